#!/bin/bash
# A workbook read by others and read back: openpyxl and LibreOffice open what is written, and what they save again is
# read as the same scenario and the same roster.
# usage: workbooks.sh BINARY ROSTER.json [SCENARIO]     needs soffice and .venv with openpyxl
set -euo pipefail
binary=$1 roster=$2 scenario=${3:-Scenarios/xiying}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python=.venv/bin/python

"$binary" export "$scenario" --as xlsx --out "$work/scenario.xlsx" --quiet
"$binary" publish "$roster" --as xlsx --out "$work/roster.xlsx" --quiet
"$binary" export "$scenario" --as json > "$work/folder.json"
mkdir "$work/office" "$work/openpyxl"
for book in scenario roster; do
  soffice --headless --convert-to xlsx --outdir "$work/office" "$work/$book.xlsx" > /dev/null 2>&1
  $python -c 'import openpyxl, sys; b = openpyxl.load_workbook(sys.argv[1]); b.save(sys.argv[2])' "$work/$book.xlsx" "$work/openpyxl/$book.xlsx"
done
soffice --headless --convert-to csv --outdir "$work" "$work/roster.xlsx" > /dev/null 2>&1
echo "LibreOffice csv: $(wc -l < "$work/roster.csv") lines, $(head -1 "$work/roster.csv" | cut -c1-40)"
for by in office openpyxl; do
  "$binary" export "$work/$by/scenario.xlsx" --as json > "$work/$by.json"
  cmp "$work/folder.json" "$work/$by.json" && echo "saved again by $by: the same scenario"
  "$binary" read-back "$roster" "$work/$by/roster.xlsx" --json > "$work/$by-back.json"
  $python - "$work/$by-back.json" "$by" <<'P'
import json, sys
a = json.load(open(sys.argv[1]))
assert not a["edits"] and not a["strangers"] and not a["missing"], a
print(f"saved again by {sys.argv[2]}: read-back finds no difference ({', '.join(a['sheets'])})")
P
done
