#!/usr/bin/env python3
"""RDKit: formulas and masses of every row and molecule, labels of phosphorus, and that SMILES and molfile draw one stereoisomer.

usage: check_rdkit.py rows ROWS.ndjson
       check_rdkit.py cases CASES.ndjson READBACK.ndjson

Writes its canonical SMILES of each molecule to READBACK.ndjson, for the library to read.
"""
import collections
import json
import random
import sys

from rdkit import Chem, RDLogger
from rdkit.Chem import rdCIPLabeler, rdMolDescriptors

RDLogger.DisableLog("rdApp.*")

# RDKit 2022.09 has isotope masses of an older evaluation than AME2020, with fewer digits. The largest differences of an atom are
# 4.7e-7 u (Br-79), 4.6e-7 u (Se-80), 4.1e-7 u (I-127), 3.7e-7 u (P-31), 2.3e-7 u (B-11), 1.7e-7 u (S-32); below 1e-8 u for H, C, N and O.
# So masses of strands agree to about 2e-5 Da; an electron too few is 5.5e-4 Da.
HEAVY_BOUND, LIGHT_BOUND = 5e-7, 1e-8
LIGHT = {"H", "C", "N", "O"}

MOST_SHOWN = 20
mismatches = collections.Counter()
checked = collections.Counter()


def mismatch(check, case, *values):
    mismatches[check] += 1
    if mismatches[check] <= MOST_SHOWN:
        print("MISMATCH", check, case, *values, sep="\t")


def expect(check, case, found, wanted):
    checked[check] += 1
    if found != wanted:
        mismatch(check, case, f"found {found}", f"expected {wanted}")


def parsed_formula(text):
    """A formula as counts, so that the order of elements does not matter."""
    counts, at = collections.Counter(), 0
    while at < len(text):
        end = at + 1
        while end < len(text) and text[end].islower():
            end += 1
        digits = end
        while digits < len(text) and text[digits].isdigit():
            digits += 1
        counts[text[at:end]] += int(text[end:digits] or 1)
        at = digits
    return counts


def marked(row):
    """The fragment of a row with its free bonds as [*:n]: docs/reference/chemistry.md says what each table means."""
    smiles = row["smiles"]
    if row["table"] == "base":
        return "[*:1]" + smiles
    if row["table"] == "sugar":
        return "[*:5]O" + smiles.replace("{B}", "[*:1]") + "[*:3]"
    if row["table"] == "linkage":
        return "[*:1]" + smiles[:-1] + "[*:2]"
    return smiles


def is_hydroxyl(row, mark, neighbor):
    """Whether the free compound has OH at a free bond, or H."""
    if row["table"] == "base":
        return False
    if row["table"] == "sugar":
        return mark == 1
    if row["table"] == "linkage":
        return True
    if row.get("bond") in ("ReplacesOxygen", "Vinyl"):
        return False
    # An amine keeps its hydrogen: the oxygen of a phosphoramidate is none of its own.
    return neighbor not in ("O", "S", "N")


def check_rows(path):
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        name = row["table"] + " " + row["symbol"]
        if not row.get("smiles"):
            mismatch("row without a structure", name)
            continue
        mol = Chem.RWMol(Chem.MolFromSmiles(marked(row), sanitize=False))
        for atom in list(mol.GetAtoms()):
            if atom.GetAtomicNum() == 0:
                neighbor = atom.GetNeighbors()[0].GetSymbol()
                atom.SetAtomicNum(8 if is_hydroxyl(row, atom.GetAtomMapNum(), neighbor) else 1)
                if atom.GetBonds()[0].GetBondType() == Chem.BondType.DOUBLE:
                    # The bond of a vinylphosphonate: two hydrogens in the free compound.
                    atom.GetBonds()[0].SetBondType(Chem.BondType.SINGLE)
                    mol.AddBond(atom.GetNeighbors()[0].GetIdx(), mol.AddAtom(Chem.Atom(1)), Chem.BondType.SINGLE)
                atom.SetNoImplicit(False)
                atom.SetAtomMapNum(0)
        Chem.SanitizeMol(mol)
        charge = Chem.GetFormalCharge(mol)
        counts = parsed_formula(rdMolDescriptors.CalcMolFormula(mol).split("+")[0].split("-")[0])
        # A cation stands for its neutral form, which lacks a proton.
        counts["H"] -= charge
        expect("formula of row = formula of its SMILES", name, +counts, parsed_formula(row["formula"]))


def labels_of(mol):
    rdCIPLabeler.AssignCIPLabels(mol)
    return "".join(atom.GetProp("_CIPCode") for atom in mol.GetAtoms() if atom.GetSymbol() == "P" and atom.HasProp("_CIPCode"))


def check_cases(path, readback_path):
    shuffle = random.Random(1)
    with open(readback_path, "w", encoding="utf-8") as readback:
        for line in open(path, encoding="utf-8"):
            case = json.loads(line)
            name = f"{case['id']} ({case['text'][:120]})"
            checked["molecules: " + case["kind"]] += 1
            mol = Chem.MolFromSmiles(case["smiles"])
            drawn = Chem.MolFromMolBlock(case["molfile"])
            if mol is None or drawn is None:
                mismatch("RDKit reads it", name, "SMILES" if mol is None else "molfile", case["smiles"])
                continue
            expect("formula", name, parsed_formula(rdMolDescriptors.CalcMolFormula(mol)), parsed_formula(case["formula"]))
            expect("formula of the molfile", name, parsed_formula(rdMolDescriptors.CalcMolFormula(drawn)), parsed_formula(case["formula"]))
            checked["mass"] += 1
            mass = rdMolDescriptors.CalcExactMolWt(mol)
            bound = sum(count * (LIGHT_BOUND if element in LIGHT else HEAVY_BOUND) for element, count in parsed_formula(case["formula"]).items())
            if abs(mass - case["mass"]) > bound:
                mismatch("mass", name, mass, case["mass"], bound)
            canonical = Chem.MolToSmiles(mol)
            expect("canonical SMILES of molfile = of SMILES", name, Chem.MolToSmiles(drawn), canonical)
            if case["kind"] != "duplex" and "." not in case["smiles"]:
                expect("R and S of phosphorus, by RDKit's labels", name, labels_of(mol), case["labels"])
            readback.write(json.dumps({"id": case["id"] + ", canonical", "text": case["text"], "smiles": canonical}) + "\n")
            # The same molecule from another atom, with other ring numbers and directions.
            order = list(range(mol.GetNumAtoms()))
            shuffle.shuffle(order)
            other = Chem.MolToSmiles(Chem.RenumberAtoms(mol, order), canonical=False)
            readback.write(json.dumps({"id": case["id"] + ", shuffled", "text": case["text"], "smiles": other}) + "\n")


def main():
    if sys.argv[1] == "rows":
        check_rows(sys.argv[2])
    else:
        check_cases(sys.argv[2], sys.argv[3])
    for check, count in sorted(checked.items()):
        print(f"rdkit\t{check}\t{count}")
    print(f"rdkit\tmismatches\t{sum(mismatches.values())}")
    return 1 if mismatches or not checked else 0


sys.exit(main())
