#!/usr/bin/env python3
"""Time of `oligo offtargets` beside bowtie and razers3: the same strands and sequences, the same machine, CPU seconds of each process.

usage: targets.py OLIGO FASTA [--bowtie FOLDER] [--razers3 FOLDER] [--rounds N]

OLIGO is the program, FASTA a plain file. The strands are 20-mers along the mRNA of apolipoprotein B (tests/data/targets) and drugs.
Peers are left out where no folder names their programs. Counts of sites are compared; a difference ends the run.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DRUGS = ["GCCTCAGTCTGCTTCGCACC", "CTCAGTAACATTGACACCAC", "TCTTGGTTACATGAAATCCC", "CTTTATTCCAAAGGGCAGCT",
         "GCCCAAGCTGGCATCCGTCA", "GCAGAGGTGAAGCGAAGTGC", "GGACATTGCCAGTAATCGCA", "GCTTCATGTCTTACCACCTA"]


def strands():
    with open(os.path.join(ROOT, "tests/data/targets/apob-NM_000384.2.fa"), encoding="ascii") as file:
        letters = "".join(line.strip() for line in file if not line.startswith(">"))
    pairs = str.maketrans("ACGT", "TGCA")
    return DRUGS + [letters[i * 150 + 100:i * 150 + 120].translate(pairs)[::-1] for i in range(92)]


def run(command, **more):
    """CPU seconds of a process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def best(name, rounds, command, **more):
    seconds = sorted(run(command, **more) for _ in range(rounds))
    print(f"{name}\t{seconds[0]:.2f}\t{seconds[len(seconds) // 2]:.2f}", flush=True)


def lines(path):
    with open(path, "rb") as file:
        return sum(1 for _ in file)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("oligo")
    parser.add_argument("fasta")
    parser.add_argument("--bowtie")
    parser.add_argument("--razers3")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        def at(name):
            return os.path.join(folder, name)
        names = strands()
        with open(at("strands.fa"), "w", encoding="ascii") as file:
            file.writelines(f">s{i}\n{letters}\n" for i, letters in enumerate(names))
        # Letters alone: FASTA would state linkages of its own.
        with open(at("strands.txt"), "w", encoding="ascii") as file:
            file.writelines(f"s{i}\t{letters}\n" for i, letters in enumerate(names))
        oligo = [options.oligo, "offtargets", at("strands.txt"), "--linkage", "PS", "--design", "DNA", "-q", "-j", "1"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        print("run\tleast CPU s\tmedian CPU s")
        best("read once (wc)", options.rounds, ["wc", "-c", options.fasta], **quiet)
        best("oligo prepare", options.rounds, [options.oligo, "prepare", options.fasta, "-o", at("text.oligo")], **quiet)
        for engine in ("auto", "scan"):
            best(f"oligo, prepared, {engine}", options.rounds,
                 oligo + ["-d", at("text.oligo"), "--engine", engine, "-o", at("sites.tsv")])
        sites = lines(at("sites.tsv")) - 1
        best("oligo, FASTA", options.rounds, oligo + ["-d", options.fasta, "-o", at("sites.tsv")])
        best("oligo, FASTA, edits 2", min(2, options.rounds), oligo + ["-d", options.fasta, "--edits", "2", "-o", at("places.tsv")])
        print(f"# sites: {sites}; places within two edits: {lines(at('places.tsv')) - 1}")
        if options.bowtie:
            best("bowtie-build", 1, [os.path.join(options.bowtie, "bowtie-build"), "-q", options.fasta, at("index")], **quiet)
            best("bowtie -v 3 -a", options.rounds,
                 [os.path.join(options.bowtie, "bowtie"), "-f", "-v", "3", "-a", "-x", at("index"), at("strands.fa"), at("bowtie.txt")],
                 **quiet)
            found = lines(at("bowtie.txt"))
            print(f"# bowtie: {found}")
            if found != sites:
                sys.exit("bowtie and oligo differ")
        if options.razers3:
            razers = [os.path.join(options.razers3, "razers3"), "-rr", "100", "-m", "1000000", "-tc", "0"]
            best("razers3 -i 85 -ng", 1, razers + ["-i", "85", "-ng", "-o", at("r.razers"), options.fasta, at("strands.fa")], **quiet)
            best("razers3 -i 90", 1, razers + ["-i", "90", "-o", at("g.razers"), options.fasta, at("strands.fa")], **quiet)
            print(f"# razers3: {lines(at('r.razers'))}; with gaps {lines(at('g.razers'))}")


main()
