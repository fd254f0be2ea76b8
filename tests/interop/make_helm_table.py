#!/usr/bin/env python3
"""Makes the table of HELM symbols from the structures of the two published libraries.

usage: make_helm_table.py MONOMERS.tsv ERRATA.tsv OURS.json OUT.tsv

MONOMERS.tsv: one row for each monomer of the libraries with the SMILES of its molfile; ERRATA.tsv: those that are drawn wrong;
OURS.json: `oligo monomers --format json`, so that a structure which is built in keeps its one row.
"""
import collections
import csv
import json
import random
import re
import sys

from rdkit import Chem, RDLogger

RDLogger.DisableLog('rdApp.*')
random.seed(1)
R = lambda p: list(csv.DictReader(open(p), delimiter='\t', quoting=csv.QUOTE_NONE))
rows = [r for r in R(sys.argv[1]) if r['library'] in ('core', 'ionis')]
errata = R(sys.argv[2])
ours = json.load(open(sys.argv[3]))['monomers']

WRONG = {e['symbol'].removesuffix(' (Ionis set)'): e['problem'] for e in errata if re.fullmatch(r'\w+( \(Ionis set\))?', e['symbol'])}
# Built in as they are meant, whatever the library draws; and two bases that the Ionis set draws right.
BUILT_IN = set('r cet Sgna Ssp Smp Rsp Rmp sp bp m2np mo5U Pi sPi 25r'.split())
# No groups that a strand bears: an oxygen, a hydroxyl, a methyl ether of its end.
NO_GROUP = {'oh', 'oxy', 'ome'}
RIGHT_IN_IONIS = {'m3U', 'e5U'}
STEREO = set(next(e['symbol'] for e in errata if e['symbol'].startswith('Ss2cEt')).split())
LOST = {'Rso2lna', 'Sso2lna'}

def marks(m): return {a.GetAtomMapNum(): a for a in m.GetAtoms() if a.GetAtomicNum() == 0}
def canon(smiles):
    m = Chem.MolFromSmiles(smiles)
    return None if m is None else Chem.MolToSmiles(m)
def without(m, numbers):
    """Attachment points that nothing uses become hydrogen."""
    rw = Chem.RWMol(m)
    for a in list(rw.GetAtoms()):
        if a.GetAtomicNum() == 0 and a.GetAtomMapNum() in numbers:
            a.SetAtomicNum(1); a.SetAtomMapNum(0)
    m = rw.GetMol(); Chem.SanitizeMol(m)
    return Chem.MolFromSmiles(Chem.MolToSmiles(Chem.RemoveHs(m)))

def text(m, first, end=None, fits=lambda s: True):
    """SMILES that begins at one attachment point and, where asked, ends at another."""
    start = marks(m)[first].GetIdx()
    head = f'[*:{first}]'
    for attempt in range(4000):
        s = Chem.MolToSmiles(m, rootedAtAtom=start, canonical=attempt == 0, doRandom=attempt > 0)
        if not s.startswith(head): continue
        if end is None or (s.endswith(f'[*:{end}]') and fits(s)): return s
    return None

def ours_key(kind, smiles):
    full = {'base': '[*:1]' + smiles, 'sugar': '[*:1]O' + smiles.replace('{B}', '[*:3]') + '[*:2]',
            'linkage': '[*:1]' + smiles[:-1] + '[*:2]', 'group': smiles}[kind]
    m = Chem.MolFromSmiles(full)
    return (kind, Chem.MolToSmiles(m)) if m else None
def key(kind, smiles):
    k = ours_key(kind, smiles)
    return k and k[1]
known = {}
for o in ours:
    if o.get('smiles') and o['symbol'] != 'mPEG':
        k = ours_key(o['kind'], o['smiles'])
        if k: known.setdefault(k, o['symbol'])
symbols = {(o['kind'], o['symbol']) for o in ours}

