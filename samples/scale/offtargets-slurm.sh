#!/usr/bin/env bash
#SBATCH --job-name=oligo-offtargets
#SBATCH --array=1-4
#SBATCH --cpus-per-task=1
#SBATCH --output=oligo-%A-%a.log
# One part of the sequences for each task of the array. Afterwards: cat sites-*.tsv > sites.tsv
set -euo pipefail
part=sites-$(printf %04d "$SLURM_ARRAY_TASK_ID")

oligo offtargets --file strands.txt --database targets.oligo --mismatches 3 --threads "$SLURM_CPUS_PER_TASK" --quiet \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$part.tsv" --manifest "$part.json"
