#!/usr/bin/env bash
# Checks structures outside: formulas, masses, stereochemistry, InChI and InChIKeys of thousands of molecules by
# RDKit (Debian python3-rdkit), Open Babel (Debian python3-openbabel) and RDKit's JavaScript build with InChI (npm @rdkit/rdkit).
#
#   tests/interop/run.sh [--no-build] [-c CONFIGURATION] [--strands N] [--seed N]
#
# Installs what is missing by name (apt-get needs root), writes only below artifacts/interop, prints what was checked with counts.
# Exit code 0: everything agrees. 1: a mismatch. 2: a toolkit is missing or a step broke.
set -uo pipefail
cd "$(dirname "$0")/../.."

configuration=Release
build=yes
strands=2000
seed=20260
while [ $# -gt 0 ]; do
  case $1 in
    --no-build) build=no ;;
    -c) configuration=$2; shift ;;
    --strands) strands=$2; shift ;;
    --seed) seed=$2; shift ;;
    *) sed -n '2,8p' "$0"; exit 2 ;;
  esac
  shift
done

# InChI 1.07 (in RDKit's JavaScript build) beside InChI 1.03 (in Debian's Open Babel).
rdkit_js=@rdkit/rdkit@2026.9.1
work=artifacts/interop
# Debian's packages belong to Debian's Python, which need not be the first on the path.
python=/usr/bin/python3
shards=$(nproc)
[ "$shards" -le 8 ] || shards=8
export PYTHONDONTWRITEBYTECODE=1

broken() { echo "interop: $*"; exit 2; }

has_python_toolkits() { [ -x "$python" ] && "$python" -c 'import rdkit, openbabel' 2>/dev/null; }

install_toolkits() {
  if ! has_python_toolkits; then
    echo "interop: installing python3-rdkit and python3-openbabel"
    tests/install.sh python3-rdkit openbabel python3-openbabel || broken "install the Debian packages python3-rdkit, openbabel and python3-openbabel"
    has_python_toolkits || broken "$python still lacks rdkit or openbabel"
  fi
  command -v node >/dev/null && command -v npm >/dev/null || broken "node and npm are missing"
  npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix "$work/node" "$rdkit_js" >"$work/npm.log" 2>&1 ||
    { tail -5 "$work/npm.log"; broken "npm could not install $rdkit_js"; }
}

# One part of the molecules through all toolkits; what a toolkit wrote is read back.
check_shard() {
  local shard=$1 cases=$work/cases-$1.ndjson code=0
  node tests/interop/check_inchi.mjs "$work/node" "$cases" "$work/keys-js-$shard.tsv" || code=1
  "$python" tests/interop/check_openbabel.py "$cases" "$work/keys-ob-$shard.tsv" || code=1
  "$python" tests/interop/check_rdkit.py cases "$cases" "$work/readback-$shard.ndjson" || code=1
  dotnet "$program" read "$work/readback-$shard.ndjson" || code=1
  return $code
}

# Adds up the counts of the shards; other lines pass.
sum_counts() {
  awk -F'\t' 'NF == 3 && $1 != "MISMATCH" { if (!($1 FS $2 in sum)) order[n++] = $1 FS $2; sum[$1 FS $2] += $3; next } { print }
    END { for (i = 0; i < n; i++) { split(order[i], key, FS); printf "%-10s %8d  %s\n", key[1], sum[order[i]], key[2] } }' "$@"
}

rm -rf "$work"/*.ndjson "$work"/*.tsv "$work"/*.txt
mkdir -p "$work"
[ -e "$work/node/package.json" ] || { mkdir -p "$work/node" && echo '{"private":true}' >"$work/node/package.json"; }
install_toolkits
if [ "$build" = yes ]; then
  dotnet build -c "$configuration" -v quiet -nologo tests/Oligo.Interop || broken "the molecules cannot be written"
fi
program=tests/Oligo.Interop/bin/$configuration/net10.0/Oligo.Interop.dll
[ -e "$program" ] || broken "$program is missing: build it, or leave out --no-build"

started=$SECONDS
dotnet "$program" write "$work" "$shards" "$strands" "$seed" || broken "writing the molecules failed"
pids=()
for shard in $(seq 0 $((shards - 1))); do
  check_shard "$shard" >"$work/report-$shard.txt" 2>&1 &
  pids+=($!)
done
failed=0
"$python" tests/interop/check_rdkit.py rows "$work/rows.ndjson" >"$work/report-rows.txt" 2>&1 || failed=1
for pid in "${pids[@]}"; do
  wait "$pid" || failed=1
done
sum_counts "$work"/report-*.txt

# Two builds of InChI, six years apart, agree on every key.
if ! cmp -s <(sort "$work"/keys-js-*.tsv) <(sort "$work"/keys-ob-*.tsv); then
  echo "MISMATCH keys of Open Babel and of RDKit's JavaScript build differ:"
  diff <(sort "$work"/keys-js-*.tsv) <(sort "$work"/keys-ob-*.tsv) | head -20
  failed=1
fi
echo "both       $(cat "$work"/keys-js-*.tsv | wc -l)  InChIKeys of Open Babel and RDKit's JavaScript build compared"
[ "$failed" -eq 0 ] && echo "interop: everything agrees, $((SECONDS - started)) s" || echo "interop: MISMATCHES, see above"
exit "$failed"
