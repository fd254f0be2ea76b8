#!/usr/bin/env python3
"""Compares the windows of `oligo offtargets` with those of bowtie 1 (-v 3 -a), one by one, over sequences of tests/data/targets.

usage: bowtie.py OLIGO [FASTA ...] [--strands N]

OLIGO is the program. bowtie is complete for up to three mismatches; both read the same file, and every window of either must be one of the
other: strand, record, place, mismatches. FASTA names other texts, plain or packed with gzip.
"""
import argparse
import collections
import gzip
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGETS = os.path.join(ROOT, "tests", "data", "targets")
DRUGS = ["GCCTCAGTCTGCTTCGCACC", "CTCAGTAACATTGACACCAC", "TCTTGGTTACATGAAATCCC", "CTTTATTCCAAAGGGCAGCT", "TCACTTTCATAATGCTGG",
         "GTTGCCTCCGGTTCTGAAGGTGTTC", "TTTTTTTTTTTTTTTT", "CAGCAGCAGCAGCAGCAGCA"]
PAIRS = str.maketrans("ACGT", "TGCA")


def read(path):
    """Records of a file as name and letters; the last letter of one file never joins the header of the next."""
    records = []
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="ascii") as file:
        for line in file:
            line = line.strip()
            if line.startswith(">"):
                records.append((line[1:].split()[0], []))
            elif line:
                records[-1][1].append(line)
    return [(name, "".join(parts)) for name, parts in records]


def strands(records, count):
    """Drugs, and pieces of the texts of 14 to 30 letters of either sense, some with a change, so that every class has windows."""
    choose = random.Random(17)
    found = list(DRUGS)
    long = [letters for _, letters in records if len(letters) > 100]
    while len(found) < count:
        letters = choose.choice(long)
        length = choose.randint(14, 30)
        start = choose.randrange(len(letters) - length)
        piece = list(letters[start:start + length].upper().replace("U", "T"))
        for _ in range(choose.randint(0, 3)):
            piece[choose.randrange(length)] = choose.choice("ACGT")
        if set(piece) <= set("ACGT"):
            text = "".join(piece)
            found.append(text.translate(PAIRS)[::-1] if choose.random() < 0.5 else text)
    return found


def by_bowtie(text, names, folder):
    index = os.path.join(folder, "index")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["bowtie-build", "-q", text, index], check=True, **quiet)
    output = os.path.join(folder, "bowtie.txt")
    subprocess.run(["bowtie", "-f", "-v", "3", "-a", "-x", index, names, output], check=True, **quiet)
    windows = collections.Counter()
    with open(output, encoding="ascii") as file:
        for line in file:
            query, sense, record, offset, _, _, _, changes = line.rstrip("\n").split("\t")
            # A read that equals the text is the sense of the record: the strand pairs with its reverse complement.
            windows[query, record, "-" if sense == "+" else "+", int(offset) + 1, len([c for c in changes.split(",") if c])] += 1
    return windows


def by_oligo(oligo, text, names, folder, engine):
    output = os.path.join(folder, "oligo.tsv")
    # bowtie leaves windows with N out.
    subprocess.run([*oligo, "offtargets", "--file", names, "--linkage", "PS", "--design", "DNA", "-d", text,
        "--mismatches", "3", "--ambiguous", "skip",
                    "--engine", engine, "--columns", "query,record,strand,start,mismatches", "-q", "-o", output], check=True)
    with open(output, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    return collections.Counter((query, record, strand, int(start), int(count)) for query, record, strand, start, count in rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("oligo")
    parser.add_argument("fasta", nargs="*")
    parser.add_argument("--strands", type=int, default=120)
    options = parser.parse_args()
    paths = options.fasta or sorted(os.path.join(TARGETS, name) for name in os.listdir(TARGETS) if name.endswith((".fa", ".fa.gz")))
    records = [record for path in paths for record in read(path)]
    oligo = ["dotnet", options.oligo] if options.oligo.endswith(".dll") else [options.oligo]
    with tempfile.TemporaryDirectory() as folder:
        text, names, lines = (os.path.join(folder, name) for name in ("text.fa", "strands.fa", "strands.txt"))
        searched = strands(records, options.strands)
        with open(text, "w", encoding="ascii") as file:
            file.writelines(f">{name}\n{letters}\n" for name, letters in records)
        with open(names, "w", encoding="ascii") as file:
            file.writelines(f">s{i}\n{letters}\n" for i, letters in enumerate(searched))
        with open(lines, "w", encoding="ascii") as file:
            file.writelines(f"s{i}\t{letters}\n" for i, letters in enumerate(searched))
        peer = by_bowtie(text, names, folder)
        for engine in ("scan", "filter"):
            own = by_oligo(oligo, text, lines, folder, engine)
            for windows, word in ((peer - own, "only bowtie"), (own - peer, "only oligo")):
                for window in list(windows)[:5]:
                    print(word, *window)
            if own != peer:
                sys.exit(f"{engine}: {sum((peer - own).values())} windows are missing, {sum((own - peer).values())} are too many")
        classes = collections.Counter(count for *_, count in peer.elements())
        letters = sum(len(letters) for _, letters in records)
        if any(classes[count] == 0 for count in range(4)):
            sys.exit("a class without a window proves nothing")
        print(f"bowtie -v 3 -a: the same {sum(peer.values())} windows of {options.strands} strands in {letters} letters "
              f"(0 to 3 mismatches: {', '.join(str(classes[count]) for count in range(4))})")


main()
