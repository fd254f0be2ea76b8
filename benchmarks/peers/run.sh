#!/usr/bin/env bash
# Masses of the same 20-mers by Oligo's native tool and its peers: the values must agree, and the time per molecule is printed: run.sh OLIGO [MOLECULES]
# Installs by name: npm nucleotide and mf-parser; Debian's python3-biopython, libopenms-dev, libboost-dev and g++ (NO_OPENMS=1 leaves OpenMS out).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
oligo=$(realpath "$1")
count=${2:-20000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages=(python3-biopython)
[ -n "${NO_OPENMS:-}" ] || packages+=(libopenms-dev libboost-dev g++)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || "$here/../../tests/install.sh" "${packages[@]}"
cd "$work"
cp "$here"/peers.mjs "$here"/biopython_peer.py "$here"/openms_peer.cpp .
npm install --silent --no-audit --no-fund --no-package-lock nucleotide mf-parser >/dev/null

# The same molecules in the words of each: letters, canonical text, and for mf-parser the residues as formulas.
awk -v n="$count" 'BEGIN {
  srand(7); split("A C G T", b)
  for (i = 1; i <= n; i++) {
    dna = rna = canonicalDna = canonicalRna = modified = ""
    for (k = 1; k <= 20; k++) {
      x = b[1 + int(rand() * 4)]; u = x == "T" ? "U" : x; end = k == 20
      dna = dna x; rna = rna u
      canonicalDna = canonicalDna (k > 1 ? " " : "") x "d" (end ? "" : "o")
      canonicalRna = canonicalRna (k > 1 ? " " : "") u "r" (end ? "" : "o")
      y = x == "C" ? "mC" : x
      modified = modified (k > 1 ? " " : "") y (k <= 5 || k > 15 ? "e" : "d") (end ? "" : "s")
    }
    print dna > "dna.txt"; print rna > "rna.txt"; print canonicalDna > "dna.ionis"; print canonicalRna > "rna.ionis"; print modified > "modified.ionis"
  }
}'

# Times a whole process, best of three, less its time over one row: what is left is reading, computing and writing.
oligo_time() {
  local best=0 i before after one
  head -1 "$1" > one.txt
  for i in 1 2 3; do
    before=${EPOCHREALTIME/./}; "$oligo" mass --file "$1" --from ionis --quiet --threads 1 > "$2"; after=${EPOCHREALTIME/./}
    one=$after; "$oligo" mass --file one.txt --from ionis --quiet --threads 1 > /dev/null; one=$((${EPOCHREALTIME/./} - one))
    [ "$best" -ne 0 ] && [ $((after - before - one)) -ge "$best" ] || best=$((after - before - one))
  done
  awk -v t="$best" -v n="$count" 'BEGIN { printf "%.2f", t / n }'
}
masses() { tail -n +2 "$1" | cut -f 4; }
# Largest difference between two columns of masses.
agree() {
  paste "$1" "$2" | awk -v limit="$3" '{ d = $1 - $2; if (d < 0) d = -d; if (d > worst) worst = d } END { printf "%.6f", worst; exit worst > limit || NR == 0 }'
}

for set in dna rna modified; do
  time=$(oligo_time "$set.ionis" "oligo-$set.tsv")
  masses "oligo-$set.tsv" > "oligo-$set.mass"
  eval "oligo_$set=$time"
done
echo "| 20-mers | tool | us/molecule | x Oligo | largest difference, Da |"
echo "|---|---|---|---|---|"
row() {
  local own; own=$(eval "echo \$oligo_$1")
  local difference; difference=$(agree "oligo-$1.mass" "$3" "$5") || { echo "$2 and Oligo differ by $difference Da on $1"; exit 1; }
  awk -v set="$1" -v tool="$2" -v t="$4" -v own="$own" -v d="$difference" 'BEGIN { printf "| %s | %s | %.2f | %.0f | %s |\n", set, tool, t, t / own, d }'
}
own() { echo "| $1 | Oligo $("$oligo" --version), text to table, 1 thread | $(eval "echo \$oligo_$1") | 1 | |"; }

own dna
time=$(node peers.mjs dna dna.txt npm-dna.mass)
row dna "npm nucleotide $(node -p "require('nucleotide/package.json').version") + mf-parser $(node -p "require('mf-parser/package.json').version")" npm-dna.mass "$time" 0.00001
time=$(/usr/bin/python3 biopython_peer.py dna.txt biopython.mass)
row dna "Biopython $(dpkg-query -W -f '${Version}' python3-biopython)" biopython.mass "$time" 0.001
own modified
time=$(node peers.mjs modified modified.ionis npm-modified.mass)
row modified "npm mf-parser, residues as formulas" npm-modified.mass "$time" 0.00001
own rna
if [ -z "${NO_OPENMS:-}" ]; then
  # Debian keeps the generated headers in the folder of its build.
  mkdir -p include/OpenMS
  dpkg -L libopenms-dev | grep '/OpenMS/build/.*[.]h$' | xargs -I{} ln -sf {} include/OpenMS/
  g++ -O2 -std=c++17 -fopenmp -w -Iinclude -fPIC openms_peer.cpp -o openms_peer -lOpenMS
  time=$(./openms_peer rna.txt openms.mass)
  row rna "OpenMS $(dpkg-query -W -f '${Version}' libopenms-dev), NASequence" openms.mass "$time" 0.001
fi
