#!/usr/bin/env python3
"""Uses the page of a town in a real browser: filters, one's own view, print preview, keyboard alone, accessibility.

    browser.py WATCHBILL SCENARIO [--pictures FOLDER]

Needs Debian's chromium and poppler-utils, and from PyPI playwright and axe-playwright-python. Both languages, at the
width of a desk and of a telephone. No console error, no request but the page itself, and no finding of axe-core that
is serious or critical may remain.
"""
import argparse
import json
import os
import subprocess
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

parser = argparse.ArgumentParser()
parser.add_argument("binary")
parser.add_argument("scenario")
parser.add_argument("--pictures", help="keep pictures of the page in this folder")
options = parser.parse_args()
binary, scenario = os.path.abspath(options.binary), os.path.abspath(options.scenario)
WIDTHS = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
checks = 0


def check(condition, text):
    global checks
    checks += 1
    assert condition, text


def run(*arguments):
    subprocess.run([binary, *arguments, "--quiet"], check=True)


def chosen(page, person):
    """Waits until a person's own view is shown alone, as addresses are followed a moment later."""
    page.wait_for_function(
        "id => [...document.querySelectorAll('#chosen article')].map((one) => one.id).join() == id", arg="person=" + person,
        timeout=10_000)
    check(page.locator("#chosen article:visible").count() == 1, person)


class Visit:
    """A page that is open, with everything that it said and asked for."""

    def __init__(self, browser, path, width, address="", **context):
        self.context = browser.new_context(viewport=WIDTHS[width], **context)
        self.page = self.context.new_page()
        self.complaints, self.requests = [], []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.complaints.append("dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto("file://" + path + address)

    def __enter__(self):
        return self.page

    def __exit__(self, kind, *_):
        if kind is None:
            own = [url for url in self.requests if url.startswith("file://")]
            check(len(own) == len(self.requests), f"requests: {self.requests}")
            check(not self.complaints, f"console: {self.complaints}")
        self.context.close()


def planned(page):
    """The shifts that can be seen, as numbers of people."""
    cells = page.locator(".grid td.planned:visible").all()
    return [cell.get_attribute("data-people").split() for cell in cells if cell.inner_text().strip()]


def accessible(page, name):
    results = Axe().run(page).response["violations"]
    bad = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in results if v["impact"] in ("serious", "critical")]
    check(not bad, f"{name}: {bad}")


def reading(browser, path, width, language):
    with Visit(browser, path, width) as page:
        check(page.title() == page.locator("h1").inner_text(), "title")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        check(wide <= 0, f"{language} {width}: the page is {wide} pixels too wide")
        cut = page.evaluate(
            """[...document.querySelectorAll('.grid .name, .grid .where, h1, .turns span, .numbers td')].filter(
                 (e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display != 'inline'
               ).map((e) => e.textContent)""")
        check(not cut, f"cut: {cut[:3]}")
        labels = page.evaluate(
            """[...document.querySelectorAll('svg')].flatMap((svg) => { const box = svg.getBoundingClientRect();
                 return [...svg.querySelectorAll('text')].filter((t) => { const b = t.getBoundingClientRect();
                   return b.right > box.right + 1 || b.left < box.left - 1 || b.bottom > box.bottom + 1; })
                 .map((t) => t.textContent); })""")
        check(not labels, f"{language} {width}: labels outside their chart: {labels[:3]}")
        accessible(page, f"{language} {width}")
        page.locator("#filter-person").fill(page.locator("#people .index li").nth(2).inner_text())
        accessible(page, f"{language} {width}, filtered")


