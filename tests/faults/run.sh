#!/usr/bin/env bash
# Does faults to the real binary: full disks, closed and full streams, signals, hostile files, tight limits. Each has its exit code, its
# message, and leaves nothing behind.
# usage: run.sh NATIVE   NATIVE: the native binary (docs/guide/native.md). Needs Linux, coreutils, awk; a small tmpfs where it may mount one.
set -uo pipefail
tool=$(realpath "$1")
root=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
failed=0
cases=0

# check CODE PATTERN COMMAND...: the exit code, and an extended regular expression that stderr matches ('' for any).
check() {
  local code=$1 pattern=$2; shift 2
  local got=0
  timeout 60 bash -c "$*" >out 2>err </dev/null || got=$?
  cases=$((cases + 1))
  if [ "$got" -ne "$code" ]; then fail "exit $got, expected $code" "$*"; return; fi
  if [ -n "$pattern" ] && ! grep -Eq -- "$pattern" err; then fail "stderr does not match $pattern" "$*"; return; fi
  if grep -Eq '^   at |Unhandled exception' out err; then fail "a stack trace" "$*"; return; fi
  if find . -name '.oligo-*' | grep -q .; then fail "left $(find . -name '.oligo-*')" "$*"; find . -name '.oligo-*' -delete; fi
}
fail() {
  echo "FAILED: $1: $2"; head -c 600 err; failed=$((failed + 1))
}
# expect TEXT FILE: the file is exactly that.
expect() {
  cases=$((cases + 1)); printf '%b' "$1" | cmp -s - "$2" || fail "$2 is not as expected" "$(head -c 200 "$2")"
}

awk 'BEGIN { srand(7); split("A C G T mC U", b); split("d e r m f", s)
  for (i = 1; i <= 200000; i++) { t = ""; for (k = 1; k <= 20; k++) t = t b[1 + int(rand() * 6)] s[1 + int(rand() * 5)] (k < 20 ? "s " : ""); print t } }' > rows.txt
awk 'BEGIN { print "id\tnotation" } { print NR "\t" $0 }' rows.txt > rows.tsv
printf 'Ges mCe\n' > one.txt
header='id\tlength\tformula\tmonoisotopic_da\taverage_da\tsodium_formula\tsodium_average_da\tstatus\n'
ad='1\t1\tC10H13N5O3\t251.101839\t251.2460\tC10H13N5O3\t251.2460\tok\n'

# Streams that are closed or full.
check 0 '' "$tool mass Ad 2>&-"
expect "$header$ad" out
check 0 '' "$tool mass Ad -o a.tsv 2>&-"
expect "$header$ad" a.tsv
check 3 '' "$tool describe mipomersn 2>/dev/full"
check 4 'stdout. cannot be written' "$tool mass Ad >&-"
check 4 'stdout. cannot be written: No space' "$tool mass Ad >/dev/full"
check 4 '' "$tool describe mipomersen >/dev/full 2>/dev/full"
check 3 '' "$tool describe - <&-"
check 0 '' "$tool mass rows.txt --from ionis -q | head -n 2"
check 4 'Is a directory' "$tool mass - < /"

# Options and arguments that are empty.
for option in $("$tool" mass --help | grep -Eo '^ +(-[a-z], )?--[a-z-]+ <' | grep -Eo -- '--[a-z-]+' | sort -u); do
  check 2 'empty|expected' "$tool mass mipomersen $option ''"
done
check 2 'empty' "$tool describe ''"

# Directories that are gone, handles and memory that are short.
check 4 'working directory does not exist' "mkdir gone; cd gone; rmdir ../gone; $tool mass Ad -o x.tsv"
check 0 '' "mkdir gone; cd gone; rmdir ../gone; $tool mass Ad"
for handles in 4 5 6; do
  check 4 'open files' "ulimit -n $handles; $tool mass Ad"
done
check 4 'open files' "ulimit -n 6; $tool describe mipomersen | cat; exit \${PIPESTATUS[0]}"
# From here on the number that is needed is the runtime's; where it does not suffice, that is said.
for handles in 7 8; do
  for words in 'mass Ad' 'mass Ad -o few.tsv' 'describe mipomersen' selftest; do
    cases=$((cases + 1)); got=0
    said=$(bash -c "ulimit -n $handles; $tool $words" 2>&1 >/dev/null </dev/null) || got=$?
    case $got in 0) ;; 4) grep -q 'open files' <<<"$said" || fail 'no message' "ulimit -n $handles; $words" ;; *) fail "exit $got" "ulimit -n $handles; $words" ;; esac
  done
done
check 4 '' "ulimit -n 8; $tool mass rows.txt --from ionis -o x.tsv"
check 4 'cannot be written' "ulimit -f 100; $tool mass rows.txt --from ionis -q -o x.tsv"
[ -e x.tsv ] && fail "a file half written" "ulimit -f"

