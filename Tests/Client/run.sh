#!/bin/bash
# Builds a client of the library, runs it, and tells which system libraries it loads.
# Usage: bash Tests/Client/run.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
swift build --quiet --package-path Tests/Client --scratch-path .build-client
client=.build-client/debug/Client

said=$("$client" Scenarios)
echo "$said"
while read -r line; do
  grep -qxF -- "$line" <<<"$said" || { echo "the client did not say: $line"; exit 1; }
done <Tests/Client/expected.txt

# Beside Swift's own runtime and the C library: GLPK, the libraries of workbooks, and what these load.
names() { ldd "$1" | awk '{print $1}' | xargs -n1 basename | sort -u; }
runtime=$(dirname "$(ldd "$client" | awk '/libswiftCore/ {print $3}')")
ours=$(ldd "$client" | awk '/libglpk|libxlsxwriter|libz[.]/ {print $3}')
swift=$(ls "$runtime")
c=$(printf '%s\n' linux-vdso.so.1 ld-linux-x86-64.so.2 ld-linux-aarch64.so.1 libc.so.6 libm.so.6 libgcc_s.so.1 libstdc++.so.6)
others=$(names "$client" | grep -vxF -e "$swift" | grep -vxF -e "$c" || true)
known=$(for library in $ours; do basename "$library"; names "$library"; done | sort -u)
strangers=$(grep -vxF -e "$known" <<<"$others" || true)
echo "system libraries beside Swift and C: $(echo $others)"
[ -z "$strangers" ] || { echo "neither ours nor loaded by ours: $strangers"; exit 1; }
