#!/usr/bin/env bash
# Publishes the tool as a native binary and compares it with the managed build: every format in and out, every command, errors, start-up.
# usage: run.sh [NATIVE]   NATIVE: a binary that is published already. Needs a built Release of src/Oligo.Cli (or MANAGED=its Oligo.Cli.dll), and a linker (gcc or clang).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
managed=${MANAGED:-$root/src/Oligo.Cli/bin/Release/net10.0/Oligo.Cli.dll}
native=${1:-}
# Milliseconds that the quickest `oligo --version` may take: five times the goal of 20, for machines that do other things besides.
slowest=100
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "$native" ]; then
  tests/native/publish.sh
  native=artifacts/native/oligo
fi
native=$(realpath "$native")
echo "native binary: $(stat -c %s "$native") bytes"

cd "$work"
runs=0
# Runs both with the same arguments: exit code, stdout and stderr must be equal.
same() {
  local code=0 other=0
  "$native" "$@" >native.out 2>native.err </dev/null || code=$?
  dotnet exec "$managed" "$@" >managed.out 2>managed.err </dev/null || other=$?
  [ "$code" -eq "$other" ] || { echo "oligo $*: exit $code, managed $other"; cat native.err; exit 1; }
  cmp native.out managed.out || { echo "oligo $*"; exit 1; }
  cmp native.err managed.err || { echo "oligo $*"; exit 1; }
  runs=$((runs + 1))
}
# The same, with a file of each.
same_file() {
  local name=$1; shift
  local code=0 other=0
  "$native" "$@" -o "native-$name" --quiet >/dev/null 2>native.err || code=$?
  dotnet exec "$managed" "$@" -o "managed-$name" --quiet >/dev/null 2>managed.err || other=$?
  [ "$code" -eq "$other" ] || { echo "oligo $* -o $name: exit $code, managed $other"; tail -n 20 native.err managed.err; exit 1; }
  cmp "native-$name" "managed-$name" || { echo "oligo $* -o $name"; exit 1; }
  runs=$((runs + 1))
}

awk 'BEGIN { srand(4); split("A C G T mC U", b); split("d e r m f l k", s); split("s o", l)
  for (i = 1; i <= 6000; i++) { t = i % 2 ? "s" i "\t" : ""; n = 1 + int(rand() * 24)
    for (k = 1; k <= n; k++) t = t (k > 1 ? " " : "") b[1 + int(rand() * 6)] s[1 + int(rand() * 7)] (k < n ? l[1 + int(rand() * 2)] : "")
    print t (i % 40 ? "" : " Q") } }' > rows.txt
awk -F'\t' 'BEGIN { print "id\tnotation" } { print (NF > 1 ? $1 : "") "\t" $NF }' rows.txt > rows.tsv
sed 's/\t/,/' rows.tsv > rows.csv
awk -F'\t' 'NR > 1 { printf "{\"id\":\"%s\",\"notation\":\"%s\"}\n", $1, $2 }' rows.tsv > rows.ndjson
gzip -k rows.txt
# Parquet with a text column that can be read again: names of the first run as notations of the second.
cut -f 2 rows.tsv | tail -n +2 | awk '{ printf "{\"id\":\"%s\",\"notation\":\"Ad\"}\n", $0 }' > names.ndjson
"$native" mass names.ndjson --from ionis -o rows.parquet --quiet

for input in rows.txt rows.tsv rows.csv rows.ndjson rows.txt.gz; do
  for output in a.tsv a.csv a.ndjson a.json a.parquet a.tsv.gz; do
    same_file "$output" mass "$input" --file --from ionis
  done
done
# The level for processors without AVX-512, which the binary has too.
export DOTNET_EnableAVX512=0
for input in rows.txt rows.tsv rows.csv rows.ndjson rows.txt.gz; do
  same_file a.tsv mass "$input" --file --from ionis
done
same describe mipomersen
unset DOTNET_EnableAVX512
for output in a.tsv a.parquet; do same_file "$output" mass rows.parquet --column id --id-column id --from ionis; done
"$native" mass names.ndjson --from ionis -o rows.xlsx --quiet
for output in a.tsv a.parquet; do same_file "$output" mass rows.xlsx --column id --id-column id --from ionis; done
same mass rows.xlsx --column id --from ionis --shard 2/3 --quiet
same describe rows.xlsx --sheet other
head -c 2000 rows.xlsx > cut.xlsx
same mass cut.xlsx
same mass rows.parquet --column id --from ionis --shard 2/3 --quiet
same mass rows.csv --from ionis --threads 3 --on-error skip --rejects rejects.csv
same mass rows.csv --from ionis --on-error fail --quiet
same mass rows.csv --column other
printf 'not parquet' > bad.parquet
same mass bad.parquet
head -c 2000 rows.parquet > cut.parquet
same mass cut.parquet
head -c 2000 rows.txt.gz > cut.txt.gz
same mass cut.txt.gz --from ionis --quiet
printf 'id,notation\na,"Ad\n' > bad.csv
same mass bad.csv
printf '{"notation":\n' > bad.ndjson
same mass bad.ndjson
sed -n '1,300p' rows.txt | cut -f 2 > few.txt
same mass few.txt --quiet
same --version
same --help
for command in describe mass validate convert catalog draw monomers; do same "$command" --help; done
same describe mipomersen
same describe mipomersen --json
same describe mipomersen --color always
same validate mipomersen --json
same catalog
same catalog --json
same draw mipomersen
same monomers
same convert --list
for dialect in ionis bracket sequence helm idt alnylam axolabs oligomet parallel oligoshell openms modomics masstools fhir fasta name smiles molfile sdf; do
  same convert --to "$dialect" mipomersen
done
echo "$runs comparisons: native and managed give the same bytes"

times=()
for i in $(seq 41); do
  before=${EPOCHREALTIME/./}
  "$native" --version >/dev/null
  after=${EPOCHREALTIME/./}
  times+=($((after - before)))
done
sorted=$(printf '%s\n' "${times[@]}" | sort -n)
printf '%s\n' "$sorted" | awk -v slowest="$slowest" 'NR == 1 { least = $1 / 1000 } NR == 21 { median = $1 / 1000 }
  END { printf "oligo --version: median of 41 runs %.1f ms, least %.1f ms (goal 20 ms, refused above a least of %d ms)\n", median, least, slowest; exit least > slowest }'
