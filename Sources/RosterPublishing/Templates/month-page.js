"use strict";
(() => {
  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const numbers = (text) => (text ? text.split(" ") : []);

  root.classList.add("script");
  find("filters").hidden = false;
  const person = find("filter-person"), site = find("filter-site"), field = find("filter-field");
  const rows = all(".grid tbody tr");
  const cells = all(".grid td.planned").map((cell) => ({
    cell, site: cell.dataset.site, people: new Set(numbers(cell.dataset.people)), fields: new Set(numbers(cell.dataset.fields)),
  }));
  const names = all("#people .index li").map((item) => item.textContent.trim());
  const articles = all("article.person");
  const addresses = articles.map((article) => article.id);

  // The people whose names hold the text; the one of exactly this name alone, so that 王强 is not 王强东.
  function matching(text) {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return null;
    const exact = names.findIndex((name) => name.toLowerCase() === wanted);
    if (exact >= 0) return [articles[exact]];
    return articles.filter((_, position) => names[position].toLowerCase().includes(wanted));
  }

  function showColumns() {
    const bodies = rows.map((row) => all("td", row));
    const heads = all(".grid thead .shift");
    const shown = heads.map((_, column) => bodies.some((row) => row[column].classList.contains("planned")
      && !row[column].classList.contains("off")));
    // With nothing left the columns stay, so that an empty table does not fall together.
    const some = shown.some((column) => column);
    const counts = new Map();
    heads.forEach((head, column) => {
      const hidden = some && !shown[column];
      head.hidden = hidden;
      bodies.forEach((row) => { row[column].hidden = hidden; });
      const number = bodies[0][column].dataset.site;
      counts.set(number, (counts.get(number) || 0) + (hidden ? 0 : 1));
    });
    all(".grid thead th[data-site]").forEach((head) => {
      const span = counts.get(head.dataset.site);
      head.hidden = span === 0;
      if (span) head.colSpan = span;
    });
  }

  function choose(article) {
    const slot = find("chosen");
    const before = slot.firstElementChild;
    if (before === article) return;
    if (before) {
      const next = articles[articles.indexOf(before) + 1];
      find("persons").insertBefore(before, next || null);
    }
    if (article) slot.append(article);
  }

  function filter() {
    const people = matching(person.value);
    const wanted = people && new Set(people.map((article) => article.dataset.person));
    let count = 0;
    cells.forEach((entry) => {
      const fits = (!wanted || [...entry.people].some((number) => wanted.has(number)))
        && (!site.value || entry.site === site.value) && (!field.value || entry.fields.has(field.value));
      entry.cell.classList.toggle("off", !fits);
      if (fits) count += 1;
    });
    const filtered = Boolean(wanted || site.value || field.value);
    root.classList.toggle("filtered", filtered);
    rows.forEach((row) => { row.hidden = filtered && !row.querySelector(".planned:not(.off)"); });
    showColumns();
    all("[data-person]").forEach((element) => {
      element.classList.toggle("wanted", Boolean(wanted && wanted.has(element.dataset.person)));
    });
    choose(people && people.length === 1 ? people[0] : null);
    const status = find("filter-status");
    status.textContent = filtered ? status.dataset.pattern.replace("#", String(count)) : "";
    return people;
  }

  function remember() {
    const people = filter();
    const parts = [];
    if (people && people.length === 1) parts.push(people[0].id);
    if (site.value) parts.push("site=" + site.value);
    if (field.value) parts.push("field=" + field.value);
    history.replaceState(null, "", parts.length ? "#" + parts.join("&") : location.pathname + location.search);
  }

  // Reads the address; true where it names a person.
  function follow() {
    const parts = location.hash.slice(1).split("&");
    const position = addresses.findIndex((address) => parts.includes(address));
    const value = (name) => (parts.find((part) => part.startsWith(name + "=")) || "").slice(name.length + 1);
    const isFilter = position >= 0 || value("site") || value("field");
    if (!isFilter && location.hash.length > 1) return false;
    person.value = position >= 0 ? names[position] : "";
    site.value = value("site");
    field.value = value("field");
    filter();
    return position >= 0;
  }

  function show() {
    if (!follow()) return;
    const article = find("chosen").firstElementChild;
    article.scrollIntoView({ block: "nearest" });
    article.focus({ preventScroll: true });
  }

  [person, site, field].forEach((control) => control.addEventListener("input", remember));
  find("filters").addEventListener("submit", (event) => event.preventDefault());
  find("filter-clear").addEventListener("click", () => {
    [person, site, field].forEach((control) => { control.value = ""; });
    remember();
    person.focus();
  });
  all(".grid .name").forEach((name) => name.addEventListener("click", () => {
    const article = articles.find((candidate) => candidate.dataset.person === name.dataset.person);
    person.value = names[articles.indexOf(article)];
    remember();
    article.scrollIntoView({ block: "nearest" });
  }));
  window.addEventListener("hashchange", show);
  show();
})();
