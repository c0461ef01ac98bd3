#!/usr/bin/env bash
# Certificates of the shipped scenarios and of twenty made-up towns, each checked by a program that reads nothing else;
# then a thousand corrupted ones.
#
#   certificates.sh WATCHBILL
#
# Where .venv-peers has HiGHS (make peers), it solves every model too, 60 seconds each.
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=$(realpath "$1")
here=Tests/Evidence
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python=.venv-peers/bin/python
if ! $python -c 'import highspy' 2>/dev/null; then
  python=
  echo "HiGHS: skipped, .venv-peers with highspy is missing"
fi
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
row() { printf '%-28s %-8s %7s %7s %8s %6s %-9s %-9s %7s %8s\n' "$@"; }
row town status penalty bound seconds steps checker HiGHS value seconds
total=0 accepted=0 both=0 same=0 files=()
town() { # name scenario
  answer=$("$binary" solve "$2" --certificate --time 60 --json --quiet --out "$folder/$1" --force || true)
  verdict=accepted
  for level in 1 2; do
    certificate="$folder/$1/certificate-$level.txt" model="$folder/$1/model-$level.mps"
    [ -f "$certificate" ] || continue
    python3 "$here/certificate.py" "$model" "$certificate" >"$folder/said" 2>&1 || verdict=REFUSED
  done
  steps=$(grep -cE '^(split|tighten|close|dead)' "$certificate" || true)
  status=$(field status <<<"$answer") penalty=$(field penalty <<<"$answer")
  value=- highs=- highsSeconds=-
  if [ -n "$python" ]; then
    "$binary" export "$2" --as mps --quiet --out "$folder/model.mps" --force
    highsAnswer=$($python Benchmarks/peers/peer.py "$folder/model.mps" --solver highs --time 60 2>/dev/null)
    highs=$(field status <<<"$highsAnswer" | tr ' ' '-')
    value=$(field value <<<"$highsAnswer") highsSeconds=$(field seconds <<<"$highsAnswer")
    value=$(printf '%.0f' "$value" 2>/dev/null || echo -)
  fi
  row "$1" "$status" "$penalty" "$(field bound <<<"$answer")" "$(field seconds <<<"$answer")" "$steps" "$verdict" \
    "$highs" "$value" "$(printf '%.2f' "$highsSeconds" 2>/dev/null || echo -)"
  total=$((total + 1))
  [ "$verdict" = accepted ] && accepted=$((accepted + 1))
  if [ "$status" = optimal ]; then
    files+=("$model" "$certificate")
    if [ "$highs" = Optimal ]; then
      both=$((both + 1))
      [ "$value" = "$penalty" ] && same=$((same + 1))
    fi
  fi
}
for scenario in tiny hongxiang xiying; do town "$scenario" "Scenarios/$scenario"; done
for people in 12 14 16 18 20 24 28 32 36 40; do
  for pairing in standing per-shift; do
    # From 28 people on light towns: a tenth of the load, nights on call.
    light=; [ "$people" -ge 28 ] && light=--light
    name="$people-$pairing${light:+-light}"
    "$binary" generate --representatives "$people" --sites $((people / 10 + 1)) --seed "$people" --pairing "$pairing" $light \
      --out "$folder/towns/$name" --quiet
    town "$name" "$folder/towns/$name"
  done
done
echo "$total models: $accepted accepted; $both proven by Watchbill and HiGHS, $same of these with the same penalty"
python3 "$here/corrupt.py" 1000 "${files[@]}"
[ "$accepted" = "$total" ] && [ "$both" = "$same" ]
