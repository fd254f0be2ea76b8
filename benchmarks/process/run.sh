#!/usr/bin/env bash
# Times whole processes of the native tool beside cat, wc and mawk: run.sh OLIGO [ROWS [LARGEST]]   Needs Debian's hyperfine, time and mawk, installed by name where missing.
# Prints Markdown: paste it into benchmarks/results/<cpu>-process.md. Run it on a quiet machine.
set -euo pipefail
oligo=$(realpath "$1")
rows=${2:-1000000}
largest=${3:-10000000}
work=$(mktemp -d -p "${TMPDIR:-/tmp}")
trap 'rm -rf "$work"' EXIT

missing=()
command -v hyperfine >/dev/null || missing+=(hyperfine)
command -v mawk >/dev/null || missing+=(mawk)
[ -x /usr/bin/time ] || missing+=(time)
[ "${#missing[@]}" -eq 0 ] || "$(dirname "$0")/../../tests/install.sh" "${missing[@]}"
cd "$work"

# Distinct, fully modified 20-mers of five wing, ten gap and five wing residues, mixed backbone: about 85 characters a line.
strands() {
  mawk -v n="$1" -v seed="$2" 'BEGIN {
    srand(seed); split("A C G T mC", w); split("A C G T mC", g); split("s o", l)
    for (i = 1; i <= n; i++) {
      t = ""
      for (k = 1; k <= 20; k++) t = t (k > 1 ? " " : "") w[1 + int(rand() * 5)] (k <= 5 || k > 15 ? "e" : "d") (k < 20 ? l[1 + int(rand() * 2)] : "")
      print t
    }
  }'
}

# Residue masses for mawk, from the tool: a residue in front of a deoxyadenosine, less the deoxyadenosine.
for b in A C G T mC; do for s in d e; do
  printf '%s%s\t%s%s\n' "$b" "$s" "$b" "$s"
  for l in s o; do printf '%s%s%s\t%s%s%s Ad\n' "$b" "$s" "$l" "$b" "$s" "$l"; done
done; done > residues.txt
"$oligo" mass residues.txt --file --from ionis --quiet | mawk -F'\t' 'NR > 1 { printf "%s\t%.6f\n", $1, $4 - ($1 ~ /[so]$/ ? 251.101839 : 0) }' > masses.tsv
cat > sum.awk <<'AWK'
BEGIN { while ((getline line < "masses.tsv") > 0) { split(line, f, "\t"); m[f[1]] = f[2] } }
{ s = 0; for (i = 1; i <= NF; i++) s += m[$i]; printf "%d\t%.4f\n", NR, s }
AWK

strands "$rows" 1 > strands.txt
bytes=$(stat -c %s strands.txt)
"$oligo" mass strands.txt --file --from ionis --quiet > check.tsv
mawk -f sum.awk strands.txt > check.awk
paste check.awk <(tail -n +2 check.tsv) | mawk -F'\t' '{ d = $2 - $6; if (d < 0) d = -d; if (d > worst) worst = d } END { printf "mawk and oligo agree on every mass within %.4f Da\n", worst; exit worst > 0.001 }' >&2

# Every run writes new files: to cut off an old one takes time that is nobody's.
# The processes take turns, so that an hour in which the machine is slower is slower for all of them.
names=('cat file > file' 'wc -l' 'mawk, sum of monoisotopic masses > file' 'oligo, 1 thread > file' 'oligo, 2 threads > file'
  'oligo, 1 thread > /dev/null' 'oligo, 2 threads > /dev/null' 'oligo, dialect detected, 2 threads > file')
commands=('cat strands.txt > copy' 'wc -l < strands.txt' 'mawk -f sum.awk strands.txt > out'
  "'$oligo' mass --file strands.txt --from ionis -q -j 1 > out" "'$oligo' mass --file strands.txt --from ionis -q -j 2 > out"
  "'$oligo' mass --file strands.txt --from ionis -q -j 1 > /dev/null" "'$oligo' mass --file strands.txt --from ionis -q -j 2 > /dev/null"
  "'$oligo' mass --file strands.txt -q -j 2 > out")
rounds=11
# Seconds of each command, one a line; fails where one of them does.
time_once() { hyperfine --style none --runs 1 --prepare 'rm -f copy out' --export-json time.json --shell bash "$@" >hyperfine.log 2>&1 && mawk -F'[:,]' '/"median"/ { print $2 + 0 }' time.json; }
# Of numbers, one a line: the K-th of N when sorted.
pick() { sort -g | sed -n "$1p"; }
median() { pick $(((rounds + 1) / 2)); }
time_once "${commands[@]}" > /dev/null
for i in $(seq $rounds); do
  times=$(time_once "${commands[@]}") || { cat hyperfine.log >&2; exit 1; }
  j=0
  for t in $times; do echo "$t" >> "times.$j"; j=$((j + 1)); done
done
echo "$(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $("$oligo" --version), $rows rows, $bytes bytes; medians of $rounds rounds, in each of which every process runs once"
echo
echo "| process | s | least, s | x \`cat file > file\` | million rows/s |"
echo "|---|---|---|---|---|"
declare -A seen
for j in "${!names[@]}"; do
  t=$(median < "times.$j")
  seen[${names[$j]}]=$t
  mawk -v name="${names[$j]}" -v t="$t" -v least="$(pick 1 < "times.$j")" -v c="${seen[cat file > file]}" -v n="$rows" 'BEGIN { printf "| %s | %.3f | %.3f | %.1f | %.2f |\n", name, t, least, t / c, n / t / 1e6 }'
done
echo
mawk -v c="${seen[cat file > file]}" -v a="${seen[mawk, sum of monoisotopic masses > file]}" -v one="${seen[oligo, 1 thread > file]}" -v two="${seen[oligo, 2 threads > file]}" \
  -v n1="${seen[oligo, 1 thread > /dev/null]}" -v n2="${seen[oligo, 2 threads > /dev/null]}" -v n="$rows" 'BEGIN {
  print "| wanted | reached |"; print "|---|---|"
  printf "| <= 5 x cat file > file | %.1f (1 thread), %.1f (2 threads) |\n", one / c, two / c
  printf "| >= 2 million rows/s with two threads | %.2f |\n", n / two / 1e6
  printf "| >= 10 x mawk | %.1f (1 thread), %.1f (2 threads) |\n", a / one, a / two
  printf "| two threads >= 1.6 x one, without file output | %.2f |\n", n1 / n2 }'
echo
echo "| rows | s | us/row | peak memory, MiB |"
echo "|---|---|---|---|"
for n in 10000 100000 1000000 10000000; do
  [ "$n" -le "$largest" ] || break
  strands "$n" 2 > grow.txt
  t=$(for i in $(seq $rounds); do time_once "'$oligo' mass --file grow.txt --from ionis -q -j 2 > /dev/null" || exit 1; done | median)
  kib=$(/usr/bin/time -f %M "$oligo" mass --file grow.txt --from ionis -q -j 2 2>&1 >/dev/null | tail -1)
  mawk -v n="$n" -v t="$t" -v m="$kib" 'BEGIN { printf "| %d | %.3f | %.3f | %.0f |\n", n, t, t / n * 1e6, m / 1024 }'
done
