#!/usr/bin/env bash
# Compares the windows of `oligo offtargets` with those of bowtie 1, which is complete for three mismatches.
# usage: run.sh OLIGO   the program; Debian's bowtie is installed by name where it is missing.
set -euo pipefail
root=$(cd "$(dirname "$0")" && pwd)
command -v bowtie >/dev/null && command -v python3 >/dev/null || "$root/../install.sh" bowtie python3
python3 "$root/bowtie.py" "$(realpath "$1")"
