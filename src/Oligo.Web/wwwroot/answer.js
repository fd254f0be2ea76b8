// The first answer: what was understood, numbers, findings and forms; or what is wrong with the text, and where.
import { find, formula, make, show } from './dom.js';

const shownBeforeFault = 40,
    shownAfterFault = 56;

export function showMessages(answer, text, offset) {
    const errors = answer.diagnostics.filter(remark => remark.severity === 'error');
    const others = answer.diagnostics.filter(remark => remark.severity !== 'error');
    find('text').setAttribute('aria-invalid', errors.length > 0 ? 'true' : 'false');
    const suggestion =
        answer.suggestion && errors.length > 0
            ? make(
                  'p',
                  {},
                  'Did you mean ',
                  make('button', { type: 'button', click: () => take(answer.suggestion) }, answer.suggestion),
                  '?',
              )
            : null;
    const understood = answer.understood ? make('p', { class: 'understood' }, answer.understood.join(' with ')) : null;
    const readAs = answer.report ? make('p', { class: 'hint' }, sourceOf(answer)) : null;
    show(
        'status',
        ...[
            understood,
            readAs,
            errors.length > 0
                ? make('div', { class: 'error' }, suggestion, ...errors.map(error => fault(error, answer.input, text, offset)))
                : null,
            answer.refusedSalt ? make('p', { class: 'remark' }, word('warning'), ' ', answer.refusedSalt) : null,
            ...others.map(remark => message(remark)),
        ].filter(part => part),
    );
}

function sourceOf(answer) {
    const drug = answer.report.catalog;
    return drug
        ? `${drug.name} of the catalogue: ${drug.class}; target ${drug.target}`
        : answer.notation
          ? `read as ${answer.notation} (${answer.notationTitle})`
          : 'read as a table or article';
}

function take(text) {
    const box = find('text');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
}

const word = severity => make('span', { class: `word ${severity}-word` }, severity);

const message = remark =>
    make(
        'p',
        { class: 'remark' },
        word(remark.severity),
        ` ${remark.message}`,
        remark.hint ? make('span', { class: 'hint' }, ` (${remark.hint})`) : null,
    );

// The line around the fault with a caret below, and a button that selects the fault in the box.
function fault(error, input, text, offset) {
    const parts = [make('p', {}, word('error'), ` ${error.message} `, make('span', { class: 'hint' }, error.code))];
    const isPlaced = input === text.trim() && error.start + error.length <= input.length && (error.start > 0 || error.length > 0);
    const isInBox = error.start + error.length + offset <= find('text').value.length;
    if (isPlaced) {
        const lineStart = input.lastIndexOf('\n', error.start - 1) + 1;
        const nextLine = input.indexOf('\n', error.start);
        const lineEnd = nextLine < 0 ? input.length : nextLine;
        const from = Math.max(lineStart, error.start - shownBeforeFault),
            to = Math.min(lineEnd, error.start + shownAfterFault);
        const carets = Math.max(1, Math.min(error.length, to - error.start));
        const line = (from > lineStart ? '…' : '') + input.slice(from, to) + (to < lineEnd ? '…' : '');
        const indent = ' '.repeat(error.start - from + (from > lineStart ? 1 : 0));
        const column = error.start - lineStart + 1;
        parts.push(
            make(
                'pre',
                { tabindex: '0', 'aria-label': `Column ${column}` },
                `${line.replace(/[\t ]/g, ' ')}\n${indent}${'^'.repeat(carets)}`,
            ),
        );
        if (isInBox) {
            const go = () => select(error.start + offset, error.length);
            parts.push(make('p', {}, make('button', { type: 'button', click: go }, `Go to column ${column}`)));
        }
    }
    if (error.hint) {
        parts.push(make('p', { class: 'hint' }, error.hint));
    }
    return make('div', {}, ...parts);
}

function select(start, length) {
    const box = find('text');
    box.focus();
    box.setSelectionRange(start, start + Math.max(1, length));
}

