#!/usr/bin/env python3
"""Times `oligo mass` with the dialect named and detected: detection.py OLIGO [ROUNDS [ROWS [KIND ...]]]

Writes random 20-mers of each kind of text, runs both ways in turns and prints medians of user CPU as a table in Markdown, start-up included; the first
round does not count. OLIGO may be a command of several words.
"""
import os
import random
import shlex
import statistics
import sys
import tempfile

LENGTH = 20
dice = random.Random(7)


def words(choices, between=""):
    return between.join(dice.choice(choices) for _ in range(LENGTH))


def on(sugars, bases="ACGU"):
    return [sugar + base for sugar in sugars for base in bases]


def gapmer(wing, gap, between):
    parts = [wing] * 5 + [gap] * 10 + [wing] * 5
    return between.join(dice.choice(choices) for choices in parts)


def sirna(bases):
    return "".join(dice.choice([base.lower(), base + "f"]) + dice.choice(["", "", "s"]) for base in bases[:-1]) + bases[-1].lower()


def duplex():
    bases = [dice.choice("ACGU") for _ in range(LENGTH)]
    other = [dict(zip("ACGU", "UGCA"))[base] for base in reversed(bases)]
    return f"{sirna(bases)} // {sirna(other)}"


def helm():
    sugars = ["[moe]"] * 5 + ["d"] * 10 + ["[moe]"] * 5
    return "RNA1{" + "[sp].".join(f"{sugar}({dice.choice(['A', '[m5C]', 'G', 'T'])})" for sugar in sugars) + "}$$$$V2.0"


def name():
    residues = ["2'-deoxy-P-thioadenylyl", "2'-deoxy-P-thiocytidylyl", "2'-deoxy-P-thioguanylyl", "P-thiothymidylyl"]
    return "".join(dice.choice(residues) + "-(3'->5')-" for _ in range(LENGTH - 1)) + "2'-deoxyguanosine"


MOE = ["moeA", "moeCm", "moeG", "moeT"]
OF_BRACKETS = ["[dA]", "[dC]", "[dG]", "[dT]", "[Gm]", "[Am]"]
OF_RNA = ["A", "C", "G", "U", "Y", "[m6A]", "[Gm]", "[Cm]", "[m5C]"]
KINDS = {
    "ionis": ("ionis", lambda: gapmer(["Aes", "mCes", "Ges", "Tes"], ["Ads", "mCds", "Gds", "Tds"], " ")[:-1]),
    "helm": ("helm", helm),
    "idt, MOE gapmers": ("idt", lambda: "/52MOErG/*" + "".join(f"/i2MOEr{dice.choice('ACGT')}/*" for _ in range(4))
                         + "".join(dice.choice("ACGT") + "*" for _ in range(10))
                         + "".join(f"/i2MOEr{dice.choice('ACGT')}/*" for _ in range(4)) + "/32MOErT/"),
    "idt, which the shorthand reads too": ("idt", lambda: words(on("mr")) + "*mA"),
    "oligomet, gapmers": ("oligomet", lambda: gapmer(["Ae", "Ce", "Ge", "Te"], ["Ad", "Cd", "Gd", "Td"], "-s")),
    "oligoshell, gapmers": ("oligoshell", lambda: gapmer(MOE, on("d", "ACGT"), " * ")),
    "oligoshell, siRNA with spaces": ("oligoshell", lambda: words(on("mf"), " ")),
    "axolabs": ("axolabs", lambda: "5'-" + sirna([dice.choice("ACGU") for _ in range(LENGTH)]) + "-3'"),
    "alnylam": ("alnylam", lambda: sirna([dice.choice("ACGU") for _ in range(LENGTH)])),
    "alnylam, `L96` at the 3' end": ("alnylam", lambda: sirna([dice.choice("ACGU") for _ in range(LENGTH)]) + "L96"),
    "alnylam, duplexes": ("alnylam", duplex),
    "shorthand": ("shorthand", lambda: words(on("mf"), "-")),
    "shorthand, `d( )`": ("shorthand", lambda: "d(" + words("ACGT") + ")"),
    "openms, stars": ("openms", lambda: words(OF_BRACKETS + ["[dA*]", "[dC*]", "[dG*]", "[dT*]"]) + "[dA]"),
    "openms, no stars": ("openms", lambda: words(OF_BRACKETS)),
    "openms, no stars, with spaces": ("openms", lambda: words(OF_BRACKETS, " ")),
    "openms, RNA": ("openms", lambda: words(OF_RNA)),
    "openms, RNA with spaces": ("openms", lambda: words(OF_RNA, " ")),
    "mzlib": ("mzlib", lambda: words("ACGU") + "A[Biological:2'-O-Methyladenosine on A]"),
    "modomics": ("modomics", lambda: words(["A", "Cm", "Gm", "U", "m5C", "m6A"], "-")),
    "masstools": ("masstools", lambda: "HO" + words(["Damp", "Dcmp", "Dgmp", "Dtmp"]) + "H"),
    "mermade": ("mermade", lambda: words("efghijklEFGHIJKL") + "E"),
    "biospring-sirna": ("biospring-sirna", lambda: words("12345678") + "*5"),
    "biospring-gapmer": ("biospring-gapmer", lambda: gapmer("5678", "ACGT", "*")),
    "parallel": ("parallel", lambda: words("ACGT") + " / eeeeeddddddddddeeeee / s"),
    "name": ("name", name),
}


def run(command):
    child = os.fork()
    if child == 0:
        null = os.open("/dev/null", os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"`{shlex.join(command)}` ended with status {status}")
    return usage.ru_utime


oligo = shlex.split(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
rows = int(sys.argv[3]) if len(sys.argv) > 3 else 200_000
print("| rows | named, s | detected, s | detected / named |\n|---|---|---|---|")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "rows.txt")
    for kind in sys.argv[4:] or KINDS:
        dialect, text = KINDS[kind]
        with open(path, "w", encoding="utf-8") as lines:
            lines.writelines(text() + "\n" for _ in range(rows))
        command = [*oligo, "mass", "--file", path, "-q", "-j", "1"]
        pairs = [(run([*command, "--from", dialect]), run(command)) for _ in range(rounds + 1)][1:]
        named, detected = (statistics.median(times) for times in zip(*pairs))
        print(f"| {kind} | {named:.2f} | {detected:.2f} | {detected / named:.2f} |", flush=True)
