#!/usr/bin/env python3
"""Checks every shipped scenario, as YAML and as the one JSON file, against the published schema.

    schema.py WATCHBILL SCENARIOS

Needs jsonschema and pyyaml from PyPI. Also makes sure that the schema refuses typos.
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

import yaml
from jsonschema import Draft202012Validator

binary, folder = sys.argv[1:]


def run(*arguments):
    return subprocess.run([binary, *arguments], capture_output=True, text=True, check=True).stdout


def value(node):
    """A YAML node by the rules of YAML 1.2: 18:00 and 2026-12 stay texts."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: value(item) for key, item in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value(item) for item in node.value]
    text = node.value
    if node.style is None:
        if re.fullmatch(r"-?(0|[1-9]\d*)", text):
            return int(text)
        if re.fullmatch(r"-?\d+\.\d+", text):
            return float(text)
        if text in ("true", "false"):
            return text == "true"
        if text in ("", "~", "null"):
            return None
    return text


schema = json.loads(run("schema"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
failures = 0


def check(name, document, is_valid=True):
    global failures
    errors = list(validator.iter_errors(document))
    good = bool(errors) != is_valid
    failures += not good
    print(("ok    " if good else "WRONG ") + name, "" if good else [error.message[:160] for error in errors[:5]])


documents = []
with tempfile.TemporaryDirectory() as temporary:
    for language in ("zh", "en"):
        run("init", f"{temporary}/{language}", "--lang", language, "--quiet")
    for path in sorted(glob.glob(f"{folder}/*/scenario.yaml") + glob.glob(f"{temporary}/*/scenario.yaml")):
        scenario = os.path.dirname(path)
        check(path, value(yaml.compose(open(path, encoding="utf-8"), yaml.BaseLoader)))
        documents.append(json.loads(run("export", scenario, "--as", "json", "--quiet")))
        check(f"{scenario} as JSON", documents[-1])

for name, change in {
    "an unknown rule": lambda d: d["rules"].append({"rset": {"hours": 11}}),
    "an unknown key": lambda d: d.update(sties={}),
    "an unknown column": lambda d: d["representatives"][0].update(nmae="x"),
    "a price below zero": lambda d: d["rules"].append({"travel": {"price": -1}}),
}.items():
    document = json.loads(json.dumps(documents[0]))
    change(document)
    check(f"{name} is refused", document, is_valid=False)

print(f"{failures} failed")
sys.exit(1 if failures else 0)
