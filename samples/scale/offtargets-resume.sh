#!/usr/bin/env bash
# A search in parts that can be ended and started again: offtargets-resume.sh STRANDS DATABASE PARTS OUTPUT
# A part is a file when it is whole, so that a run that was killed goes on with the parts that are missing.
set -euo pipefail
strands=$1 database=$2 parts=$3 output=$4
mkdir -p "$output.parts"
for i in $(seq "$parts"); do
  part=$output.parts/$i-of-$parts.tsv
  [ -e "$part" ] || oligo offtargets --file "$strands" --database "$database" --mismatches 3 --quiet --shard "$i/$parts" -o "$part"
done
for i in $(seq "$parts"); do cat "$output.parts/$i-of-$parts.tsv"; done > "$output"
rm -r "$output.parts"
