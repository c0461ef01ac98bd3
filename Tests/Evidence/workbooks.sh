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
soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' --outdir "$work" "$work/roster.xlsx" > /dev/null 2>&1
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

# A month added to a workbook of each origin: every part stays the same, but for the lists of sheets, parts and styles.
for by in office openpyxl; do
  cp "$work/$by/scenario.xlsx" "$work/$by/month.xlsx"
  for run in 1 2; do
    "$binary" month "$work/$by/month.xlsx" 2026-12 --iterations 1 --out "$work/$by/out" --quiet
    $python - "$work/$by/scenario.xlsx" "$work/$by/month.xlsx" "$by, run $run" <<'P'
import sys, zipfile, openpyxl
before, after = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2])
assert after.testzip() is None
changed = [n for n in before.namelist() if before.read(n) != after.read(n)]
new = [n for n in after.namelist() if n not in before.namelist()]
lists = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
assert set(changed) <= lists and not set(before.namelist()) - set(after.namelist()), changed
old, book = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[2])
assert book.sheetnames[:len(old.sheetnames)] == old.sheetnames
for sheet in old:
    other = book[sheet.title]
    for row, mine in zip(sheet.iter_rows(), other.iter_rows()):
        for a, b in zip(row, mine):
            assert a.value == b.value and a.number_format == b.number_format and repr(a.font) == repr(b.font) and repr(a.fill) == repr(b.fill), a
print(f"month into a workbook of {sys.argv[3]}: {len(before.namelist()) - len(changed)} parts the same, "
      f"{len(changed)} lists longer, new {book.sheetnames[len(old.sheetnames):]}")
P
  done
  soffice --headless --convert-to pdf --outdir "$work/$by" "$work/$by/month.xlsx" > /dev/null 2>&1 && echo "LibreOffice opens it: $(pdfinfo "$work/$by/month.pdf" | grep Pages)"
done
