"""Monoisotopic masses by Biopython: biopython_peer.py INPUT OUTPUT; prints microseconds per molecule."""
import sys
import time

from Bio.Seq import Seq
from Bio.SeqUtils import molecular_weight

# Biopython counts a 5'-phosphate: HPO3, by the isotope masses of AME2020.
PHOSPHATE = 1.007825031898 + 30.973761997768 + 3 * 15.994914619257

texts = open(sys.argv[1]).read().split()
for text in texts[:1000]:
    molecular_weight(Seq(text), "DNA", monoisotopic=True)
start = time.perf_counter()
masses = [molecular_weight(Seq(text), "DNA", monoisotopic=True) for text in texts]
elapsed = time.perf_counter() - start
with open(sys.argv[2], "w") as output:
    output.writelines("%.6f\n" % (mass - PHOSPHATE) for mass in masses)
print("%.2f" % (elapsed / len(texts) * 1e6))
