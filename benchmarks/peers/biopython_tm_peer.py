"""Melting temperatures by Biopython: biopython_tm_peer.py INPUT OUTPUT; prints microseconds for each."""
import sys
import time

from Bio.SeqUtils import MeltingTemp

texts = open(sys.argv[1]).read().split()
rule = {"nn_table": MeltingTemp.DNA_NN3, "saltcorr": 5, "Na": 50, "dnac1": 25, "dnac2": 25}
for text in texts[:1000]:
    MeltingTemp.Tm_NN(text, **rule)
start = time.perf_counter()
values = [MeltingTemp.Tm_NN(text, **rule) for text in texts]
elapsed = time.perf_counter() - start
with open(sys.argv[2], "w") as output:
    output.writelines("%.6f\n" % value for value in values)
print("%.3f" % (elapsed / len(texts) * 1e6))
