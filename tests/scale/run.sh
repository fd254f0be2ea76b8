#!/usr/bin/env bash
# Runs the examples of docs/guide/scale.md for real and compares what they give with one run over the whole file.
# usage: run.sh OLIGO   the program; Debian's parallel, slurm-wlm, munge and snakemake, and npm's @duckdb/node-api, are installed by name where they are missing.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
oligo=$(realpath "$1")
samples=$root/samples/scale
work=$(mktemp -d)
pids=()

finish() {
  local code=$?
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  [ "$code" -eq 0 ] || tail -n 20 "$work"/*.log 2>/dev/null || true
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT

need() {
  command -v "$1" >/dev/null || missing+=("$2")
}
missing=()
need parallel parallel; need sbatch slurm-wlm; need slurmd slurm-wlm; need munged munge; need snakemake snakemake
[ "${#missing[@]}" -eq 0 ] || "$root/tests/install.sh" "${missing[@]}"

mkdir "$work/bin"
ln -s "$oligo" "$work/bin/oligo"
export PATH=$work/bin:$PATH
cd "$work"

# Strands of random lengths and chemistry, some with a name, one in fifty spoilt.
awk 'BEGIN {
  srand(20); split("A C G T mC", bases); split("d e k l", sugars); split("s o", links)
  for (i = 1; i <= 20000; i++) {
    line = i % 3 ? "strand-" i "\t" : ""
    n = 8 + int(rand() * 17)
    for (k = 1; k <= n; k++) line = line (k > 1 ? " " : "") bases[1 + int(rand() * 5)] sugars[1 + int(rand() * 4)] (k < n ? links[1 + int(rand() * 2)] : "")
    print line (rand() < 0.02 ? "?" : "")
    if (i % 100 == 0) print "# remark"
  }
}' > strands.txt
oligo mass --file strands.txt --from ionis --on-error skip --quiet > whole.tsv
echo "whole: $(($(wc -l < whole.tsv) - 1)) rows"

check() {
  cmp "$2" whole.tsv
  echo "$1: the same bytes"
}

bash "$samples/parallel.sh" strands.txt 7 parallel.tsv 2>parallel.log
check "GNU parallel, 7 parts" parallel.tsv

mkdir snakemake
(cd snakemake && snakemake --snakefile "$samples/Snakefile" --cores 2 --config input=../strands.txt parts=5 >../snakemake.log 2>&1)
check "Snakemake, 5 parts" snakemake/masses.tsv

# One controller and two nodes on this host, with a key, ports and folders of their own.
host=$(hostname -s)
mkdir -p slurm/state slurm/n1 slurm/n2 slurm/munge slurm/job
dd if=/dev/urandom of=slurm/munge/key bs=64 count=1 status=none
chmod 700 slurm/munge; chmod 600 slurm/munge/key
munged --foreground --force --key-file="$work/slurm/munge/key" --socket="$work/slurm/munge/socket" --pid-file="$work/slurm/munge/pid" --log-file="$work/munge.log" --seed-file="$work/slurm/munge/seed" &
pids+=($!)
cat > slurm/slurm.conf <<CONF
ClusterName=oligo
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/slurm/munge/socket
StateSaveLocation=$work/slurm/state
SlurmdSpoolDir=$work/slurm/%n
SlurmctldPidFile=$work/slurm/slurmctld.pid
SlurmdPidFile=$work/slurm/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
ReturnToService=2
SchedulerParameters=sched_interval=1
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=17001 CPUs=2
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=17002 CPUs=2
PartitionName=main Nodes=n1,n2 Default=YES State=UP
CONF
export SLURM_CONF=$work/slurm/slurm.conf
for i in $(seq 50); do [ -S slurm/munge/socket ] && break; sleep 0.1; done
slurmctld -D >slurmctld.out.log 2>&1 &
pids+=($!)
for node in n1 n2; do
  slurmd -D -N "$node" >"slurmd-$node.out.log" 2>&1 &
  pids+=($!)
done
for i in $(seq 120); do
  [ "$(sinfo --noheader --format=%T --Node 2>/dev/null | grep -c idle || true)" = 2 ] && break
  sleep 0.5
done
sinfo --Node --noheader
cp strands.txt slurm/job/
# Searches: the sequences that the tests have, and strands that pair with them often.
targets=$root/tests/data/targets/refseq-mrna-siRNA-targets.fa.gz
printf 'mipomersen\nvupanorsen\nU16\tUro Uro Uro Uro Uro Uro Uro Uro Uro Uro Uro Uro Uro Uro Uro Ur\nCUG\tCro Uro Gro Cro Uro Gro Cro Uro Gro Cro Uro Gr\n' > searched.txt
oligo offtargets --file searched.txt --database "$targets" --mismatches 3 --quiet > sites.tsv
[ "$(wc -l < sites.tsv)" -gt 100 ] || { echo "too few sites prove nothing"; exit 1; }
# Killed six times, wherever it is, and started again.
for pause in 0.1 0.2 0.3 0.5 0.8 0.3; do
  timeout --signal=KILL "$pause" bash "$samples/offtargets-resume.sh" searched.txt "$targets" 6 resumed.tsv 2>/dev/null || true
done
bash "$samples/offtargets-resume.sh" searched.txt "$targets" 6 resumed.tsv
cmp resumed.tsv sites.tsv
echo "a search that was killed and started again: the same sites"
# The same in one run, and candidates in parts.
for pause in 0.2 0.3 0.4; do
  timeout --signal=KILL "$pause" oligo offtargets --file searched.txt --database "$targets" --mismatches 3 --quiet -o one.tsv --resume || true
done
oligo offtargets --file searched.txt --database "$targets" --mismatches 3 --quiet -o one.tsv --resume
cmp one.tsv sites.tsv
tile=(tile "$root/tests/data/targets/ttr-NM_000371.4.fa" --design "5-10-5 MOE PS mC" --database "$targets" --edits 1 --quiet)
oligo "${tile[@]}" > candidates.tsv
for i in 1 2 3; do oligo "${tile[@]}" --shard "$i/3" -o "tile-$i.tsv" --resume; done
cat tile-[123].tsv | cmp - candidates.tsv
echo "oligo tile in 3 parts: the same $(($(wc -l < candidates.tsv) - 1)) candidates"
mkdir snakemake-sites
(cd snakemake-sites && snakemake --snakefile "$samples/offtargets.smk" --cores 2 \
  --config strands=../searched.txt database="$targets" parts=5 >../snakemake-sites.log 2>&1)
cmp snakemake-sites/sites.tsv sites.tsv
echo "Snakemake, a search in 5 parts: the same $(($(wc -l < sites.tsv) - 1)) sites"
mkdir slurm/search
cp searched.txt slurm/search/strands.txt
oligo prepare "$targets" -o slurm/search/targets.oligo 2>prepare.log
(cd slurm/search && sbatch --wait "$samples/offtargets-slurm.sh" && cat sites-*.tsv > sites.tsv)
cmp slurm/search/sites.tsv sites.tsv
echo "Slurm, a search as an array of $(ls slurm/search/sites-*.tsv | wc -l) tasks: the same sites"

(cd slurm/job && sbatch --wait "$samples/slurm.sh" && cat part-*.tsv > ../../slurm.tsv)
check "Slurm, an array of $(ls slurm/job/part-*.tsv | wc -l) tasks on two nodes" slurm.tsv
for node in n1 n2; do grep -q -i 'launch' "slurmd-$node.log" || { echo "node $node had no task"; exit 1; }; done

mkdir -p duckdb/parts
for i in 1 2 3; do oligo mass --file strands.txt --from ionis --on-error skip --quiet --shard "$i/3" -o "duckdb/parts/$i.parquet"; done
cp "$samples/duckdb.mjs" duckdb/
(cd duckdb && npm install --silent --no-audit --no-fund --no-package-lock @duckdb/node-api >../npm.log 2>&1 && node duckdb.mjs 'parts/*.parquet' > ../duckdb.tsv)
awk -F'\t' 'NR > 1 { n[$2]++; if (!($2 in low) || $4 < low[$2]) low[$2] = $4; if ($4 > high[$2]) high[$2] = $4 }
  END { for (l in n) printf "%d\t%d\t%.6f\t%.6f\n", l, n[l], low[l], high[l] }' whole.tsv | sort -n > expected.tsv
awk -F'\t' 'NR > 1 { printf "%d\t%d\t%.6f\t%.6f\n", $1, $2, $3, $4 }' duckdb.tsv | cmp - expected.tsv
echo "DuckDB over 3 Parquet parts: the same counts and masses"

mkdir -p duckdb/sites
for i in 1 2 3; do oligo offtargets --file searched.txt --database "$targets" --mismatches 3 --quiet --shard "$i/3" -o "duckdb/sites/$i.parquet"; done
cp "$samples/offtargets.mjs" duckdb/
(cd duckdb && node offtargets.mjs 'sites/*.parquet' > ../duckdb-sites.tsv)
oligo offtargets --file searched.txt --database "$targets" --mismatches 3 --quiet --counts --columns query,strand,class,sites,records \
  | awk -F'\t' 'NR > 1 && $4 > 0' | LC_ALL=C sort > expected.tsv
tail -n +2 duckdb-sites.tsv | LC_ALL=C sort | cmp - expected.tsv
echo "DuckDB over 3 Parquet parts of a search: the counts of oligo offtargets --counts"
