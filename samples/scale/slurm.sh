#!/usr/bin/env bash
#SBATCH --job-name=oligo
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --output=oligo-%A-%a.log
# One part for each task of the array. Afterwards: cat part-*.tsv > masses.tsv
set -euo pipefail
part=part-$(printf %04d "$SLURM_ARRAY_TASK_ID")

oligo mass --file strands.txt --from ionis --on-error skip --threads "$SLURM_CPUS_PER_TASK" --quiet \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$part.tsv" --manifest "$part.json"
