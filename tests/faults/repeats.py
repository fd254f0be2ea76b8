#!/usr/bin/env python3
"""Time and memory of the native tool for texts of one repeated piece: the words of each dialect and the signs that open something in one.

usage: repeats.py NATIVE [DIALECT ...] [--size BYTES] [--table]
Each text is read at the full size (400,000 bytes); where that takes a while, at a half and a quarter of it too. Fails where a text takes more
than two seconds of processor time, a doubling more than 2.6 times as long, or memory more than 32 times the text and 64 MB. The dialects are
all that are read, and `auto`, their detection. Needs Linux.
"""
import csv
import io
import os
import resource
import subprocess
import sys
import tempfile

FULL, LONGEST, RATIO, LEAST = 400_000, 2.0, 2.6, 0.25
FACTOR, BASE = 32, 64
SECONDS = 20

# Signs that open, close or separate something in some dialect, and pieces of the markup and tables that texts are pasted from.
SIGNS = list("()[]{}<>|$.,;:'`\"/\\-+*=@#%&_~^!? 0123456789ACGTUNdrmfsop") + [
    "\u2019", "\u2032", "\u2013", "\u2192", "\u00a0", "\u00e9", "\U0001f9ec", "<sup>", "</sup>", "<sub>", "<br>", "&lt;", "{{", "}}", "[[", "''",
    "//", "||", " | ", " / ", ", ", ". ", "; ", ": ", "- ", "5'-", "-3'", "5'", "3'", "(5'-", "3'->5'", "() ", "[] ", "{} ", "(A", "[A", "{A",
    "A(", "A[", "A{", "A<", "A|", "A.", "A'", "A,", "d(", "r(", "p.", "(A)", "[A]", "{A}", "<A>", "(A,C)", "(A:50,C:50)", "(SEQ ID NO: 1)",
    "sense ", "antisense ", "Sense: ", "A: ", "= ", "x=1, ", "complex with ", "salt ", "sodium ", "hydrate ", "1-", "1,", "1.", "1H", "H2"]

# What opens in the dialects beside their words, and whole residues.
OPENINGS = {
    "ionis": ["Ad ", "Ads ", "Ad<GalNAc1>s ", "{Sp18}", "{Sp18}o ", "{PEG", "[m6A", "(R)", "Ad || "],
    "bracket": ["[dA]\u2014", "[dA](", "[dA]-", "5\u2019\u2014"],
    "helm": ["RNA1{", "RNA1{d(A)p}|", "d(A)p.", "[*:1]", "[dR](", "CHEM1{[", "$", "(d(A)p)'9'", "RNA1,RNA1,1:R1-1:R2|", "{\"a\":", "\"a\":", "[[",
             "RNA1{(d(A)p)'9999'}|", "<Xhelm>", "<a>"],
    "idt": ["/5Phos/", "/iSp18/", "A*", "+A", "mA", "rA", "/", "(N:25252525)", "(N1)"],
    "name": ["thymidylyl-(3'\u21925')-", "2'-deoxy-", "P-thio", "DNA, d(", "A-", "(", "[", "(3'\u21925')-", "2'-O-(2-methoxyethyl)-"],
    "shorthand": ["d(", "dA-", "Ap", "pA", "mA-mC-", "d(A)"],
    "fhir": ["{\"subunit\":", "[", "{\"a\":[", "\"", "[1,", "\\u0041", "{\"subunit\":[{\"sequence\":\""],
    "fasta": ["A\n", ">", ">a "],
    "smiles": ["C", "C1", "%10C", "C(", "C.", "C=", "C/", "[C@@H]", "c1", "(C", "[13C", "N1C1", "C1CC1", "[Na+]."],
    "parallel": ["A / ", " / d", "/d/o"],
    "mzlib": ["[Modomics:", "A[Modomics:2'-O-methyladenosine on A]", "A[", "[a on "],
    "openms": ["[dA]", "[A*]", "p", "[m"],
}


