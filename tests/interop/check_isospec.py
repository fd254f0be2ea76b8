"""Isotope patterns by IsoSpec: check_isospec.py FORMULAS ISOTOPES OUTPUT.

FORMULAS: lines `name formula`, tab-separated. ISOTOPES: lines `symbol mass_number mass abundance`, so that IsoSpec takes the same evaluation.
OUTPUT: lines `name kind k probability mass`: kind `sum` for a mass number (k neutrons more than the monoisotopic molecule), and `fine`
for an isotopologue of at least FINE. IsoSpec finds the most probable isotopologues until LEFT is missing; `left` is what is missing.
"""
import collections
import re
import sys

import IsoSpecPy

LEFT = 1e-10
FINE = 1e-6

# Mass defects of isotopologues that matter stay far below half a dalton, so that the nearest whole dalton is the number of neutrons.
FARTHEST = 0.25


def read_isotopes(path):
    isotopes = collections.defaultdict(list)
    with open(path) as lines:
        for line in lines:
            symbol, _, mass, abundance = line.split("\t")
            if float(abundance) > 0:
                isotopes[symbol].append((float(mass), float(abundance)))
    return isotopes


def find(formula, isotopes):
    """The isotopologues as (k, probability, mass)."""
    atoms = [(symbol, int(count or 1)) for symbol, count in re.findall(r"([A-Z][a-z]?)(\d*)", formula)]
    monoisotopic = sum(count * max(isotopes[symbol], key=lambda isotope: isotope[1])[0] for symbol, count in atoms)
    found = IsoSpecPy.IsoTotalProb(
        prob_to_cover=1 - LEFT,
        atomCounts=[count for _, count in atoms],
        isotopeMasses=[[mass for mass, _ in isotopes[symbol]] for symbol, _ in atoms],
        isotopeProbabilities=[[abundance for _, abundance in isotopes[symbol]] for symbol, _ in atoms],
    )
    for mass, probability in zip(found.masses, found.probs):
        k = round(mass - monoisotopic)
        if abs(mass - monoisotopic - k) > FARTHEST:
            sys.exit(f"{formula}: the neutrons of the isotopologue of {mass} Da are in doubt")
        yield k, probability, mass


def main(formulas, isotopes_path, output_path):
    isotopes = read_isotopes(isotopes_path)
    with open(formulas) as lines, open(output_path, "w") as output:
        for line in lines:
            name, formula = line.rstrip("\n").split("\t")
            sums = collections.defaultdict(lambda: [0.0, 0.0])
            for k, probability, mass in find(formula, isotopes):
                total = sums[k]
                total[0] += probability
                total[1] += probability * mass
                if probability >= FINE:
                    output.write(f"{name}\tfine\t{k}\t{probability!r}\t{mass!r}\n")
            for k, (probability, moment) in sorted(sums.items()):
                output.write(f"{name}\tsum\t{k}\t{probability!r}\t{moment / probability!r}\n")
            covered = sum(probability for probability, _ in sums.values())
            output.write(f"{name}\tleft\t0\t{1 - covered!r}\t0\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