# Halves of characters, wherever JSON is read.
printf '{"subunit":[{"sequence":"\\ud800"}]}' > half.json
printf '{"id":"a","notation":"\\ud800"}\n{"id":"b","notation":"Ad"}\n' > half.ndjson
printf '{"monomers":[{"symbol":"\\ud800"}]}' > half-monomers.json
check 3 'OLG2338' "$tool describe half.json"
check 3 'not a JSON object' "$tool mass half.ndjson"
check 3 'lone surrogate' "$tool mass Ad --monomers half-monomers.json"

# What is there under the name of a result.
echo old > kept.tsv; chmod 640 kept.tsv
check 0 '' "$tool mass Ad -o kept.tsv && test \"\$(stat -c %a kept.tsv)\" = 640"
chmod 440 kept.tsv
check 4 'may only be read' "$tool mass Ad -o kept.tsv"
mkfifo pipe; (cat pipe > piped) &
check 0 '' "$tool mass Ad -o pipe --format tsv && test -p pipe"
wait; expect "$header$ad" piped
ln -s target.tsv link.tsv
check 0 '' "$tool mass Ad -o link.tsv && test -L link.tsv && test -f target.tsv"
ln -s round.tsv circle.tsv; ln -s circle.tsv round.tsv
check 4 'a link that leads to no file' "$tool mass Ad -o round.tsv"
check 0 '' "test -L round.tsv && test -L circle.tsv"
ln one.txt other.txt
check 2 'over the input' "$tool mass one.txt -o other.txt --format tsv"
check 4 'is a directory' "mkdir folder; $tool mass Ad -o folder"
check 0 '' "$tool mass Ad -o $(printf 'x%.0s' $(seq 251)).tsv"
check 4 'no directory' "$tool mass Ad -o nowhere/x.tsv"
check 0 '' "$tool mass Ad -o /dev/null"

# A full disk.
mkdir small
if mount -t tmpfs -o size=256k tmpfs small 2>/dev/null; then
  for format in tsv csv ndjson json parquet xlsx tsv.gz; do
    check 4 'cannot be written: No space' "$tool mass rows.txt --from ionis -q -o small/x.$format"
    [ -e "small/x.$format" ] && fail "a file half written" "small/x.$format"
  done
else
  echo "no tmpfs may be mounted here: the full disk is left out"
fi

# Signals at random moments, in every format: no file, nothing left.
for format in tsv csv ndjson json parquet xlsx tsv.gz; do
  for signal in INT TERM HUP QUIT; do
    delay=0.0$((RANDOM % 9 + 1))
    cases=$((cases + 1))
    # A shell in the background has its jobs ignore SIGINT and SIGQUIT.
    env --default-signal=INT,QUIT "$tool" mass rows.txt rows.txt rows.txt rows.txt --from ionis -j 1 -q -o "sig.$format" >/dev/null 2>err &
    pid=$!
    sleep "$delay"
    kill -"$signal" $pid 2>/dev/null
    wait $pid
    got=$?
    want=130; [ $signal = TERM ] && want=143
    # A run may be over before the signal, or may be hit before it has a handler.
    if [ $got -eq 0 ]; then rm -f "sig.$format"; continue; fi
    [ $got -eq $want ] || [ $got -eq $((128 + $(kill -l $signal))) ] || fail "exit $got after SIG$signal" "$format"
    { [ -e "sig.$format" ] || find . -name '.oligo-*' | grep -q .; } && fail "left after SIG$signal at $delay s" "$format"
    rm -f "sig.$format"; find . -name '.oligo-*' -delete
  done
done
# Every other signal that ends a program and can be handled.
for signal in USR1 USR2 ALRM STKFLT XCPU VTALRM PROF IO PWR; do
  cases=$((cases + 1))
  "$tool" mass - --from ionis -o sig.tsv < <(cat rows.txt; sleep 5) >/dev/null 2>err &
  pid=$!
  for _ in $(seq 100); do ls .oligo-*.tmp >/dev/null 2>&1 && break; sleep 0.05; done
  kill -"$signal" $pid; wait $pid; got=$?
  [ $got -eq $((128 + $(kill -l $signal))) ] || fail "exit $got after SIG$signal" mass
  { [ -e sig.tsv ] || find . -name '.oligo-*' | grep -q .; } && fail "left after SIG$signal" mass
  rm -f sig.tsv; find . -name '.oligo-*' -delete