def words_of(tool):
    """The words of each dialect that is read, from the table of monomers; three of each for a row."""
    said = subprocess.run([tool, "monomers", "--format", "tsv"], capture_output=True, check=True).stdout.decode()
    rows = list(csv.DictReader(io.StringIO(said), delimiter="\t", quoting=csv.QUOTE_NONE))
    first, last = list(rows[0]).index("smiles") + 1, list(rows[0]).index("source")
    return {dialect: [word for row in rows for word in row[dialect].split()[:3]] for dialect in list(rows[0])[first:last]}


def pieces(tool):
    """Dialects, each with the pieces that are repeated."""
    words = words_of(tool)
    words.setdefault("smiles", [])
    # Without a dialect each line is a row of its own.
    everything = SIGNS + [piece for some in OPENINGS.values() for piece in some if "\n" not in piece]
    yield "auto", list(dict.fromkeys(everything + [word for some in words.values() for word in some[:8]]))
    for dialect, own in words.items():
        yield dialect, list(dict.fromkeys(SIGNS + OPENINGS.get(dialect, []) + own))


def run(tool, dialect, text):
    """Seconds of processor time, MB at the peak and exit code for a text; the peak is that of a child of a small process."""
    arguments = [tool, "mass", "-", "-q", "-j", "1", *([] if dialect == "auto" else ["--from", dialect])]
    with tempfile.TemporaryFile() as given:
        given.write(text)
        given.seek(0)
        process = subprocess.Popen(
            arguments, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime, usage.ru_maxrss / 1024, process.returncode


def faults(tool, dialect, piece, size):
    """What is wrong with the texts of a piece, with the seconds of the longest and its memory."""
    texts = [(piece.encode() * (size // part // len(piece.encode()) + 1))[:size // part] for part in (1, 2, 4)]
    # A character that is cut in two would be an error of its own.
    texts = [text.decode("utf-8", "ignore").encode() for text in texts]
    time, peak, code = run(tool, dialect, texts[0])
    found = []
    if code not in (0, 3, 4):
        found.append(f"exit code {code}")
    if time > LONGEST:
        found.append(f"{time:.1f} s")
    if peak > FACTOR * len(texts[0]) / 1e6 + BASE:
        found.append(f"{peak:.0f} MB")
    if time > LEAST:
        times = [time, *(run(tool, dialect, text)[0] for text in texts[1:])]
        if times[0] > RATIO * times[1] and times[1] > RATIO * times[2]:
            found.append("grows as " + ", ".join(f"{each:.2f}" for each in reversed(times)) + " s")
    return found, time, peak


def main():
    arguments = sys.argv[1:]
    size = FULL
    if "--size" in arguments:
        at = arguments.index("--size")
        size = int(arguments[at + 1])
        del arguments[at:at + 2]
    tool, *asked = [argument for argument in arguments if not argument.startswith("--")]
    tool = os.path.abspath(tool)
    failed = 0
    if "--table" in arguments:
        print("| dialect | pieces | longest, s | of | most memory, MB | of |\n|---|---|---|---|---|---|")
    for dialect, some in pieces(tool):
        if asked and dialect not in asked:
            continue
        results = {}
        for piece in some:
            found, *results[piece] = faults(tool, dialect, piece, size)
            failed += bool(found)
            if found:
                print(f"FAILED: {dialect}, {piece!r} repeated: {', '.join(found)}")
                sys.stdout.flush()
        slow = max(results, key=lambda piece: results[piece][0])
        large = max(results, key=lambda piece: results[piece][1])
        line = (dialect, len(some), f"{results[slow][0]:.2f}", f"`{slow}`", f"{results[large][1]:.0f}", f"`{large}`")
        if "--table" in arguments:
            print("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |")
        else:
            print("done: {}: {} pieces, at most {} s ({}) and {} MB ({})".format(*line))
        sys.stdout.flush()
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
