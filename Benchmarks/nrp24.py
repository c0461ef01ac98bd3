"""The 24 shift scheduling instances of Curtois and Qu: Watchbill, HiGHS and CP-SAT, a minute each."""
import os

import runs

LIMIT = 60
PEERS = ("highs", "cpsat")


def measure(setting):
    arguments = setting.arguments
    folder = arguments.instances
    if not folder or not os.path.exists(os.path.join(folder, "evaluate.py")):
        print("nrp24: skipped, NRP24=DIR with Instance1.txt and evaluate.py is missing")
        return 0
    textbook = arguments.textbook and os.path.join(arguments.textbook, "nrp24_model.py")
    if not textbook or not os.path.exists(textbook):
        print("textbook model: skipped, PEERS=DIR with nrp24_model.py is missing")
        textbook = None
    for number in arguments.numbers:
        path = os.path.join(folder, f"Instance{number}.txt")
        if not os.path.exists(path):
            print(f"instance {number}: skipped, {path} is missing")
            continue
        try:
            Instance(setting, number, path, textbook).measure()
        except RuntimeError as error:
            print(f"instance {number}: left out, {error}", flush=True)
    return 0


class Instance:
    def __init__(self, setting, number, path, textbook):
        self.setting, self.path, self.textbook = setting, path, textbook
        self.case = (("instance", number),)
        self.folder = setting.folder("nrp24", str(number))
        self.limit = setting.arguments.limit or LIMIT

    def key(self, solver, model):
        return ("nrp24", self.case, solver, model, "proof", self.limit)

    def peer_keys(self):
        for solver in PEERS:
            if solver in self.setting.peers:
                forms = ["strengthened", "plain"] + (["textbook"] if self.textbook else [])
                for form in forms + (["native"] if solver == "cpsat" else []):
                    yield self.key(solver, form)

    def measure(self):
        ours = self.key("watchbill", "")
        due = [key for key in self.peer_keys() if self.setting.is_due(key)]
        if not due and not self.setting.is_due(ours):
            return
        scenario = os.path.join(self.folder, "scenario")
        if not os.path.exists(os.path.join(scenario, "scenario.yaml")):
            self.setting.tool("import", "nrp24", self.path, "--out", scenario, "--quiet", "--force")
        if self.setting.is_due(ours):
            self.solve(ours, scenario)
        for form in ("strengthened", "plain", "textbook"):
            keys = [key for key in due if key[3] == form or key[3] == "native" and form == "strengthened"]
            if not keys:
                continue
            model = os.path.join(self.folder, form + ".mps")
            exported = self.write(form, scenario, model)
            for key in keys:
                self.setting.peer(key, model, exported)
            if not self.setting.arguments.models:
                os.remove(model)

    def write(self, form, scenario, model):
        """Writes one form of the model; tells how long it took."""
        if form != "textbook":
            plain = ["--plain"] if form == "plain" else []
            return self.setting.tool("export", scenario, "--out", model, "--force", "--quiet", *plain).seconds
        done = runs.run([self.setting.python, self.textbook, self.path, model], 3600)
        if done.code != 0:
            raise RuntimeError(f"textbook model: {done.trouble()}")
        return done.seconds

    def solve(self, key, scenario):
        """Watchbill's run; the value that counts is the one that the instances' own evaluator gives."""
        self.setting.solve(key, scenario, self.folder, lambda value: self.judge(scenario, value))

    def judge(self, scenario, value):
        written = os.path.join(self.folder, "roster.txt")
        self.setting.tool("publish", scenario, os.path.join(self.folder, "roster", "roster.json"), "--as", "nrp24",
                          "--out", written, "--force", "--quiet")
        evaluator = os.path.join(self.setting.arguments.instances, "evaluate.py")
        done = runs.run(["python3", evaluator, self.path, written, "--json", "--quiet"], 600)
        answer = done.answer() or {"hard_violations": done.trouble(), "penalty": {"total": None}}
        evaluated = answer["penalty"]["total"]
        if answer["hard_violations"] != 0 or evaluated != value:
            print(f"evaluate.py: {answer['hard_violations']} hard, {evaluated}: DIFFERS from {value}", flush=True)
        return {"evaluated": evaluated if answer["hard_violations"] == 0 else None}
