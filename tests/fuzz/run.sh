#!/usr/bin/env bash
# Fuzzes everything that reads, for two minutes with a fixed seed, and fails on any finding (docs/contributing/fuzzing.md).
# usage: run.sh [--seconds N] [--seed N] [--slice N] [--jobs N] [--executions N] [--targets NAME,...]
# --seconds is the time of the whole run, each of the --jobs processes (2) takes that long; --executions is for each target instead.
set -uo pipefail
cd "$(dirname "$0")/../.."
out=artifacts/fuzz
seconds=120 seed=1 jobs=2 rest=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --jobs) jobs=$2; shift 2 ;;
    --targets) jobs=1; rest+=("$1" "$2"); shift 2 ;;
    --executions | --slice) rest+=("$1" "$2"); shift 2 ;;
    *) sed -n '3,4s/^# //p' "$0"; exit 2 ;;
  esac
done
# Profiles of calls would cost more time than they save with counters in every branch.
export DOTNET_TieredPGO=0 DOTNET_CLI_UI_LANGUAGE=en
rm -rf "$out/findings" "$out"/current-* "$out"/part-*
mkdir -p "$out"
dotnet build -c Release -v quiet -nodeReuse:false tests/fuzz || exit
dotnet tests/fuzz/bin/Release/net10.0/Oligo.Fuzz.dll instrument "$out/bin" || exit

pids=()
for part in $(seq "$jobs"); do
  dotnet "$out/bin/Oligo.Fuzz.dll" run --seconds "$seconds" --seed "$seed" --part "$part/$jobs" --out "$out" "${rest[@]}" > "$out/part-$part.log" 2>&1 &
  pids+=($!)
done
failed=0
for part in $(seq "$jobs"); do
  wait "${pids[part - 1]}"
  code=$?
  cat "$out/part-$part.log"
  # A process that died, or that a text kept busy, has left that text.
  if [ "$code" -gt 1 ] && [ -e "$out/current-$part-$jobs.bin" ]; then
    echo "process $part ended with $code"
    dotnet "$out/bin/Oligo.Fuzz.dll" recover "$out/current-$part-$jobs.bin" "$out/findings"
  fi
  [ "$code" -eq 0 ] || failed=1
done
exit "$failed"
