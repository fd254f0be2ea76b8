#!/usr/bin/env bash
# What others say of the sites of `oligo offtargets`: bowtie 1, which is complete for three mismatches, of the windows; samtools and
# bedtools of its SAM and BED.
# usage: run.sh OLIGO   the program; Debian's bowtie, samtools and bedtools are installed by name where they are missing.
set -euo pipefail
root=$(cd "$(dirname "$0")" && pwd)
missing=()
for name in bowtie samtools bedtools python3; do command -v "$name" >/dev/null || missing+=("$name"); done
[ "${#missing[@]}" -eq 0 ] || "$root/../install.sh" "${missing[@]}"
python3 "$root/bowtie.py" "$(realpath "$1")"
"$root/formats.sh" "$(realpath "$1")"