done
check 152 '' "ulimit -St 1; yes 'Ges mCes Ads Gd' | $tool mass - --from ionis -j 1 -q -o cpu.tsv"
# A run that cannot clean up after itself leaves what clean removes.
"$tool" mass - --from ionis -o killed.tsv < <(cat rows.txt; sleep 5) >/dev/null 2>&1 &
pid=$!
for _ in $(seq 100); do ls .oligo-*.tmp >/dev/null 2>&1 && break; sleep 0.05; done
kill -KILL $pid; wait $pid 2>/dev/null
check 0 '' "ls .oligo-*.tmp && $tool clean"

# Files of other kinds, and damaged ones.
head -c 3000 /dev/urandom > random.bin
for name in random.parquet random.xlsx random.txt.gz; do cp random.bin $name; check 4 '^oligo: ' "$tool mass $name"; done
"$tool" mass rows.tsv --from ionis -q -o whole.parquet 2>/dev/null; "$tool" mass one.txt -q -o whole.xlsx 2>/dev/null; gzip -k rows.tsv
size=$(stat -c %s whole.parquet)
for i in $(seq 60); do
  cp whole.parquet damaged.parquet
  # In the footer, where the sizes of everything are.
  printf "\\x$(printf %02x $((RANDOM % 256)))" | dd of=damaged.parquet bs=1 seek=$((size - 1 - RANDOM % 1500)) conv=notrunc 2>/dev/null
  cases=$((cases + 1)); got=0
  (ulimit -v 4000000; timeout 30 "$tool" mass damaged.parquet --column formula --from ionis -q --on-error skip >out 2>err) || got=$?
  case $got in 0|3|4) ;; *) fail "exit $got" "damaged.parquet, try $i" ;; esac
done
for i in $(seq 30); do
  cp whole.xlsx damaged.xlsx
  printf "\\x$(printf %02x $((RANDOM % 256)))" | dd of=damaged.xlsx bs=1 seek=$((RANDOM * 32768 % $(stat -c %s whole.xlsx))) conv=notrunc 2>/dev/null
  cases=$((cases + 1)); got=0
  timeout 30 "$tool" mass damaged.xlsx --column id -q >out 2>err || got=$?
  case $got in 0|2|3|4) ;; *) fail "exit $got" "damaged.xlsx, try $i" ;; esac
done
head -c 20000 rows.tsv.gz > cut.tsv.gz
check 4 'cut off or damaged' "$tool mass cut.tsv.gz --from ionis"

# Texts without end, and texts that say more than they hold.
check 4 'the row is longer than 64 MiB' "head -c 2G /dev/zero | tr '\\0' A | $tool describe -"
check 4 'the record is longer than 67,108,864 characters' \
  "(printf '{\"a\":\"'; head -c 2G /dev/zero | tr '\\0' A) | $tool describe - --from fhir"
for format in tsv csv ndjson; do
  check 4 'longer|cannot be read' "(printf 'notation\\n'; head -c 2G /dev/zero | tr '\\0' A) | $tool mass - --input-format $format"
done
head -c 300M /dev/zero | tr '\0' A | gzip -1 > bomb.txt.gz
check 4 'the row is longer than 64 MiB' "$tool describe bomb.txt.gz"
check 3 'OLG2433.*200 characters' "printf 'A%.0s' \$(seq 200) | $tool mass - --from idt --max-text 100"
check 3 'OLG2434.*more than 100 ' "printf 'A%.0s' \$(seq 200) | $tool mass - --from idt --max-units 100"
check 0 '' "printf 'A%.0s' \$(seq 200) | $tool mass - --from idt --max-units 200 --max-text 200"
check 3 'OLG2435.*more than 100 ' "printf 'C%.0s' \$(seq 200) | $tool mass - --from smiles --max-atoms 100"
check 2 'from 1 to' "$tool mass Ad --max-text 0"
head -c 5M /dev/zero | tr '\0' A > large.tsv
check 4 'larger than 4 MiB' "$tool mass Ad --monomers large.tsv"
# A line of separators takes its cells, and not hundreds of bytes for each.
{ echo 'id,notation'; printf 'a,Ads Ad'; head -c 60M /dev/zero | tr '\0' ,; echo; } > commas.csv
check 4 'more than 131,072 cells' "$tool mass commas.csv"
rm commas.csv
# shellcheck source=targets.sh
. "$root/targets.sh"
# Peak memory in every dialect, and what reaches a terminal.
if command -v python3 >/dev/null; then
  cases=$((cases + 1)); python3 "$root/terminal.py" "$tool" >out 2>err || fail "$(cat out)" terminal.py
  cases=$((cases + 1)); python3 "$root/memory.py" "$tool" 1 >out 2>err || fail "$(cat out)" memory.py
  # Texts of one repeated piece, in some of the dialects.
  cases=$((cases + 1)); python3 "$root/repeats.py" "$tool" helm smiles fhir --size 200000 >out 2>err || fail "$(cat out)" repeats.py
fi

echo "$cases cases, $failed failed"
[ $failed -eq 0 ]
