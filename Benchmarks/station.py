"""The station month: made-up towns of 84 to 840 people, standing pairs and pairs shift by shift."""
import os

import runs
from setting import VARIANTS

FORMS = ("strengthened", "plain")
SHIPPED = ("tiny", "hongxiang", "xiying")


def limit(solver, people, arguments):
    """HiGHS and Watchbill have 300 seconds at every size; the others have 60, up to 168 people."""
    if arguments.limit:
        return arguments.limit
    if solver in ("watchbill", "highs"):
        return 300
    return 60 if people <= 168 else None


def measure(setting):
    arguments = setting.arguments
    for people in arguments.sizes:
        for seed in range(1, (arguments.seeds or (10 if people <= 168 else 3)) + 1):
            for pairing in arguments.pairings:
                try:
                    Case(setting, pairing, people, seed).measure()
                except RuntimeError as error:
                    print(f"{pairing} {people} {seed}: left out, {error}", flush=True)
    return 0


class Case:
    """One town; `days` shortens its month."""

    def __init__(self, setting, pairing, people, seed, days=None):
        self.setting = setting
        self.days = days
        self.case = {"pairing": pairing, "people": people, "seed": seed}
        self.folder = setting.folder("station", f"{pairing}-{people}-{seed}")
        self.scenario = os.path.join(self.folder, "town")
        self.roster = os.path.join(self.folder, "roster", "roster.json")

    def key(self, solver, model, goal):
        case = tuple(sorted(self.case.items()))
        return ("station", case, solver, model, goal, limit(solver, self.case["people"], self.setting.arguments))

    def generate(self):
        if os.path.exists(os.path.join(self.scenario, "scenario.yaml")):
            return
        people = self.case["people"]
        self.setting.tool(
            "generate", "--representatives", str(people), "--sites", str(max(1, people // 10)), "--seed",
            str(self.case["seed"]), "--pairing", self.case["pairing"], "--out", self.scenario, "--quiet", "--force",
            *(["--days", str(self.days)] if self.days else []))

    def peer_keys(self):
        """What the peers run: every form, and CBC also with the target as its limit."""
        people, arguments = self.case["people"], self.setting.arguments
        for solver in self.setting.peers:
            if limit(solver, people, arguments) is None:
                continue
            for form in FORMS + ((VARIANTS[solver],) if solver in VARIANTS else ()):
                # Who tells no bounds on the way is asked for the target itself, once more.
                is_silent = solver == "cbc" or form == "concurrent"
                for goal in dict.fromkeys(arguments.goals + (["target"] if is_silent else [])):
                    yield self.key(solver, form, goal)

    def measure(self):
        ours = self.key("watchbill", "", "proof")
        known = None if self.setting.is_due(ours) else self.setting.store.find(ours)
        due = [key for key in self.peer_keys() if self.setting.is_due(key)]
        if known and not due:
            return
        self.generate()
        if known is None or not known_cover(known) and not os.path.exists(self.roster):
            known = self.setting.solve(ours, self.scenario, self.folder)
        for form in FORMS:
            keys = [key for key in due if key[3] == form or key[3] not in FORMS and form == "strengthened"]
            if keys:
                self.solve_form(form, keys, known)

    def solve_form(self, form, keys, known):
        model = os.path.join(self.folder, form + ".mps")
        # Where places stay open, their number is capped at what Watchbill left open.
        source = self.scenario if known_cover(known) or not os.path.exists(self.roster) else self.roster
        words = ["export", source, "--as", "mps", "--out", model, "--force", "--quiet"]
        exported = self.setting.tool(*words, *(["--plain"] if form == "plain" else [])).seconds
        for key in keys:
            self.setting.peer(key, model, exported)
        if not self.setting.arguments.models:
            os.remove(model)


def known_cover(run):
    return run is not None and run.get("uncovered") == 0


def agree(setting):
    """Every peer and form on the shipped scenarios and a pairing; 1 where a value differs from the audited penalty."""
    folder = setting.folder("agree")
    models = []
    for name in SHIPPED:
        answer = setting.tool("solve", f"Scenarios/{name}", "--json", "--quiet", "--force", "--out",
                              os.path.join(folder, name)).answer()
        for form in FORMS:
            path = os.path.join(folder, f"{name}-{form}.mps")
            setting.tool("export", f"Scenarios/{name}", "--out", path, "--force", "--quiet",
                         *(["--plain"] if form == "plain" else []))
            models.append((f"{name} {form}", path, answer["penalty"]))
    path = os.path.join(folder, "pairing.mps")
    setting.tool("export", "Scenarios/xiying", "--model", "pairing", "--out", path, "--force", "--quiet")
    pairing = setting.tool("pair", "Scenarios/xiying", "--json").answer()
    models.append(("xiying pairing", path, -pairing["total"]))
    return compare(setting, models, seconds=300)


def compare(setting, models, seconds):
    failed = False
    for name, path, expected in models:
        for solver in setting.peers:
            for variant in (None, VARIANTS[solver]) if solver in VARIANTS else (None,):
                done = runs.run([setting.python, "Benchmarks/peers/peer.py", path, "--solver", solver, "--time",
                                 str(seconds), *(["--variant", variant] if variant else [])], seconds + 300)
                answer = done.answer() or {"value": None, "status": done.trouble()}
                same = answer["value"] == expected
                failed = failed or not same
                label = f"{solver} {variant or ''}"
                print(f"{name:24} {label:16} watchbill {expected:>7} {str(answer['value']):>7} "
                      f"{'same' if same else 'DIFFERS'}  {answer['status']}", flush=True)
    return 1 if failed else 0
