// What is asked for only when its tab is opened: ions, isotopes, fragments, impurities, metabolites, notations.
import { copy, find, make, picture, show, tableOf } from './dom.js';

const shownLetters = 400;

export function showIons(answer) {
    show(
        'ions',
        ...remarks(answer),
        ...(answer.ions.length === 0
            ? []
            : [
                  tableOf(
                      `m/z; average by weights of ${answer.weights}`,
                      ['ion', 'charge', 'monoisotopic', 'most abundant', 'average'],
                      answer.ions.map(ion => [ion.adduct, String(ion.charge), ion.mz_mono, ion.mz_most_abundant, ion.mz_average]),
                      [1, 2, 3, 4],
                  ),
              ]),
    );
}

export function showIsotopes(answer) {
    const highest = Math.max(...answer.peaks.map(peak => Number(peak.probability)));
    show(
        'isotopes',
        ...remarks(answer),
        ...(answer.peaks.length === 0
            ? []
            : [
                  tableOf(
                      `Neutral free acid; abundances ${answer.abundances}`,
                      ['k', 'mass (Da)', 'probability', 'height'],
                      answer.peaks.map(peak => [
                          String(peak.k),
                          peak.mass_da,
                          peak.probability,
                          bar(Number(peak.probability) / highest),
                      ]),
                      [0, 1, 2],
                  ),
              ]),
    );
}

export function showFragments(answer) {
    const count = answer.isCut ? `The first ${answer.ions.length} ions; oligo fragments lists all` : `${answer.ions.length} ions`;
    const caption = `${count}; average by weights of ${answer.weights}`;
    show(
        'fragments',
        ...remarks(answer),
        ...drawing(answer.map, 'Map of the fragments'),
        ...(answer.ions.length === 0
            ? []
            : [
                  tableOf(
                      caption,
                      ['ion', 'strand', 'm/z monoisotopic', 'm/z average', 'neutral mass (Da)', 'formula'],
                      answer.ions.map(ion => [
                          ion.label,
                          String(ion.strand),
                          ion.mz_mono,
                          ion.mz_average,
                          ion.neutral_da,
                          ion.formula,
                      ]),
                      [1, 2, 3, 4],
                  ),
              ]),
    );
}

// Impurities or metabolites.
export function showVariants(place, answer) {
    show(
        place,
        ...remarks(answer),
        ...drawing(answer.ladder, `Ladder of the ${place}`),
        ...(answer.variants.length === 0
            ? []
            : [
                  tableOf(
                      `${answer.variants.length} ${place}, those of one composition in one row; average by weights of ${answer.weights}`,
                      ['name', 'class', 'strand', 'monoisotopic (Da)', 'average (Da)', 'difference (Da)', 'formula'],
                      answer.variants.map(one => [
                          one.name,
                          one.class,
                          String(one.strand),
                          one.monoisotopic_da,
                          one.average_da,
                          one.delta_da,
                          one.formula,
                      ]),
                      [2, 3, 4, 5],
                  ),
              ]),
    );
    // Where it is wider than the screen it begins at the strand itself, whose band is drawn first.
    const ladder = find(place).querySelector('.picture');
    const band = ladder?.querySelector('rect[x]');
    if (band) {
        ladder.scrollLeft = band.getBoundingClientRect().left - ladder.getBoundingClientRect().left - ladder.clientWidth / 2;
    }
}

export const drawing = (svg, label) =>
    svg.startsWith('<')
        ? [make('div', { class: 'picture', tabindex: '0', role: 'region', 'aria-label': label }, picture(svg))]
        : [];

function bar(share) {
    const element = make('span', { class: 'bar', 'aria-hidden': 'true' });
    element.style.setProperty('width', `calc(${share.toFixed(3)} * min(200px, 12vw))`);
    return element;
}

export const remarks = answer =>
    answer.diagnostics.map(remark =>
        make('p', {}, `${remark.severity}: ${remark.message}`, remark.hint ? ` (${remark.hint})` : ''),
    );

export function showNotations(answer) {
    show(
        'notations',
        ...answer.notations.map(notation =>
            make(
                'div',
                { class: 'notation' },
                make('h3', {}, notation.name),
                make('span', { class: 'hint' }, notation.title),
                ' ',
                notation.text === undefined
                    ? null
                    : make(
                          'button',
                          {
                              type: 'button',
                              click: () => copy(notation.text, `${notation.name} copied`),
                              'aria-label': `Copy ${notation.name}`,
                          },
                          'Copy',
                      ),
                notation.text === undefined
                    ? null
                    : make(
                          'code',
                          {},
                          notation.text.length > shownLetters
                              ? `${notation.text.slice(0, shownLetters)}… (${notation.text.length} characters)`
                              : notation.text,
                      ),
                ...notation.remarks.map(remark => make('p', { class: 'hint' }, remark)),
            ),
        ),
    );
}

// The keys of a list of tabs: arrows, Home and End move and open.
export function enableTabs(opened) {
    const tabs = [...document.querySelectorAll('[role="tab"]')];
    const open = tab => {
        for (const other of tabs) {
            const isOpen = other === tab;
            other.setAttribute('aria-selected', String(isOpen));
            other.tabIndex = isOpen ? 0 : -1;
            find(other.getAttribute('aria-controls')).hidden = !isOpen;
        }
        opened(nameOf(tab));
    };
    tabs.forEach((tab, index) => {
        tab.addEventListener('click', () => open(tab));
        tab.addEventListener('keydown', event => {
            const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
            if (next === undefined) {
                return;
            }
            event.preventDefault();
            const target = tabs[(next + tabs.length) % tabs.length];
            open(target);
            target.focus();
        });
    });
}

const nameOf = tab => tab.id.slice('tab-'.length);

export const openTab = () => nameOf(document.querySelector('[role="tab"][aria-selected="true"]'));
