// What a molecule does in solution: melting temperature, amounts, hairpins and dimers.
import { find, make, show, tableOf } from './dom.js';
import { number } from './answer.js';
import { drawing, remarks } from './tabs.js';

// What an empty field means, and the member of an answer that states it.
const usualConditions = { 'na-mm': 'na_mm', 'mg-mm': 'mg_mm', 'total-nm': 'total_nm', 'dmso-percent': 'dmso_percent' };

function showConditions(answer) {
    for (const [field, member] of Object.entries(usualConditions)) {
        if (find(field).value === '' && answer[member] !== undefined) {
            find(field).placeholder = String(answer[member]);
        }
    }
}

export function showMelting(answer) {
    showConditions(answer);
    const has = answer.tm_c !== undefined;
    // Beside a range of degrees further digits say nothing; another program's answer is shown to be compared with it.
    const celsius = answer.low_c === undefined ? answer.tm_c : Number(answer.tm_c).toFixed(1);
    const range =
        answer.low_c === undefined ? 'no range: rules of another program' : `plausible range ${answer.low_c} to ${answer.high_c} °C`;
    show(
        'melting',
        ...remarks(answer),
        ...(has
            ? [
                  make(
                      'div',
                      { class: 'numbers' },
                      number(answer.target ? `Tm on ${answer.target}` : 'Tm of the duplex', `${celsius} °C`, range, 'why-melting'),
                      number(
                          'dG at 37 °C',
                          `${answer.dg37_kcal_mol} kcal/mol`,
                          `dH ${answer.dh_kcal_mol}, dS ${answer.ds_cal_mol_k} cal/(mol K)`,
                      ),
                      number(
                          'Measured steps',
                          `${Math.round(100 * Number(answer.coverage))} %`,
                          (Number(answer.coverage) < 1 ? 'the others are put together of DNA, RNA and increments; ' : '') +
                              `model ${answer.model}`,
                      ),
                  ),
                  make('p', {}, [answer.preset && `As ${answer.preset}`, answer.salt, answer.concentration].filter(Boolean).join('; ')),
                  make(
                      'p',
                      { class: 'hint' },
                      'The range is the published spread of the increments and the error of the model; it is no confidence limit.',
                  ),
                  tableOf(
                      'Steps, with their running sums',
                      ['term', 'key', 'dH (kcal/mol)', 'dS (cal/(mol\u00a0K))', 'sum of dH', 'sum of dS', 'source'],
                      answer.steps.map(step => [
                          step.term,
                          step.key,
                          step.dh,
                          step.ds,
                          step.sum_dh,
                          step.sum_ds,
                          [step.table, step.literature].filter(Boolean).join(': '),
                      ]),
                      [2, 3, 4, 5],
                  ),
              ]
            : []),
    );
}

export function showQuantities(answer) {
    const rows = [
        ['e260', answer.e260_per_m_cm, `L/(mol cm); ${answer.method}`],
        ['one OD', answer.nmol_per_od, 'nmol'],
        ['one OD', answer.ug_per_od, `ug of the ${answer.form}`],
        ['average mass', answer.average_da, `g/mol; ${answer.form}`],
        ['amount', answer.od, 'OD'],
        ['amount', answer.nmol, 'nmol'],
        ['amount', answer.ug, `ug of the ${answer.form}`],
        ['on the balance', answer.weighed_ug, 'ug, with water and impurities'],
        ['dissolve in', answer.volume_ul, `uL, for ${find('to-um').value} uM`],
    ].filter(([, value]) => value !== undefined);
    const caption = answer.od === undefined ? 'One OD absorbs 1 in 1 mL at 1 cm; state an amount to convert it' : 'Amounts';
    show(
        'quantities',
        ...remarks(answer),
        ...(rows.length === 0 ? [] : [tableOf(caption, ['what', 'value', 'unit'], rows, [1])]),
    );
}

export function showStructures(answer) {
    const isOne = answer.structures.every(one => one.strand < 2);
    const name = one => (isOne || one.strand === 0 ? one.kind : `${one.kind}, strand ${one.strand}`);
    show(
        'structures',
        ...remarks(answer),
        answer.tooLong > 0 ? make('p', {}, `Strands above ${answer.longest} nucleotides are left out; oligo structures folds them.`) : '',
        ...(answer.structures.length === 0
            ? []
            : [
                  tableOf(
                      `Structures of least dG; ${answer.conditions}`,
                      ['kind', 'dG (kcal/mol)', 'Tm (°C)', 'dH (kcal/mol)', 'dS (cal/(mol\u00a0K))', 'structure'],
                      answer.structures.map(one => [
                          name(one),
                          one.dg_kcal_mol ?? 'none',
                          one.tm_c ?? '',
                          one.dh_kcal_mol ?? '',
                          one.ds_cal_mol_k ?? '',
                          one.structure ?? '',
                      ]),
                      [1, 2, 3, 4],
                  ),
              ]),
        make(
            'div',
            { class: 'gallery' },
            ...answer.structures
                .filter(one => one.picture)
                .map(one =>
                    make(
                        'section',
                        {},
                        make('h3', {}, `${name(one)}, ${one.dg_kcal_mol} kcal/mol`),
                        ...drawing(one.picture, `Picture: ${name(one)}, ${one.structure}`),
                    ),
                ),
        ),
    );
}
