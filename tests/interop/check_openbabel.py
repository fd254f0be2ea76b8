#!/usr/bin/env python3
"""Open Babel: InChIKeys of each molecule from its SMILES and from its molfile; published ones where there are any.

usage: check_openbabel.py CASES.ndjson KEYS.tsv
"""
import collections
import json
import re
import sys

from openbabel import openbabel, pybel

# Standard InChI has no structure of more atoms (InChI 1.03 in Open Babel 3.1.1).
MOST_ATOMS = 1023
MOST_SHOWN = 20

mismatches = collections.Counter()
checked = collections.Counter()
openbabel.obErrorLog.SetOutputLevel(openbabel.obError if hasattr(openbabel, "obError") else 0)


def expect(check, case, found, wanted):
    checked[check] += 1
    if found != wanted:
        mismatches[check] += 1
        if mismatches[check] <= MOST_SHOWN:
            print("MISMATCH", check, case, f"found {found}", f"expected {wanted}", sep="\t")


def key_of(form, text):
    return pybel.readstring(form, text).write("inchikey").strip()


def heavy_atoms(formula):
    return sum(int(number or 1) for element, number in re.findall("([A-Z][a-z]?)([0-9]*)", formula) if element != "H")


def main():
    with open(sys.argv[2], "w", encoding="utf-8") as keys:
        for line in open(sys.argv[1], encoding="utf-8"):
            case = json.loads(line)
            name = f"{case['id']} ({case['text'][:120]})"
            if heavy_atoms(case["formula"]) > MOST_ATOMS:
                checked["too large for InChI, checked strand by strand"] += 1
                continue
            key = key_of("smi", case["smiles"])
            expect("InChIKey is made", name, len(key), 27)
            expect("InChIKey of molfile = of SMILES", name, key_of("mol", case["molfile"]), key)
            if "key" in case:
                expect("published InChIKey: " + case["kind"], name, key, case["key"])
            keys.write(f"{case['id']}\t{key}\n")
    for check, count in sorted(checked.items()):
        print(f"openbabel\t{check}\t{count}")
    print(f"openbabel\tmismatches\t{sum(mismatches.values())}")
    return 1 if mismatches or not checked else 0


sys.exit(main())
