#!/usr/bin/env python3
"""What reaches a terminal of texts that strangers wrote: no control character and no mark that turns the direction of writing.

usage: terminal.py TOOL [WORD ...]
Runs every command on a terminal of its own, with identifiers, texts, names of files, columns and monomers, and values of options that carry
such characters, in every format of tables. Each is between the letters q and z, so that it cannot be mistaken for what the tool itself says.
Needs Linux.
"""
import os
import pty
import re
import select
import subprocess
import sys
import tempfile

TOOL = [os.path.abspath(sys.argv[1]) if os.path.exists(sys.argv[1]) else sys.argv[1], *sys.argv[2:]]
SECONDS = 60

# Sequences of colour, with those that the tool writes itself; of the cursor, the title, the clipboard; C1; deletions; directions of writing.
CODES = ["\x1b[8m", "\x1b[31m", "\x1b[38;2;0;0;0;48;2;1;2;3m", "\x1b[0m", "\x1b[2J", "\x1b]0;t\x07", "\x1b]52;c;eA==\x1b\\", "\x1bc", "\x1b[K",
         "\x9b8m", "\x85", "\x7f", "\x08", "\x07", "\x0b", "\x0c", "\u202e", "\u202a", "\u2066", "\u2069", "\u200e", "\u200f", "\u061c"]
HOSTILE = "".join(f"q{code}z" for code in CODES)
# A name of a file may have a line end as well, and bytes that are no text.
NAME = HOSTILE[:90] + "q\rz"
# Colours and the line of progress; and what .NET sends to every terminal whose width it asks.
OWN = re.compile(rb"\x1b\[(?:0|1|[34]8;2;\d+;\d+;\d+(?:;[34]8;2;\d+;\d+;\d+)?)m|\r\x1b\[K|\x1b\[\?1h\x1b=")
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def on_terminal(arguments, feed=b"", environment=None):
    """What a command shows on a terminal, on both streams."""
    master, slave = pty.openpty()
    process = subprocess.Popen(TOOL + arguments, stdin=subprocess.PIPE, stdout=slave, stderr=slave,
                               env={**os.environ, "TERM": "xterm-256color", **(environment or {})}, start_new_session=True)
    os.close(slave)
    try:
        process.stdin.write(feed)
        process.stdin.close()
    except BrokenPipeError:
        pass
    shown = b""
    while select.select([master], [], [], SECONDS)[0]:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    return shown, process.wait(SECONDS)


def fault(shown):
    """What is wrong with the bytes that a terminal got; None for nothing."""
    # A line that is folded or cut may end between the letters.
    at = re.search(rb"q(?!(?:\x1b\[0m)?\r\n)[\x00-\x1f\x7f]", shown)
    if at:
        return f"obeyed: {shown[max(0, at.start() - 20):at.end() + 20]!r}"
    try:
        text = OWN.sub(b"", shown).replace(b"\r\n", b"\n").decode()
    except UnicodeDecodeError as error:
        return f"not UTF-8: {shown[max(0, error.start - 20):error.end + 20]!r}"
    at = HIDDEN.search(text)
    return at and f"obeyed: {text[max(0, at.start() - 20):at.end() + 20]!r}"


def write(name, text, mode="w"):
    with open(name, mode, **({} if "b" in mode else {"encoding": "utf-8", "newline": ""})) as file:
        file.write(text)
    return name


def options_of(command):
    help_text, _ = on_terminal([command, "--help"])
    return sorted(set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+) <", help_text.decode(), re.MULTILINE)) - {"--color"})


def inputs():
    """Files that say what a stranger likes."""
    rows = [(f"{i}{HOSTILE}", text) for i, text in enumerate(["Ges mCe Ads Gd", "Ges " + HOSTILE, HOSTILE, "Ad"])]
    yield write("plain.txt", "".join(f"{name}\t{text}\n" for name, text in rows))
    yield write(NAME + ".txt", "Ad\nq?z\n")
    yield write("bytes.txt", b"q\xffz\tAd\nq\x9b8mz\tAd q\xe2\x80z\n" + b"q\x1b[8mz\tq\xc0\x80z\n", "wb")
    yield write("table.tsv", f"id\tnotation\t{HOSTILE}\n" + "".join(f"{name}\t{text}\t{HOSTILE}\n" for name, text in rows))
    quoted = "".join(f'"{name}","{text}"\n' for name, text in rows)
    yield write("table.csv", f"id,notation\n{quoted}")
    escaped = HOSTILE.encode("unicode_escape").decode().replace("\\x", "\\u00")
    yield write("table.ndjson", f'{{"id":"{escaped}","notation":"Ad","{escaped}":"{escaped}"}}\n{{"id":"a","notation":"{escaped}"}}\n')
    yield write("record.fa", f">{HOSTILE}\nACGT\n")
    yield write("record.smi", f"CCO {HOSTILE}\n")
    yield write("record.json", f'{{"resourceType":"SubstanceNucleicAcid","subunit":[{{"sequence":"{escaped}"}}]}}')


