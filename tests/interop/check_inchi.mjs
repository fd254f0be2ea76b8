// RDKit's JavaScript build: InChI and InChIKey of each molecule from its SMILES and from its molfile; published ones where there are any.
// usage: node check_inchi.mjs FOLDER_WITH_NODE_MODULES CASES.ndjson KEYS.tsv
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createRequire } from 'node:module';

// Standard InChI has no structure of more atoms, hydrogens on carbon not counted (InChI 1.07, current builds): no key then.
const MOST_ATOMS = 1023;
const MOST_SHOWN = 20;

const [, , modules, casesPath, keysPath] = process.argv;
const require = createRequire(path.join(path.resolve(modules), 'package.json'));
const rdkit = await require('@rdkit/rdkit')();

const checked = new Map();
let mismatches = 0;

const count = check => checked.set(check, (checked.get(check) ?? 0) + 1);
const mismatch = (...values) => {
  if (++mismatches <= MOST_SHOWN) {
    console.log(['MISMATCH', ...values].join('\t'));
  }
};
const expect = (check, name, found, wanted) => {
  count(check);
  if (found !== wanted) {
    mismatch(check, name, `found ${found}`, `expected ${wanted}`);
  }
};

function inchiOf(text) {
  const mol = rdkit.get_mol(text);
  if (mol === null) {
    return null;
  }
  const inchi = mol.get_inchi();
  mol.delete();
  return inchi;
}

// The salt: every acid of a phosphorothioate drawn as S- with its Na+.
const sodiumSalt = (smiles, acids) => smiles.replaceAll('P(=O)(S)', 'P(=O)([S-])') + '.[Na+]'.repeat(acids);

const heavyAtoms = formula => [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)].reduce((sum, [, element, number]) => sum + (element === 'H' ? 0 : Number(number || 1)), 0);

const keys = fs.openSync(keysPath, 'w');
for await (const line of readline.createInterface({ input: fs.createReadStream(casesPath) })) {
  const c = JSON.parse(line);
  const name = `${c.id} (${c.text.slice(0, 120)})`;
  if (heavyAtoms(c.formula) > MOST_ATOMS) {
    count('too large for InChI, checked strand by strand');
    continue;
  }
  const inchi = inchiOf(c.smiles);
  const drawn = inchiOf(c.molfile);
  if (!inchi?.startsWith('InChI=1S/') || !drawn?.startsWith('InChI=1S/')) {
    mismatch('InChI is made', name, inchi ? 'molfile' : 'SMILES', c.smiles);
    continue;
  }
  expect('InChI of molfile = of SMILES', name, drawn, inchi);
  const key = rdkit.get_inchikey_for_inchi(inchi);
  expect('InChIKey of molfile = of SMILES', name, rdkit.get_inchikey_for_inchi(drawn), key);
  if (c.key) {
    expect(`published InChIKey: ${c.kind}`, name, key, c.key);
  }
  if (c.inchi) {
    expect('published InChI, character for character', name, inchi, c.inchi);
  }
  if (c.id === 'mipomersen') {
    const salt = inchiOf(sodiumSalt(c.smiles, c.acids));
    expect('key of mipomersen sodium', name, rdkit.get_inchikey_for_inchi(salt), 'XLTMUFRACYRYJG-WYJCYURMSA-A');
  }
  fs.writeSync(keys, `${c.id}\t${key}\n`);
}
fs.closeSync(keys);
for (const [check, number] of [...checked].sort()) {
  console.log(`rdkit.js\t${check}\t${number}`);
}
console.log(`rdkit.js\tmismatches\t${mismatches}`);
process.exit(mismatches === 0 && checked.size > 0 ? 0 : 1);
