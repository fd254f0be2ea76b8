#!/usr/bin/env bash
# Melting temperatures, dimers and hairpins of the same strands by Oligo's library and its peers: the values must agree, and the time for each is printed: thermodynamics.sh [STRANDS]
# Installs by name: Debian's python3-biopython, melting and gcc, and fetches the source of Debian's primer3, whose C functions are compiled. All peers run warm, in one process each, one thread.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
count=${1:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages=(python3-biopython melting unzip gcc libc6-dev dpkg-dev)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || "$here/../../tests/install.sh" "${packages[@]}"
cd "$work"

# The archive that Debian builds its package from, from the mirror that the machine uses; its own package has no library to link with.
mkdir -p apt/parts apt/lists/partial apt/cache/archives/partial
for list in /etc/apt/sources.list.d/debian.sources; do sed 's/^Types:.*/Types: deb-src/' "$list" > apt/parts/source.sources; done
from_source() {
  apt-get -q -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/apt/parts" -o Dir::State::lists="$work/apt/lists" \
    -o Dir::Cache="$work/apt/cache" -o APT::Sandbox::User=root "$@" > apt.log 2>&1
}
from_source update || { tail -5 apt.log; exit 1; }
# The archive alone is needed: a mirror may lack Debian's own changes.
from_source source --download-only primer3 || [ -s primer3_*.orig.tar.gz ] || { tail -5 apt.log; exit 1; }
mkdir primer3
tar xzf primer3_*.orig.tar.gz -C primer3 --strip-components=1
primer3=$(basename primer3_*.orig.tar.gz .orig.tar.gz)
gcc -O2 -w -Iprimer3/src -o primer3_peer "$here/primer3_peer.c" primer3/src/{oligotm,thal,thal_parameters}.c -lm
# Its tables are in its archive.
jar=/usr/share/java/melting5.jar
unzip -q -j "$jar" '*.xml' -d tables

# The same random strands for all: 20-mers for melting temperatures, 10- to 36-mers for structures. MELTING is slow: fewer for it.
awk -v n="$count" 'BEGIN {
  srand(7); split("A C G T", b)
  for (i = 1; i <= n; i++) {
    s = ""; for (k = 1; k <= 20; k++) s = s b[1 + int(rand() * 4)]; print s > "dna.txt"
    if (i > n / 10) continue
    length36 = 10 + int(rand() * 27)
    s = ""; for (k = 1; k <= length36; k++) s = s b[1 + int(rand() * 4)]; print s > "mixed.txt"
  }
}'
head -1000 dna.txt > few.txt
head -1 dna.txt > one.txt

oligo() { dotnet run -c Release "$here/thermodynamics.cs" -- "$@"; }

melting() {
  local before after
  before=${EPOCHREALTIME/./}
  NN_PATH=tables java -Duser.language=en -cp "$jar" melting.BatchMain -H dnadna -nn all97 -ion san04 -P 5e-8 -E Na=0.05 "$1" > melting.log
  after=${EPOCHREALTIME/./}
  echo $((after - before))
}

# Largest difference of two columns, and how many differ by more than a limit; stops where those are more than a share of the rows.
# Structures that one side does not find count as 0.
agree() {
  paste "$1" "$2" | awk -v limit="$3" -v share="$4" '
    { d = $1 - $2; if (d < 0) d = -d; if (d > worst) worst = d; if (d > limit) others++ }
    END { printf "%.4f", worst; if (others > 0) printf " (%d of %d above %s)", others, NR, limit; exit others > share * NR || NR == 0 }'
}
row() { awk -v what="$1" -v tool="$2" -v t="$3" -v own="$4" -v d="${5:-}" -v b="${6:-}" 'BEGIN {
  printf "| %s | %s | %.3f | %.0f | %.1f | %s | %s |\n", what, tool, t, 1e6 / t, t / own, b, d }'; }
peer() { # what, tool, time, Oligo's time, values, Oligo's values, limit, share that may differ by more
  local difference
  difference=$(agree "$5" "$6" "$7" "${8:-0}") || { echo "$2 and Oligo differ by $difference C: $1"; exit 1; }
  row "$1" "$2" "$3" "$4" "$difference"
}

echo "$(grep -m 1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), .NET $(dotnet --version), $(java -version 2>&1 | head -1), $(/usr/bin/python3 --version), gcc $(gcc -dumpfullversion)"
echo
echo "| what | tool | us each | each second | x Oligo | bytes allocated for each | largest difference, C |"
echo "|---|---|---|---|---|---|---|"
read -r tm bytes < <(oligo dna 'primer3 tp=1 sc=1 mv=50 dv=0 n=0 d=50' dna.txt tm.primer3)
row "Tm, DNA 20-mers" "Oligo, preset primer3" "$tm" "$tm" "" "$bytes"
peer "" "$primer3, oligotm()" "$(./primer3_peer tm dna.txt tm.c)" "$tm" tm.c tm.primer3 0.001
read -r own _ < <(oligo dna 'biopython nn_table=DNA_NN3 saltcorr=5 Na=50 dnac1=25 dnac2=25' dna.txt tm.biopython)
peer "" "Biopython $(dpkg-query -W -f '${Version}' python3-biopython), Tm_NN" \
  "$(/usr/bin/python3 "$here/biopython_tm_peer.py" dna.txt tm.python)" "$own" tm.python tm.biopython 0.001
read -r own _ < <(oligo dna 'melting -H dnadna -nn all97 -ion san04 -E Na=0.05 -P 5e-8' dna.txt tm.melting)
one=$(melting one.txt)
time=$(melting few.txt)
tail -n +2 few.txt.results.csv | cut -f 5 > tm.java
head -1000 tm.melting > tm.melting.few
time=$(awk -v t="$time" -v one="$one" -v n="$(wc -l < few.txt)" 'BEGIN { print (t - one) / (n - 1) }')
peer "" "MELTING $(dpkg-query -W -f '${Version}' melting), its batch of $(wc -l < few.txt)" "$time" "$own" tm.java tm.melting.few 0.006
read -r own bytes < <(oligo dna default dna.txt tm.default)
row "" "Oligo, defaults" "$own" "$tm" "" "$bytes"
read -r own bytes < <(oligo gapmers default dna.txt tm.gapmers)
row "Tm, 5-10-5 MOE gapmers on RNA" "Oligo, defaults; none of the peers has any" "$own" "$own" "" "$bytes"
for set in dimers hairpins; do
  read -r own bytes < <(oligo "$set" ntthal mixed.txt "$set.preset")
  row "$set, DNA 10- to 36-mers" "Oligo, preset ntthal-2.6.1" "$own" "$own" "" "$bytes"
  peer "" "$primer3, thal()" "$(./primer3_peer "$set" mixed.txt "$set.c")" "$own" "$set.c" "$set.preset" 0.001 0.05
  read -r best bytes < <(oligo "$set" default mixed.txt "$set.default")
  row "" "Oligo, least free energy, structures" "$best" "$own" "" "$bytes"
  read -r best bytes < <(oligo "${set%s}-energies" default mixed.txt "$set.energies")
  row "" "Oligo, least free energy, column of a batch" "$best" "$own" "" "$bytes"
done
