#!/usr/bin/env python3
"""User processor time of the native tool for texts of doubled length, in seconds: median of three runs.

usage: lengths.py NATIVE [PATH ...] [--table]
Fails where a doubling takes more than 2.3 times as long, of runs of at least 0.1 s. A path ends at its stated limit, or where one run takes
more than ten seconds. Needs Linux.
"""
import os
import random
import subprocess
import sys
import tempfile

RATIO, LEAST, LONGEST = 2.3, 0.1, 10
PAIR = {"A": "T", "T": "A", "G": "C", "C": "G"}
NUCLEOSIDE = "OC[C@H]1O[C@@H](n2cc(C)c(=O)[nH]c2=O)C[C@@H]1O"


def bases(count, period):
    return (period * (count // len(period) + 1))[:count]


def chain(letters, linkage="o"):
    return " ".join(letter + "d" + linkage for letter in letters[:-1]) + " " + letters[-1] + "d"


def duplex(count):
    chosen = random.Random(1).choices("ACGT", k=count // 2)
    return chain(chosen) + " || " + chain([PAIR[letter] for letter in reversed(chosen)])


def polymers(count, phosphate=""):
    return "|".join("RNA%d{d(A)p.d(T)%s}" % (i, phosphate if i < count // 2 else "") for i in range(1, count // 2 + 1))


def joined(count):
    half = count // 2
    return polymers(count, "p") + "$" + "|".join("RNA%d,RNA%d,6:R2-1:R1" % (i, i + 1) for i in range(1, half)) + "$$$V2.0"


def paired(count):
    half = count // 2
    strands = "|".join("RNA%d{%sd(%s)}" % (number, ("d(%s)p." % base) * (half - 1), base) for number, base in ((1, "A"), (2, "T")))
    return strands + "$" + "|".join(
        "RNA1,RNA2,%d:pair-%d:pair" % (3 * i + 2, 3 * (half - 1 - i) + 2) for i in range(half)) + "$$$V2.0"


def name_of_duplex(count):
    sense = bases(count // 2, "GATTACAC")
    return "DNA, d(%s), complex with DNA d(%s)" % ("-".join(sense), "-".join(PAIR[base] for base in reversed(sense)))


MILLION, ATOMS, PICTURE = 1_000_000, 3_000, 100_000
PATHS = {
    # name: what it is, its text of so many residues, arguments, residues at most
    "rules": ("design rules, repeats of GC", lambda n: chain(bases(n, "GC"), "s"), ["validate", "-"], MILLION),
    "report": ("description", lambda n: chain(bases(n, "GATTACA"), "s"), ["describe", "-"], MILLION),
    "molfile": ("molfile, written", lambda n: chain(bases(n, "GATTACA"), "s"), ["convert", "-", "--to", "molfile"], PICTURE),
    "sdf": ("SD file, written", lambda n: chain(bases(n, "GATTACA"), "s"), ["convert", "-", "--to", "sdf"], PICTURE),
    "smiles": ("SMILES, written", lambda n: chain(bases(n, "GATTACA"), "s"), ["convert", "-", "--to", "smiles"], PICTURE),
    "picture": ("picture (SVG)", lambda n: chain(bases(n, "GATTACA"), "s"), ["draw", "-"], PICTURE),
    "register": ("register of a duplex", duplex, ["mass", "-", "--from", "ionis"], MILLION),
    "chains": ("HELM, two residues in each polymer", lambda n: polymers(n) + "$$$$V2.0", ["mass", "-", "--from", "helm"], MILLION),
    "chains-report": ("description of them", lambda n: polymers(n) + "$$$$V2.0", ["describe", "-"], 32_000),
    "chains-error": ("HELM, an error after all polymers", lambda n: polymers(n) + "$x$$$V2.0", ["mass", "-", "--from", "helm"], MILLION),
    "joined": ("HELM, polymers joined to one strand", joined, ["mass", "-", "--from", "helm"], MILLION),
    "paired": ("HELM, every pair of bases stated", paired, ["mass", "-", "--from", "helm"], MILLION),
    "complex-with": ("CAS name, complex with", name_of_duplex, ["mass", "-", "--from", "name"], MILLION),
    "smiles-read": ("SMILES, read", lambda n: (NUCLEOSIDE + "P(=O)(O)") * (n - 1) + NUCLEOSIDE, ["mass", "-", "--from", "smiles"], ATOMS),
    "strokes": ("SMILES, double bonds with strokes (four atoms a residue)", lambda n: "C/C=C/" * n + "C", ["mass", "-", "--from", "smiles"],
                16_000),
    "pendants": ("pendant groups", lambda n: "Ad<GalNAc1>s " * (n - 1) + "Ad", ["mass", "-", "--from", "ionis"], MILLION),
    "pendants-report": ("description of them", lambda n: "Ad<GalNAc1>s " * (n - 1) + "Ad", ["describe", "-"], MILLION),
    "explained": ("a wrong mass, explained", lambda n: "id\tnotation\tmass\na\t%s\t%.1f" % (chain(bases(n, "GATTACA"), "s"), n * 330.0),
                  ["validate", "-", "--input-format", "tsv"], MILLION),
}


def seconds(tool, arguments, path):
    with open(path, "rb") as given:
        process = subprocess.Popen([tool, *arguments], stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime, process.returncode


def main():
    tool = os.path.abspath(sys.argv[1])
    asked = [argument for argument in sys.argv[2:] if not argument.startswith("--")]
    failed = False
    for name, (title, make, arguments, most) in PATHS.items():
        if asked and name not in asked:
            continue
        times = []
        length = 1_000
        while length <= most:
            with tempfile.NamedTemporaryFile("w", encoding="utf-8") as text:
                text.write(make(length))
                text.flush()
                runs = [seconds(tool, arguments, text.name) for _ in range(3)]
            time, code = sorted(runs)[1]
            if code > 3:
                failed = True
                print(f"FAILED: {name}, {length} residues: exit code {code}")
            times.append((length, time))
            if time > LONGEST:
                break
            length *= 2
        worst = max((b / a for (_, a), (_, b) in zip(times, times[1:]) if a >= LEAST), default=0)
        failed |= worst > RATIO
        shown = [times[0], *(pair for pair in times if pair[1] >= LEAST)] if len(times) > 1 else times
        cells = ", ".join(f"{length:,}: {time:.2f}" for length, time in shown[-5:])
        print(f"| {title} | {cells} | {worst:.1f} |" if "--table" in sys.argv else
              f"{'FAILED' if worst > RATIO else 'done'}: {name}: {cells}; a doubling takes at most {worst:.1f} times as long")
        sys.stdout.flush()
    return failed


if __name__ == "__main__":
    sys.exit(main())
