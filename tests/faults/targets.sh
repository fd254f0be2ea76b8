#!/usr/bin/env bash
# Databases that nobody would make, for `oligo offtargets` and `oligo prepare`; sourced by run.sh, whose functions and $tool it uses.
# Each holds the site of mipomersen once, where it can be found at all: the counts are true however the letters are dressed.
site=GGTGCGAAGCAGACTGAGGC
found='strand\tclass\tsites\trecords\n+\tmm0\t1\t1\n-\tmm0\t0\t0\n'
count="offtargets mipomersen --mismatches 0 --counts --columns strand,class,sites,records -q -d"

{ awk 'BEGIN { for (i = 1; i <= 1000000; i++) print ">r" i "\nA" }'; printf '>last\n%s\n' $site; } > letters.fa
check 0 '' "$tool $count letters.fa"; expect "$found" out
{ printf '>'; head -c 1000000 /dev/zero | tr '\0' n; printf '\n%s\n' $site; } > name.fa
check 3 'OLG3404' "$tool offtargets mipomersen -d name.fa -q -o sites.tsv"
{ printf '>'; head -c 60000 /dev/zero | tr '\0' n; printf '\n%s\n' $site; } > name.fa
check 0 '' "$tool $count name.fa"; expect "$found" out
{ printf '>r\n'; head -c 400M /dev/zero | tr '\0' N; echo $site; } | gzip -1 > bomb.fa.gz
check 0 '' "$tool $count bomb.fa.gz"; expect "$found" out
# What comes through a pipe is read once.
printf '>r\n%s\n' $site > one.fa
check 0 '' "$tool $count <(cat one.fa)"; expect "$found" out
# Every window is a site: rows are written as they are found.
{ printf '>r\n'; head -c 1M /dev/zero | tr '\0' A; echo; } > same.fa
check 0 '' "ulimit -v 300000000; $tool offtargets \$(printf 'Tds%.0s' \$(seq 19))Td --from ionis --mismatches 0 -d same.fa -q -o same.tsv"
cases=$((cases + 1)); [ "$(wc -l < same.tsv)" -eq $((1024 * 1024 - 19 + 1)) ] || fail "$(wc -l < same.tsv) lines" same.tsv
rm -f same.tsv
# Damage, in sequences and in prepared files.
head -c 100000 bomb.fa.gz > cut.fa.gz
check 4 'cut off or damaged' "$tool offtargets mipomersen -d cut.fa.gz -q -o sites.tsv"
printf '>a\nACGT>b\nACGT\n' > joined.fa
check 3 'OLG3401' "$tool offtargets mipomersen -d joined.fa -q -o sites.tsv"
check 0 '' "$tool prepare letters.fa -o whole.oligo"
check 0 '' "$tool $count whole.oligo"; expect "$found" out
size=$(stat -c %s whole.oligo)
for i in $(seq 10); do
  head -c $((RANDOM * 32768 % size)) whole.oligo > cut.oligo
  cases=$((cases + 1)); got=0; "$tool" offtargets mipomersen -d cut.oligo -q -o sites.tsv >out 2>err || got=$?
  # What has lost its first letters reads as text that is none.
  [ $got -eq 3 ] || fail "exit $got" "cut.oligo of $(stat -c %s cut.oligo) bytes"
  cp whole.oligo damaged.oligo
  printf "\\x$(printf %02x $((RANDOM % 256)))" | dd of=damaged.oligo bs=1 seek=$((RANDOM * 32768 % size)) conv=notrunc 2>/dev/null
  cmp -s whole.oligo damaged.oligo && continue
  cases=$((cases + 1)); got=0; "$tool" offtargets mipomersen -d damaged.oligo -q -o sites.tsv >out 2>err || got=$?
  [ $got -eq 3 ] || fail "exit $got" "damaged.oligo, try $i"
done
[ -e sites.tsv ] && fail "a file of a search that failed" sites.tsv

# Signals while sequences are read, searched and written.
for signal in INT TERM HUP KILL; do
  for words in "prepare letters.fa -o sig.oligo" "offtargets mipomersen -d letters.fa --mismatches 20 -j 1 -q -o sig.tsv"; do
    cases=$((cases + 1))
    # shellcheck disable=SC2086
    env --default-signal=INT,QUIT "$tool" $words >/dev/null 2>err &
    pid=$!
    sleep 0.$((RANDOM % 4))$((RANDOM % 9 + 1))
    kill -$signal $pid 2>/dev/null; wait $pid 2>/dev/null; got=$?
    [ $got -eq 0 ] && { rm -f sig.tsv sig.oligo; continue; }
    { [ -e sig.tsv ] || [ -e sig.oligo ]; } && fail "a file after SIG$signal" "$words"
    [ $signal = KILL ] || { find . -name '.oligo-*' | grep -q . && fail "left after SIG$signal" "$words"; }
    rm -f sig.tsv sig.oligo; find . -name '.oligo-*' -delete
  done
done
# A search that is killed wherever it is and taken up again: what was finished stays, and the table is that of a run in one go.
awk 'BEGIN { srand(3); split("A C G T", b, " "); print ">r"
  for (i = 0; i < 60000; i++) { l = ""; for (k = 0; k < 100; k++) l = l b[1 + int(rand() * 4)]; print l } }' > random.fa
printf 'mipomersen\nvupanorsen\nQ\n' > searched.txt
for format in tsv ndjson parquet; do
  words="offtargets searched.txt -d random.fa --mismatches 8 --columns query,start,tm_c,cigar,status -j 1 -q"
  # shellcheck disable=SC2086
  "$tool" $words -o "whole.$format" 2>err
  ends=0
  for pause in 0.05 0.1 0.15 0.2 0.3 0.4; do
    cases=$((cases + 1))
    # shellcheck disable=SC2086
    { timeout --signal=KILL "$pause" "$tool" $words --resume -o "again.$format" >/dev/null; } 2>err
    [ $? -eq 137 ] && ends=$((ends + 1))
    find . -name '.oligo-*' -delete
    [ -e "again.$format" ] && { cmp -s "again.$format" "whole.$format" || fail 'a file that is not whole' "$words"; }
  done
  [ $ends -gt 0 ] || fail 'no run was ended' "$words"
  check 3 '' "$tool $words --resume -o again.$format"
  cases=$((cases + 1)); cmp -s "again.$format" "whole.$format" || fail 'a run that was ended differs' "$words"
  [ -e "again.$format.resume" ] && fail 'left the blocks of a run that is whole' "$words"
  check 2 'is of a run that was another' "$tool $words --resume --strand + -o again.$format"
done
# A full disk ends it with what was finished kept, or with nothing.
if [ -d small ] && mountpoint -q small; then
  check 4 'cannot be written' "$tool offtargets searched.txt -d random.fa --mismatches 9 -q --resume -o small/full.tsv"
  cases=$((cases + 1)); [ -e small/full.tsv ] && fail 'a file on a full disk' small/full.tsv
  rm -f small/full.tsv.resume
fi
rm -f random.fa whole.* again.*
rm -f letters.fa bomb.fa.gz cut.fa.gz ./*.oligo
