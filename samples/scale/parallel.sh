#!/usr/bin/env bash
# Works out the parts of a file side by side and puts them together: parallel.sh INPUT PARTS OUTPUT
set -euo pipefail
input=$1 parts=$2 output=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

seq "$parts" | parallel --halt now,fail=1 \
  oligo mass --file "$input" --from ionis --on-error skip --threads 1 --quiet --shard "{}/$parts" -o "$work/{}.tsv"

for i in $(seq "$parts"); do cat "$work/$i.tsv"; done > "$output"
