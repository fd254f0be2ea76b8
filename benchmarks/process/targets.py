#!/usr/bin/env python3
"""Times `oligo offtargets` beside bowtie and razers3: the same strands and sequences, the same machine, CPU seconds of each process.

usage: targets.py OLIGO FASTA [--folder FOLDER] [--rounds N] [--only STAGE...] [--growth LETTERS]

OLIGO is the native program, FASTA a plain file; bowtie and razers3 are Debian's packages bowtie and seqan-apps. The strands are 20-mers
along the mRNA of apolipoprotein B (tests/data/targets) and drugs. FOLDER keeps the prepared file, the index and the rows, so that stages
may be run one by one, in this order:

  files    reading, oligo prepare, bowtie-build
  windows  at most three mismatches: oligo and bowtie take turns; counts of sites are compared, and a difference ends the run
  fasta    the same from FASTA, and the scan
  edits    at most two edits: oligo, and razers3 with and without gaps
  threads  one thread and two, in seconds of the clock, the text eight times over
  growth   texts of 1, 2, 4 ... times the sequences up to LETTERS letters: CPU seconds and peak memory
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DRUGS = ["GCCTCAGTCTGCTTCGCACC", "CTCAGTAACATTGACACCAC", "TCTTGGTTACATGAAATCCC", "CTTTATTCCAAAGGGCAGCT",
         "GCCCAAGCTGGCATCCGTCA", "GCAGAGGTGAAGCGAAGTGC", "GGACATTGCCAGTAATCGCA", "GCTTCATGTCTTACCACCTA"]
STAGES = ["files", "windows", "fasta", "edits", "threads", "growth"]


def strands():
    with open(os.path.join(ROOT, "tests/data/targets/apob-NM_000384.2.fa"), encoding="ascii") as file:
        letters = "".join(line.strip() for line in file if not line.startswith(">"))
    pairs = str.maketrans("ACGT", "TGCA")
    return DRUGS + [letters[i * 150 + 100:i * 150 + 120].translate(pairs)[::-1] for i in range(92)]


def run(command):
    """CPU seconds, seconds of the clock and peak MB of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
    return usage.ru_utime + usage.ru_stime, seconds, usage.ru_maxrss / 1000


def take_turns(rounds, commands, column=0):
    """Runs commands in turns; prints the least and the median of each, with ratios to the first."""
    results = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].append(run(command))
    first = None
    for name, runs in results.items():
        values = sorted(values[column] for values in runs)
        least, median = values[0], values[len(values) // 2]
        first = first or (least, median)
        print(f"| {name} | {rounds} | {least:.3f} | {median:.3f} | {max(values[2] for values in runs):.0f} | "
              f"{least / first[0]:.2f} | {median / first[1]:.2f} |", flush=True)


def lines(path):
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def write_copies(fasta, copies, path):
    """The sequences several times, each copy with names of its own."""
    with open(path, "wb") as out:
        for copy in range(copies):
            with open(fasta, "rb") as file:
                ends = True
                while piece := file.read(1 << 22):
                    out.write(piece.replace(b">", b">%d_" % copy))
                    ends = piece.endswith(b"\n")
                if not ends:
                    out.write(b"\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("oligo")
    parser.add_argument("fasta")
    parser.add_argument("--folder")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=STAGES, default=STAGES)
    parser.add_argument("--growth", type=float, default=1e9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        measure(options, options.folder or temporary)


def measure(options, folder):
    def at(name):
        return os.path.join(folder, name)

    os.makedirs(folder, exist_ok=True)
    with open(at("strands.fa"), "w", encoding="ascii") as file:
        file.writelines(f">s{i}\n{letters}\n" for i, letters in enumerate(strands()))
    # Letters alone: FASTA would state linkages of its own.
    with open(at("strands.txt"), "w", encoding="ascii") as file:
        file.writelines(f"s{i}\t{letters}\n" for i, letters in enumerate(strands()))

    def search(database, rows, *more, threads=1):
        return [options.oligo, "offtargets", at("strands.txt"), "--linkage", "PS", "--design", "DNA", "-q", "-j", str(threads),
                "-d", database, "-o", at(rows), *more]

    def razers(rows, *more):
        return ["razers3", "-rr", "100", "-m", "1000000", "-tc", "0", *more, "-o", at(rows), options.fasta, at("strands.fa")]

    print("| run | rounds | least s | median s | peak MB | x first, least | x first, median |\n|---|---|---|---|---|---|---|", flush=True)
    if "files" in options.only:
        take_turns(options.rounds, {"`wc -l`": ["wc", "-l", options.fasta],
                                    "`oligo prepare`": [options.oligo, "prepare", options.fasta, "-o", at("text.oligo")]})
        take_turns(1, {"`bowtie-build`": ["bowtie-build", "-q", options.fasta, at("index")]})
    if "windows" in options.only:
        take_turns(options.rounds, {
            "`bowtie -v 3 -a`": ["bowtie", "-f", "-v", "3", "-a", "-x", at("index"), at("strands.fa"), at("bowtie.txt")],
            "oligo, prepared file": search(at("text.oligo"), "sites.tsv")})
        sites, found = lines(at("sites.tsv")) - 1, lines(at("bowtie.txt"))
        print(f"sites: oligo {sites}, bowtie {found}")
        if sites != found:
            sys.exit("bowtie and oligo differ")
    if "fasta" in options.only:
        take_turns(options.rounds, {"oligo, FASTA": search(options.fasta, "sites.tsv"),
                                    "oligo, prepared file, scan": search(at("text.oligo"), "scan.tsv", "--engine", "scan")})
    if "edits" in options.only:
        take_turns(1, {"`razers3 -i 90`, with gaps": razers("gaps.razers", "-i", "90"),
                       "`razers3 -i 85 -ng`": razers("windows.razers", "-i", "85", "-ng"),
                       "oligo, prepared file, 2 edits": search(at("text.oligo"), "places.tsv", "--edits", "2")})
        print(f"rows: razers3 with gaps {lines(at('gaps.razers'))}, without {lines(at('windows.razers'))}; "
              f"oligo {lines(at('places.tsv')) - 1} places and windows")
    if "threads" in options.only:
        write_copies(options.fasta, 8, at("copies.fa"))
        run([options.oligo, "prepare", at("copies.fa"), "-o", at("copies.oligo")])
        os.remove(at("copies.fa"))
        take_turns(options.rounds, {"1 thread, clock": search(at("copies.oligo"), "one.tsv"),
                                    "2 threads, clock": search(at("copies.oligo"), "two.tsv", threads=2)}, column=1)
    if "growth" in options.only:
        letters = os.path.getsize(options.fasta)
        copies = 1
        while copies * letters <= options.growth * 1.1:
            write_copies(options.fasta, copies, at("copies.fa"))
            run([options.oligo, "prepare", at("copies.fa"), "-o", at("copies.oligo")])
            os.remove(at("copies.fa"))
            take_turns(3, {f"{copies} x the text": search(at("copies.oligo"), "sites.tsv")})
            copies *= 2


main()