def cases():
    """Arguments, what is on stdin, and variables of the environment."""
    files = list(inputs())
    monomers = write("monomers.tsv", f"kind\tsymbol\tname\tformula\nsugar\tqq\t{HOSTILE}\tC5H10O4\nsugar\t{HOSTILE}\tx\tC5H10O4\n")
    good = write("own.tsv", f"kind\tsymbol\tname\tformula\nsugar\tqq\t{HOSTILE}\tC5H10O4\n")
    formats = ["tsv", "csv", "ndjson", "json", "table"]
    readers = ["mass", "validate", "convert", "describe", "draw", "isotopes", "mz"]
    for command in readers:
        to = ["--to", "ionis"] if command == "convert" else []
        one = ["--title", HOSTILE] if command == "draw" else []
        yield [command, *to, HOSTILE], b"", {}
        yield [command, *to, "Aqqs Ad", "--monomers", good], b"", {}
        yield [command, *to, "Ad", "--monomers", monomers], b"", {}
        yield [command, *to, *one, "Ad"], b"", {}
        yield [command, *to, "-"], f"{HOSTILE}\tAd\n{HOSTILE}\n".encode(), {}
        yield [command, *to, "-"], f"{HOSTILE}\tAd\n".encode(), {"NO_COLOR": "1"}
        yield [command, *to, "-", "--color", "always"], f"{HOSTILE}\tAd\n".encode(), {}
        for file in files:
            yield [command, *to, file], b"", {}
            yield [command, *to, file, "--text"], b"", {}
        if command in ("describe", "draw"):
            yield [command, "plain.txt", "--on-error", "skip", "--rejects", "/dev/tty"], b"", {}
            continue
        for kind in formats:
            for file in ("plain.txt", "bytes.txt", "table.tsv", "table.ndjson"):
                keep = ["--keep"] if file.startswith("table") else []
                yield [command, *to, file, "--format", kind, *keep], b"", {}
        yield [command, *to, "plain.txt", "-o", "/dev/tty", "--format", "tsv"], b"", {}
        yield [command, *to, "plain.txt", "-o", "/dev/stderr", "--format", "ndjson"], b"", {}
        yield [command, *to, "plain.txt", "--format", "tsv", "--rejects", "/dev/tty", "--manifest", "/dev/stdout"], b"", {}
    for extra in (["--json"], ["--all"], ["--notations"], ["--json", "--all"]):
        yield ["describe", "plain.txt", *extra], b"", {}
    yield ["validate", "plain.txt", "--json"], b"", {}
    for dialect in ("sdf", "molfile", "fasta", "smiles", "helm", "bracket", "fhir", "mermade"):
        yield ["convert", "plain.txt", "--to", dialect], b"", {}
    for arguments in (["monomers", "--monomers", good], ["monomers", "qq", "--monomers", good], ["monomers", HOSTILE], ["catalog", HOSTILE],
                      ["clean", HOSTILE], [HOSTILE], ["help", HOSTILE], ["--" + HOSTILE], ["mass", "Ad", "--" + HOSTILE],
                      ["mass", "Ad", "--columns", "id," + HOSTILE], ["mass", "table.tsv", "--keep", HOSTILE],
                      ["selftest", "--report", HOSTILE + "/x"], [f"[suggest:10]", f"oligo mass {HOSTILE}"]):
        yield arguments, b"", {}
    for kind in formats:
        yield ["monomers", "--monomers", good, "--format", kind], b"", {}
    write(".oligo-0123456789abcdef.tmp", "")
    os.mkdir(NAME)
    write(os.path.join(NAME, ".oligo-0123456789abcdef.tmp"), "")
    yield ["clean", NAME], b"", {}
    # Every option of every command with such a value.
    for command in [*readers, "monomers", "catalog", "selftest"]:
        for option in options_of(command):
            value = HOSTILE if option not in ("--output", "--report", "--rejects", "--manifest") else os.path.join(HOSTILE, "x.tsv")
            yield [command, "Ad", option, value], b"", {}


def main():
    failed = count = 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for arguments, feed, environment in cases():
            shown, code = on_terminal(arguments, feed, environment)
            count += 1
            wrong = fault(shown) or (None if 0 <= code < 70 else f"exit {code}")
            if wrong:
                failed += 1
                print(f"FAILED: {' '.join(ascii(word) for word in arguments)}\n  {wrong}")
    print(f"{count} runs on a terminal, {failed} failed")
    return failed > 0


sys.exit(main())