def classify(r):
    m = Chem.MolFromSmiles(r['smiles_from_molfile'])
    if m is None: return None, 'its molfile cannot be read', None
    p = marks(m)
    nb = {n: a.GetNeighbors()[0].GetSymbol() for n, a in p.items()}
    if r['polymer_type'] == 'RNA' and r['monomer_type'] == 'Branch':
        if 1 not in p: return 'base', 'it has no R1', m
        return 'base', None, without(m, set(p) - {1})
    if r['polymer_type'] == 'RNA' and set(p) == {1, 2} and nb[1] == 'P' and nb[2] == 'P':
        return 'linkage', None, m
    if r['polymer_type'] == 'RNA' and set(p) >= {1, 2, 3}:
        m2 = without(m, set(p) - {1, 2, 3})
        if nb[1] == 'O' and nb[2] in 'ON' and nb[3] == 'C': return 'sugar', None, m2
        return 'sugar', f'a sugar whose R1, R2 and R3 are on {nb[1]}, {nb[2]} and {nb[3]} has no linkage here that fits it', m2
    if set(p) == {1, 2} and nb[1] == nb[2] == 'O': return 'group', None, m
    if 1 in p and nb[1] == 'O':
        return 'group', None, without(m, set(p) - {1})
    if 2 in p and nb[2] == 'O' and r['polymer_type'] == 'CHEM':
        m2 = without(m, set(p) - {2})
        for a in m2.GetAtoms():
            if a.GetAtomicNum() == 0: a.SetAtomMapNum(1)
        return 'group', None, m2
    return 'group', 'its R is on ' + ', '.join(sorted(set(nb.values()))) + ', which a phosphate does not bind', m

cand = collections.OrderedDict()
for r in rows:
    kind, why, m = classify(r)
    cand.setdefault((kind, r['symbol']), []).append((r, why, m))

out = []; refused = []
bykey = {}
for (kind, symbol), found in cand.items():
    r0 = found[0][0]
    structures = {Chem.MolToSmiles(m): (r, m) for r, why, m in found if m is not None and why is None}
    if symbol in BUILT_IN: continue
    if symbol in NO_GROUP: refused.append((kind, symbol, 'it is no group of its own, but the free end of another monomer')); continue
    if kind == 'group' and any(m is not None and Chem.GetFormalCharge(m) < 0 for _, _, m in found): refused.append((kind, symbol, 'its structure is an anion')); continue
    if symbol in RIGHT_IN_IONIS:
        structures = {Chem.MolToSmiles(m): (r, m) for r, why, m in found if r['library'] == 'ionis'}
    elif symbol in WRONG:
        refused.append((kind, symbol, 'the library draws it wrong: ' + WRONG[symbol])); continue
    if symbol in LOST: refused.append((kind, symbol, 'the library draws it wrong: sulfoxide stereo lost in molfile')); continue
    if symbol in STEREO and len(found) < 2: refused.append((kind, symbol, 'its SMILES and molfile differ in configuration')); continue
    if not structures: refused.append((kind, symbol, found[0][1] or 'unreadable')); continue
    if len(structures) > 1: refused.append((kind, symbol, 'the core library and the Ionis set draw two structures')); continue
    (canonical, (r, m)), = structures.items()
    if (kind, canonical) in known:
        out.append((kind, symbol, '=' + known[kind, canonical], '', '', '')); continue
    if (kind, canonical) in bykey:
        out.append((kind, symbol, '=' + bykey[kind, canonical], '', '', '')); continue
    if kind == 'base': s = text(m, 1); frag = s and s[5:]
    elif kind == 'linkage':
        s = text(m, 1, 2, lambda s: key(kind, s[5:-5] + 'O') == canonical); frag = s and s[5:-5] + 'O'
    elif kind == 'sugar':
        fragment = lambda s: s[len('[*:1]O'):-5].replace('[*:3]', '{B}')
        s = text(m, 1, 2, lambda s: s[-6] in 'ON' and key(kind, fragment(s)) == canonical)
        frag = s and fragment(s)
    else: frag = text(m, 1)
    if frag and key(kind, frag) != canonical: frag = None
    if not frag: refused.append((kind, symbol, 'no fragment of its structure fits the table')); continue
    own = symbol
    if (kind, own) in symbols: own = 'h-' + symbol
    symbols.add((kind, own)); bykey[kind, canonical] = own
    letter = r['natural_analog'] if kind == 'base' and r['natural_analog'] in 'ACGTU' and r['natural_analog'] else ('N' if kind == 'base' else '')
    out.append((kind, symbol, own, letter, frag, r['name']))
with open(sys.argv[4], 'w') as f:
    f.write('kind\tsymbol\trow\tletter\tstructure\tname\n')
    for o in sorted(out): f.write('\t'.join(o) + '\n')
    for kind, symbol, why in sorted(set(refused), key=lambda x: (str(x[0]), x[1])): f.write(f'{kind}\t{symbol}\t!\t\t\t{why}\n')
c = collections.Counter((o[0], 'alias' if o[2][0] == '=' else 'row') for o in out)
print(c, collections.Counter(x[0] for x in refused))

