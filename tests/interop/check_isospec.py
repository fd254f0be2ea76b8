"""Isotope patterns by IsoSpec: check_isospec.py FORMULAS ISOTOPES OUTPUT.

FORMULAS: lines `name formula`, tab-separated. ISOTOPES: lines `symbol mass_number mass abundance`, so that IsoSpec takes the same evaluation.
OUTPUT: lines `name kind k probability mass`: kind `sum` for a mass number (k neutrons more than the monoisotopic molecule), and `fine`
for an isotopologue of at least FINE. Isotopologues below LEAST are left out of sums; `left` has what they have together.
"""
import collections
import re
import sys

import IsoSpecPy

LEAST = 1e-13
FINE = 1e-6


def read_isotopes(path):
    isotopes = collections.defaultdict(list)
    for line in open(path):
        symbol, number, mass, abundance = line.split("\t")
        if float(abundance) > 0:
            isotopes[symbol].append((int(number), float(mass), float(abundance)))
    return isotopes


def main(formulas, isotopes_path, output_path):
    isotopes = read_isotopes(isotopes_path)
    with open(output_path, "w") as output:
        for line in open(formulas):
            name, formula = line.rstrip("\n").split("\t")
            atoms = [(symbol, int(count or 1)) for symbol, count in re.findall(r"([A-Z][a-z]?)(\d*)", formula)]
            base = sum(count * max(isotopes[symbol], key=lambda isotope: isotope[2])[0] for symbol, count in atoms)
            numbers = [[number for number, _, _ in isotopes[symbol]] for symbol, _ in atoms]
            found = IsoSpecPy.IsoThreshold(
                threshold=LEAST,
                absolute=True,
                get_confs=True,
                atomCounts=[count for _, count in atoms],
                isotopeMasses=[[mass for _, mass, _ in isotopes[symbol]] for symbol, _ in atoms],
                isotopeProbabilities=[[abundance for _, _, abundance in isotopes[symbol]] for symbol, _ in atoms],
            )
            sums = collections.defaultdict(lambda: [0.0, 0.0])
            covered = 0.0
            for mass, probability, configuration in zip(found.masses, found.probs, found.confs):
                nucleons = sum(n * c for counts, own in zip(configuration, numbers) for n, c in zip(own, counts))
                total = sums[nucleons - base]
                total[0] += probability
                total[1] += probability * mass
                covered += probability
                if probability >= FINE:
                    output.write(f"{name}\tfine\t{nucleons - base}\t{probability!r}\t{mass!r}\n")
            for k, (probability, moment) in sorted(sums.items()):
                output.write(f"{name}\tsum\t{k}\t{probability!r}\t{moment / probability!r}\n")
            output.write(f"{name}\tleft\t0\t{1 - covered!r}\t0\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