export function showNumbers(report) {
    const acid = report.forms[0];
    const average = acid.average[0];
    const mono = acid.monoisotopic_da === undefined ? 'none' : decimals(acid.monoisotopic_da, 6);
    show(
        'numbers',
        number(`Formula, ${acid.form}`, formula(acid.formula), '', 'why-salt'),
        number('Monoisotopic mass', mono, `Da, isotope masses of ${report.isotope_masses}`, 'why-monoisotopic'),
        number(
            'Average mass',
            decimals(average.da, 4),
            `Da, ${decimals(average.low_da, 3)} to ${decimals(average.high_da, 3)}; weights of ${average.weights}`,
            'why-weights',
        ),
    );
}

// why: the term of the last tab that explains the number.
export const number = (name, value, unit, why) =>
    make(
        'div',
        { class: 'number' },
        make('div', { class: 'name' }, name, why ? question(name, why) : null),
        make('div', { class: 'value' }, value),
        make('div', { class: 'unit' }, unit),
    );

function question(name, why) {
    const explain = () => {
        find('tab-help').click();
        find(why).focus();
        find(why).scrollIntoView({ block: 'center' });
    };
    return make('button', { type: 'button', class: 'why', 'aria-label': `${name}: why another number?`, click: explain }, '?');
}

const decimals = (value, count) => value.toFixed(count);

export function showForms(report) {
    show(
        'forms',
        ...report.forms.map(form =>
            make(
                'p',
                {},
                make('strong', {}, form.form),
                make('br'),
                formula(form.formula),
                make('br'),
                `average ${decimals(form.average[0].da, 4)} Da, `,
                `${decimals(form.average[0].low_da, 3)} to ${decimals(form.average[0].high_da, 3)}`,
            ),
        ),
    );
}

// mark: called with the index of a strand and positions, to show them in the strip.
export function showFindings(report, mark) {
    const findings = report.strands.flatMap((strand, index) => strand.findings.map(finding => ({ ...finding, strand: index })));
    const isOne = report.strands.length === 1;
    show(
        'findings',
        ...(findings.length === 0
            ? [make('p', {}, 'No finding.')]
            : findings.map(finding =>
                  make(
                      'div',
                      { class: 'finding' },
                      make(
                          'span',
                          {},
                          word(finding.severity),
                          ` ${isOne ? '' : `strand ${finding.strand + 1}: `}${finding.message}`,
                      ),
                      finding.positions.length > 0
                          ? make(
                                'button',
                                {
                                    type: 'button',
                                    click: () => mark(finding.strand, finding.positions),
                                    'aria-label': `Show in the strip: ${finding.message}`,
                                },
                                'Show',
                            )
                          : null,
                  ),
              )),
    );
}

// The second row of numbers; null while it is computed, so that the page keeps its height.
export function showSolution(solution) {
    const target = { dna: 'on its DNA', rna: 'on its RNA' }[solution?.target] ?? 'of the duplex';
    const range = solution?.tm_low_c === undefined ? '' : `${decimals(solution.tm_low_c, 1)} to ${decimals(solution.tm_high_c, 1)}; `;
    const of = (name, unit) => (solution?.[name] === undefined ? 'none' : unit);
    const folds = kind => (solution?.structures ?? []).filter(one => one.kind === kind).map(one => one.dg_kcal_mol);
    const worst = kind => (folds(kind).length === 0 ? 'none' : decimals(Math.min(...folds(kind)), 2));
    show(
        'solution',
        ...(solution === null
            ? ['Melting temperature', 'One OD at 260 nm', 'Hairpin and dimer'].map(name => number(name, '…', '…'))
            : [
                  number(
                      `Melting temperature ${target}`,
                      of('tm_c', `${decimals(solution.tm_c ?? 0, 1)} °C`),
                      of('tm_c', `${range}${solution.model}; ${solution.salt}; ${solution.concentration}`),
                      'why-melting',
                  ),
                  number(
                      'One OD at 260 nm',
                      of('nmol_per_od', `${decimals(solution.nmol_per_od ?? 0, 3)} nmol`),
                      of(
                          'nmol_per_od',
                          `${(solution.amounts ?? []).map(one => `${decimals(one.ug_per_od, 2)} ug ${one.form}`).join(', ')}; ` +
                              `e260 ${solution.e260_per_m_cm} by ${solution.method}`,
                      ),
                      'why-od',
                  ),
                  number(
                      'Hairpin and dimer, kcal/mol',
                      `${worst('hairpin')}; ${worst('self-dimer')}`,
                      `dG of the most stable; ${solution.structure_conditions}`,
                      'why-structures',
                  ),
              ]),
    );
}
