#!/usr/bin/env bash
# Isotopes of mipomersen and m/z of an RNA 20-mer by Oligo, IsoSpec and OpenMS in one run: what they find must agree, and times are printed. spectra.sh
# Installs Debian's libisospec++-dev, g++ and, unless NO_OPENMS=1 is set, libopenms-dev with libboost-dev and qtbase5-dev.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
formula=C230H324N67O122P19S19
rna=GUACUGGCAUUACGGAUCCA
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages=(libisospec++-dev g++)
[ -n "${NO_OPENMS:-}" ] || packages+=(libopenms-dev libboost-dev qtbase5-dev)
dpkg -s "${packages[@]}" >/dev/null 2>&1 || "$root/tests/install.sh" "${packages[@]}"

dotnet build -c Release -v quiet -nologo "$root/benchmarks/Oligo.Benchmarks"
g++ -O2 -std=c++17 "$here/isospec_peer.cpp" -o "$work/isospec" -lIsoSpec++
if [ -z "${NO_OPENMS:-}" ]; then
  # Debian keeps the generated headers in the folder of its build, and Qt's in one of their own.
  mkdir -p "$work/include/OpenMS"
  dpkg -L libopenms-dev | grep '/OpenMS/build/.*[.]h$' | xargs -I{} ln -sf {} "$work/include/OpenMS/"
  qt=/usr/include/$(uname -m)-linux-gnu/qt5
  g++ -O2 -std=c++17 -fopenmp -w -I"$work/include" -I"$qt" -I"$qt/QtCore" -fPIC "$here/openms_spectra_peer.cpp" -o "$work/openms" -lOpenMS -lQt5Core
fi

dotnet run -c Release --no-build --project "$root/benchmarks/Oligo.Benchmarks" -- peer-times "$formula" "$rna" > "$work/oligo.tsv"
"$work/isospec" "$formula" > "$work/isospec.tsv"
peaks=$(awk '$1 == "pattern" { print $3 }' "$work/oligo.tsv")
[ -n "${NO_OPENMS:-}" ] || "$work/openms" "$formula" "$peaks" "$rna" > "$work/openms.tsv"

# A task of a peer beside the same of Oligo. Its abundances are of another evaluation, so that a few rare isotopologues more or fewer are above the threshold.
row() {
  awk -F'\t' -v task="$1" -v tool="$2" -v counts="$3" -v sums="$4" '
    $1 != task { next }
    FNR == NR { time = $2; peaks = $3; sum = $4; printf "| %s | Oligo | %s | 1 | %d |\n", task, time, peaks; next }
    { printf "| | %s | %s | %.1f | %d |\n", tool, $2, $2 / time, $3
      off = $3 - peaks; if (off < 0) off = -off
      apart = $4 / sum - 1; if (apart < 0) apart = -apart
      found = 1; bad = off > counts * peaks || apart > sums }
    END { if (!found || bad) { print task " of " tool " is not that of Oligo"; exit 1 } }' "$work/oligo.tsv" "$5"
}
echo "| task | tool | us | x Oligo | peaks |"
echo "|---|---|---|---|---|"
row pattern "IsoSpec $(dpkg-query -W -f '${Version}' libisospec++-dev), added up by mass number" 0.2 1e-5 "$work/isospec.tsv"
row fine "IsoSpec, above 1e-6" 0.02 1e-3 "$work/isospec.tsv"
if [ -z "${NO_OPENMS:-}" ]; then
  row pattern "OpenMS $(dpkg-query -W -f '${Version}' libopenms-dev), coarse" 0 1e-4 "$work/openms.tsv"
  row ions "OpenMS, spectrum generator" 0 1e-6 "$work/openms.tsv"
fi
