// Monoisotopic masses by npm nucleotide and mf-parser: node peers.mjs dna|modified INPUT OUTPUT; prints microseconds per molecule.
import { readFileSync, writeFileSync } from 'node:fs';
import { MF } from 'mf-parser';
import { sequenceToMF } from 'nucleotide';

// Residues of nucleoside and phosphorothioate; the last one of a strand has no phosphorothioate. By hand: nucleotide knows no 2'-O-methoxyethyl.
const residues = {
  Aes: 'C13H18N5O6PS', mCes: 'C13H20N3O7PS', Ges: 'C13H18N5O7PS', Tes: 'C13H19N2O8PS',
  Ads: 'C10H12N5O4PS', mCds: 'C10H14N3O5PS', Gds: 'C10H12N5O5PS', Tds: 'C10H13N2O6PS',
  Ae: 'C13H19N5O5', mCe: 'C13H21N3O6', Ge: 'C13H19N5O6', Te: 'C13H20N2O7',
};
const [kind, input, output] = process.argv.slice(2);
const texts = readFileSync(input, 'utf8').trimEnd().split('\n');

function mass(text) {
  const formula = kind === 'dna'
    ? sequenceToMF(text, { kind: 'dna', fivePrime: 'alcohol' })
    : text.split(' ').map(token => `(${residues[token]})`).join('');
  return new MF(formula).getInfo().monoisotopicMass;
}

// A first round warms the compiler up; the second is timed.
for (const text of texts.slice(0, 2000)) mass(text);
const start = process.hrtime.bigint();
const masses = texts.map(mass);
const time = Number(process.hrtime.bigint() - start) / 1e3 / texts.length;
writeFileSync(output, masses.map(value => value.toFixed(6)).join('\n') + '\n');
console.log(time.toFixed(2));