def filtering(browser, path, width, month, roster):
    served = {person["id"]: number for number, person in enumerate(month["people"])}
    with Visit(browser, path, width) as page:
        total = len(planned(page))
        check(total == len(month["shifts"]), f"{total} shifts are shown")
        # A person: every shift served, and the person's own view before the grid.
        person = max(roster["assignments"], key=lambda one: (len(roster["assignments"][one]), one))
        name = month["people"][served[person]]["name"]
        page.locator("#filter-person").fill(name)
        shown = planned(page)
        check(len(shown) == len(roster["assignments"][person]), f"{name}: {len(shown)} of {len(roster['assignments'][person])}")
        check(all(str(served[person]) in people for people in shown), name)
        check(page.locator("#chosen article h3:visible").count() == 1, "the person's own view")
        check(page.locator("#chosen .turns li").count() == len(roster["assignments"][person]), "own shifts")
        check("person=" + person in page.url, page.url)
        check(str(len(shown)) in page.locator("#filter-status").inner_text(), "status")
        # Everybody in turn: as many shifts as the roster says.
        for one in month["people"]:
            page.locator("#filter-person").fill(one["name"])
            left = page.locator(".grid td.planned:not(.off)").count()
            check(left == len(roster["assignments"].get(one["id"], [])), f"{one['name']}: {left}")
        # A part of a name leaves all who bear it.
        page.locator("#filter-person").fill(name[0])
        check(len(planned(page)) >= len(shown) and page.locator("#chosen article").count() <= 1, "part of a name")
        page.locator("#filter-clear").click()
        check(len(planned(page)) == total and "#" not in page.url, "cleared")
        # A site.
        site = month["sites"][-1]
        page.locator("#filter-site").select_option(label=site["name"])
        check(len(planned(page)) == sum(1 for shift in month["shifts"] if shift["site"] == site["id"]), site["name"])
        page.locator("#filter-site").select_option("")
        # A field.
        field = month["people"][0]["fields"][0]
        page.locator("#filter-field").select_option(label=field)
        check(len(planned(page)) == sum(1 for shift in month["shifts"] if field in shift["fields"]), field)
        page.locator("#filter-clear").click()
        # A name nobody has leaves nothing and breaks nothing.
        page.locator("#filter-person").fill("查无此人")
        check(len(planned(page)) == 0, "nobody")
    # The address alone leads to the person's own view, and back to all.
    with Visit(browser, path, width, "#person=" + person) as page:
        chosen(page, person)
        check(page.evaluate("document.activeElement.id") == "person=" + person, "focus")
        other = next(one for one in served if one != person)
        page.locator(f'#people a[href="#person={other}"]').click()
        chosen(page, other)
        page.go_back()
        chosen(page, person)


def keyboard(browser, path):
    """Everything with Tab, Enter, arrows and letters, as somebody does who has no pointer."""
    with Visit(browser, path, "desk") as page:
        def focus():
            return page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href') || ''")

        page.keyboard.press("Tab")
        check(focus() == "#month", "the skip link comes first")
        box = page.locator(".skip").bounding_box()
        check(box["x"] >= 0, "and is seen")
        for _ in range(12):
            page.keyboard.press("Tab")
            if focus() == "filter-person":
                break
        check(focus() == "filter-person", focus())
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        check(outline != "none", "focus is seen")
        page.keyboard.type(page.locator("#people .index li").nth(0).inner_text())
        check(page.locator("#chosen article:visible").count() == 1, "typed a name")
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        check(focus() == "filter-site", focus())
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        check(focus() == "filter-field", focus())
        page.keyboard.press("Tab")
        check(focus() == "filter-clear", focus())
        page.keyboard.press("Enter")
        check(focus() == "filter-person" and page.locator("#filter-person").input_value() == "", "cleared")
        for _ in range(4):
            page.keyboard.press("Tab")
        check(page.evaluate("document.activeElement.className") == "scroll", "the table can be scrolled by keys")
        page.keyboard.press("Tab")
        check(focus().startswith("#person="), focus())
        person = focus()[len("#person="):]
        page.keyboard.press("Enter")
        chosen(page, person)
        check(focus() == "person=" + person, "followed a link")


def printing(browser, path, month, folder):
    names = [person["name"] for person in month["people"] if person["turns"]["all"]]
    days = {shift["date"][5:] for shift in month["shifts"]}
    for size in ("A3", "A4"):
        with Visit(browser, path, "desk") as page:
            target = f"{folder}/{size}.pdf"
            page.pdf(path=target, format=size, landscape=True)

        def text(*pages):
            return subprocess.run(["pdftotext", "-layout", *pages, target, "-"], capture_output=True, text=True).stdout

        first, whole = text("-f", "1", "-l", "1"), text()
        missing = [day for day in days if day not in first]
        check(not missing, f"{size}: not on the first sheet: {missing}")
        check(all(entry["value"] in first for entry in month["foot"]), f"{size}: the foot is on the first sheet")
        squeezed = "".join(whole.split())
        lost = [name for name in names if "".join(name.split()) not in squeezed]
        check(not lost, f"{size}: not printed: {lost}")
        check(whole.count("\f") <= 5, f"{size}: {whole.count(chr(12))} sheets")
    with Visit(browser, path, "desk", "#person=" + month["people"][0]["id"]) as page:
        page.emulate_media(media="print")
        check(page.locator("#chosen article:visible").count() == 1, "one's own view is printed")
        check(page.locator("form:visible, nav:visible").count() == 0, "controls are not")


