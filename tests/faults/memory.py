#!/usr/bin/env python3
"""Peak memory of the native tool for one long text in every dialect, and for texts of one sign.

usage: memory.py NATIVE [MEGABYTES ...] [--detect] [--table]
Fails where it is more than 32 times the text and 64 MB, or a run ends in another way than with a molecule or a named refusal.
Texts of one sign are read without a dialect, and held to the bound with --detect, which names none for the others either; --table writes a table for SECURITY.md. Needs Linux.
"""
import os
import resource
import subprocess
import sys
import tempfile

FACTOR, BASE = 32, 64
SECONDS = 100
NUCLEOSIDE = "OC[C@H]1O[C@@H](n2cc(C)c(=O)[nH]c2=O)C[C@@H]1O"


def repeat(unit, last, size, before="", after="", bases="GATTACA"):
    """As many units as the size has room for, each with the next of some bases."""
    period = "".join(unit.replace("?", base) for base in bases)
    return before + period * (size // len(period.encode())) + last + after


def fhir(size):
    sequence = ("GATTACA" * (size // 7 + 1))[:size]
    return ('{"resourceType":"SubstanceNucleicAcid","numberOfSubunits":1,"subunit":[{"subunit":1,"sequence":"%s","length":%d,'
            '"linkage":[{"connectivity":"3\'-5\'","name":"phosphodiester","residueSite":"1-%d"}],'
            '"sugar":[{"name":"2\'-deoxy-D-ribose","residueSite":"1-%d"}]}]}' % (sequence, size, size - 1, size))


def valid(size):
    """Texts of molecules, with their dialects."""
    third = size // 3
    bases = ("GATTACA" * (third // 7 + 1))[:third]
    yield "ionis", repeat("?ds ", "Ad", size)
    yield "ionis", "{Sp18}o " * (size // 8) + "Ad"
    yield "bracket", repeat("[d?]\u2014", "[dT]", size, "5\u2019\u2014", "\u20143\u2019")
    yield "sequence", repeat("?", "A", size)
    yield "helm", repeat("d(?)p.", "d(T)", size, "RNA1{", "}$$$$V2.0")
    yield "helm", "RNA1{" + "d([n1([*:1])cnc2c(N)ncnc12])p." * (size // 32) + "d(T)}$$$$V2.0"
    yield "helm", "|".join("RNA%d{d(A)p.d(T)}" % i for i in range(1, size // 24)) + "$$$$V2.0"
    yield "idt", repeat("?", "A", size)
    yield "idt", repeat("/i2MOEr?/*", "/32MOErA/", size, "/52MOErA/*")
    yield "alnylam", repeat("d?s", "dA", size)
    yield "axolabs", repeat("d?", "dA", size, "5'-", "-3'")
    yield "oligomet", repeat("?d-p", "Ad", size)
    yield "parallel", bases + " / " + "d" * third + " / " + "o" * (third - 1)
    yield "oligoshell", repeat("d? po ", "dT", size)
    yield "shorthand", repeat("?p", "T", size, "d(", ")")
    yield "openms", repeat("[d?]", "[dT]", size)
    yield "mzlib", repeat("?", "U", size, bases="GAUUACA")
    yield "modomics", repeat("?m-", "Um", size, bases="GAUUACA")
    yield "masstools", repeat("D?mp", "DtmpH", size, "HO", bases="gattaca")
    yield "biospring-sirna", "5678" * (size // 4)
    yield "biospring-gapmer", repeat("?", "T", size)
    yield "mermade", "EFGH" * (size // 4)
    yield "fhir", fhir(size)
    yield "fasta", repeat("?", "T", size)
    yield "name", "thymidylyl-(3'\u21925')-" * (size // 24) + "thymidine"
    yield "name", "DNA, d(" + "T-" * (size // 2) + "T)"
    yield "smiles", (NUCLEOSIDE + "P(=O)(O)") * (size // 60) + NUCLEOSIDE


def hostile(size):
    """Texts of one sign or word of the dialects."""
    for sign in ("(", "[", "{", "<", "$", "|", '"', "'", "/", "-", ".", ",", ";", "=", ">", "5", " ", "A", "C", "N", "Q", "\u00e9", "Ad", "AdX ",
                 "RNA1{", "[*]", "[*:1]", '{"a":', "[1,", "d(", "3'\u21925'", "complex with ", "C1", "%10C", "C(", "C.", "//", "5'-", "Ads\u00a0",
                 "/5Phos/", "(A,C)", "(d(A)p)'9999'.", "RNA1{(d(A)p)'9999'}|"):
        yield sign, sign * (size // len(sign.encode()))


def texts(size):
    yield from ((name, name, text) for name, text in valid(size))
    yield from ((f"`{sign.strip()}`", "auto", text) for sign, text in hostile(size))


def names():
    return [(label, dialect) for label, dialect, _ in texts(100)]


def make(given, size, index):
    """Writes a text in a process of its own: the peak of a process that is started includes that of this one."""
    child = os.fork()
    if child == 0:
        text = next(text for i, (_, _, text) in enumerate(texts(size)) if i == index)
        given.write(text.encode())
        given.flush()
        os._exit(0)
    os.waitpid(child, 0)
    return given.seek(0, os.SEEK_END)


def run(tool, given, *arguments):
    """Exit code, first error on stderr, peak of resident memory in MB."""
    given.seek(0)
    with tempfile.TemporaryFile() as error:
        process = subprocess.Popen(
            [tool, *arguments], stdin=given, stdout=subprocess.DEVNULL, stderr=error,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS)))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        error.seek(0)
        said = [line for line in error.read(100_000).decode("utf-8", "replace").splitlines() if line.startswith(("error", "oligo:"))]
        return process.returncode, said[0][:70] if said else "", usage.ru_maxrss / 1024


def main():
    tool = os.path.abspath(sys.argv[1])
    options = [argument for argument in sys.argv[2:] if argument.startswith("--")]
    sizes = [float(argument) for argument in sys.argv[2:] if not argument.startswith("--")] or [1, 5, 20, 50]
    failed = 0
    for size in sizes:
        if "--table" in options:
            print(f"| text, {size:g} MB | peak, MB | times the text, beyond {BASE} MB | end |\n|---|---|---|---|")
        for index, (label, dialect) in enumerate(names()):
            arguments = ["mass", "-", "-q", "-j", "1"]
            if dialect == "sequence":
                arguments += ["--design", "DNA PO"]
            elif "--detect" not in options:
                arguments += ["--from", dialect]
            with tempfile.TemporaryFile() as given:
                length = make(given, int(size * 1e6), index)
                code, said, peak = run(tool, given, *arguments)
            times = (peak - BASE) / (length / 1e6)
            bad = code not in (0, 3, 4) or (times > FACTOR and (dialect != "auto" or "--detect" in options))
            failed += bad
            end = "read" if code == 0 else said or f"exit code {code}"
            if "--table" in options:
                print(f"| {label} | {peak:.0f} | {max(times, 0):.0f} | {end} |")
            elif bad:
                print(f"FAILED: {label}, {size:g} MB: {peak:.0f} MB, {times:.0f} times the text beyond {BASE} MB, exit {code} {end}")
            sys.stdout.flush()
    print(f"{'FAILED' if failed else 'done'}: {failed} of the texts beyond {FACTOR} times their size and {BASE} MB" if "--table" not in options else "")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
