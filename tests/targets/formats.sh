#!/usr/bin/env bash
# SAM and BED of `oligo offtargets` as others have them: bowtie 1 writes the same alignments, samtools computes the tags NM and MD anew from
# the sequences, and bedtools cuts out the letters of each site.
# usage: formats.sh OLIGO
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
oligo=("$1")
[[ $1 == *.dll ]] && oligo=(dotnet "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# Letters that are none of A, C, G and T, and small ones, beside those of the records.
{ gzip -dc "$root/tests/data/targets/refseq-mrna-siRNA-targets.fa.gz"; cat "$root/tests/data/targets/apob-NM_000384.2.fa"
  printf '\n>other\nACGTRNNNGGTGCGAAGYAGACTGAGGCTTTggtgcgaagcagactgaggcNNNNTTTTTTTTTTTTTTTT\n'; } | tr -d '\r' > text.fa
printf 'a\tGCCTCAGTCTGCTTCGCACC\nb\tGGACATTGCCAGTAATCGCA\nc\tCAGCAGCAGCAGCAGC\nd\tTTTTTTTTTTTTTTTT\n' > strands.txt
sed 's/^/>/; s/\t/\n/' strands.txt > strands.fa
search() { "${oligo[@]}" offtargets --file strands.txt --linkage PS --design DNA -d text.fa -q "$@"; }
differ() { diff <(head -n 100000 "$1") "$2" | head -n 5; cmp "$1" "$2"; }

for limits in '--mismatches 4' '--edits 3' '--mismatches 2 --ambiguous possible'; do
  # shellcheck disable=SC2086
  { search $limits -o sites.sam; search $limits -o sites.bed; search $limits --columns site,mismatches,edits -o sites.tsv; }
  rows=$(($(wc -l < sites.tsv) - 1))
  [ "$rows" -gt 100 ] || { echo "$limits: only $rows sites prove nothing"; exit 1; }
  # An index needs the order that the head states.
  samtools view -b sites.sam -o sites.bam
  samtools index sites.bam
  [ "$(samtools view -c sites.bam)" = "$rows" ] || { echo "$limits: samtools reads another number of sites"; exit 1; }
  sed 's/\tNM:i:[0-9]*\tMD:Z:[^\t]*//' sites.sam | samtools calmd - text.fa 2>/dev/null | grep -v '^@' > theirs
  grep -v '^@' sites.sam > ours
  differ theirs ours
  bedtools getfasta -fi text.fa -bed sites.bed -tab 2>/dev/null | cut -f 2 > theirs
  tail -n +2 sites.tsv | cut -f 1 > ours
  differ theirs ours
  echo "samtools and bedtools: the same tags and letters of $rows sites, $limits"
done

# bowtie has qualities, tags of its own, and M for letters whether they are equal or not.
bowtie-build -q text.fa index >/dev/null 2>&1
bowtie -f -v 3 -a -S -x index strands.fa 2>/dev/null | grep -v '^@' | awk -F'\t' '$2 != 4' > bowtie.sam
search --mismatches 3 --ambiguous skip -o sites.sam
{ grep -v '^@' sites.sam || true; } | awk -F'\t' -vOFS='\t' '{ print $1, $2, $3, $4, length($10) "M", $7, $8, $9, $10, $12, $13 }' | LC_ALL=C sort > ours
awk -F'\t' -vOFS='\t' '{ for (i = 12; i <= NF; i++) tag[substr($i, 1, 2)] = $i; print $1, $2, $3, $4, $6, $7, $8, $9, $10, tag["NM"], tag["MD"] }' \
  bowtie.sam | LC_ALL=C sort > theirs
[ "$(wc -l < theirs)" -gt 100 ] || { echo 'bowtie: too few sites prove anything'; exit 1; }
differ theirs ours
echo "bowtie -S: the same $(wc -l < theirs) alignments"

# Parts joined are the whole: the head is in the first.
search --mismatches 4 -o whole.sam
for i in 1 2 3; do search --mismatches 4 --shard $i/3 -o part$i.sam; done
cat part1.sam part2.sam part3.sam | cmp - whole.sam
