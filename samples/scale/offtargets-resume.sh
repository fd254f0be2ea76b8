#!/usr/bin/env bash
# A search in parts that can be ended and started again: offtargets-resume.sh STRANDS DATABASE PARTS OUTPUT
# Parts that are whole are not searched again, and the one that was ended goes on after its last block.
set -euo pipefail
strands=$1 database=$2 parts=$3 output=$4
mkdir -p "$output.parts"
for i in $(seq "$parts"); do
  oligo offtargets --file "$strands" --database "$database" --mismatches 3 --quiet \
    --shard "$i/$parts" -o "$output.parts/$i-of-$parts.tsv" --resume
done
for i in $(seq "$parts"); do cat "$output.parts/$i-of-$parts.tsv"; done > "$output"
rm -r "$output.parts"