def without_script(browser, path, month):
    with Visit(browser, path, "desk", java_script_enabled=False) as page:
        check(page.locator("article.person:visible").count() == len(month["people"]), "everybody's view can be read")
        check(page.locator("form:visible").count() == 0, "no filter that does nothing")


def hostile(browser, folder):
    """A town whose people have names that are code."""
    rows = ["id,name,levels,fields,phone", '"<b>","<script>alert(1)</script>",county,"<img src=x onerror=alert(2)>",1']
    rows += ['d2,"""><svg onload=alert(3)>",county,</style>,"=1+1"', "d3,javascript:alert(4),,{{title}},"]
    rows += ["d4,\u202e甲乙,,,", f"d5,䶮㛃𬀩{'长' * 57},县,,", "d6,甲,,,"]
    town = folder + "/hostile"
    os.mkdir(town)
    with open(town + "/representatives.csv", "w") as file:
        file.write("\n".join(rows) + "\n")
    with open(town + "/scenario.yaml", "w") as file:
        json.dump({
            "version": 1, "name": "</title><script>alert(5)</script>", "horizon": {"month": "2026-12"},
            "shiftTypes": {"day": {"start": "08:00", "length": "8:00"}},
            "sites": {"s": {"name": "'\"><iframe>", "cover": [{"shifts": "day", "days": "every day", "places": {"deputy": 2}}]}},
            "rules": [{"fairness": {"over": ["all"], "price": 1}}]}, file, ensure_ascii=False)
    run("solve", town, "--out", folder + "/h", "--iterations", "1", "--threads", "1")
    with Visit(browser, folder + "/h/坐班安排表.html", "desk", "#person=%3Cb%3E") as page:
        check(page.locator("#chosen h3").inner_text().startswith("<script>alert(1)</script>"), "the name is text")
        check(page.locator("iframe, img, svg[onload], script").count() == 1, "no element but the page's own script")
        check(page.title().startswith("</title><script>"), page.title())
    for width in WIDTHS:
        with Visit(browser, folder + "/h/坐班安排表.html", width) as page:
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            check(wide <= 0, f"{width}: long names make the page {wide} pixels too wide")
            cut = page.evaluate(
                """[...document.querySelectorAll('.grid td.planned')].filter((cell) => {
                     const box = cell.getBoundingClientRect();
                     return [...cell.querySelectorAll('.name')].some((name) =>
                       [...name.getClientRects()].some((part) => part.right > box.right + 1)); }).length""")
            check(cut == 0, f"{width}: {cut} cells cut a long name")
            if options.pictures:
                page.screenshot(path=f"{options.pictures}/hostile-{width}.png")


with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    run("solve", scenario, "--out", folder, "--iterations", "1", "--threads", "1")
    roster = json.load(open(folder + "/roster.json"))
    pages = {"zh": folder + "/zh.html", "en": folder + "/en.html"}
    for language, path in pages.items():
        run("publish", folder + "/roster.json", "--as", "html", "--lang", language, "--out", path)
    run("publish", folder + "/roster.json", "--as", "json", "--out", folder + "/month.json")
    month = json.load(open(folder + "/month.json"))
    if options.pictures:
        os.makedirs(options.pictures, exist_ok=True)
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for width in WIDTHS:
        for language, path in pages.items():
            reading(browser, path, width, language)
        filtering(browser, pages["zh"], width, month, roster)
    keyboard(browser, pages["zh"])
    printing(browser, pages["zh"], month, folder)
    without_script(browser, pages["zh"], month)
    hostile(browser, folder)
    if options.pictures:
        for width in WIDTHS:
            with Visit(browser, pages["zh"], width) as page:
                page.screenshot(path=f"{options.pictures}/page-{width}.png")
    browser.close()

print(f"{os.path.basename(scenario)}: {checks} checks in a browser passed")
