#!/usr/bin/env bash
# Fuzzes for hours, with a random seed unless one is given, and prints a table after every round over the targets.
# usage: long.sh HOURS [SEED] [run.sh's options]
set -uo pipefail
hours=${1:?usage: long.sh HOURS [SEED]}
seed=${2:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}
echo "seed $seed"
exec "$(dirname "$0")/run.sh" --seconds "$(awk -v h="$hours" 'BEGIN { printf "%d", h * 3600 }')" --seed "$seed" --slice 30 "${@:3}"
