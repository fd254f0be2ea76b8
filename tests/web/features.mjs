// Every control of the page, by mouse and by keyboard alone, as site and as file from a disk. usage: features.mjs FOLDER [site|file]
// Numbers are compared with the tool elsewhere; here each control has to do what it says. A control that the table lacks is a failure.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, finish, folder, forms, open, settled } from './chromium.mjs';

const patience = 60_000,
    mostStops = 160,
    permissions = ['clipboard-read', 'clipboard-write'];
const gapmer = 'GCCTCAGTCTGCTTCGCACC',
    dna = 'Ado Cdo Gdo Tdo Tdo Gdo Cdo Ado Ado Gdo Tdo Cdo Ad';
// Takes the calculator seconds.
const slow = 'A'.repeat(1_000_000);
const monomers = fileURLToPath(new URL('../../samples/monomers.tsv', import.meta.url)),
    faultyMonomers = join(folder, 'faulty.tsv'),
    tableFile = join(folder, 'table.tsv');
writeFileSync(faultyMonomers, 'kind\tsymbol\tname\tformula\nbase\tmyB\tmy base\tC5H5N5O\n');
writeFileSync(tableFile, 'id\tnotation\nfirst\tGes mCes Ge\nsecond\tAds Cd\n');

// How a control is used.
const press = { by: 'press' },
    tick = { by: 'tick' };
const type = text => ({ by: 'type', text });
const choose = value => ({ by: 'choose', value });
const pick = path => ({ by: 'pick', path });

// shows: the text in a place that is there after the use and was not there before; blanks count once. Without it the place changes.
const row = (selector, use, place, shows, more = {}) => ({ selector, use, place, shows, ...more });
const inTab = (tab, ...rows) => rows.map(one => ({ tab, ...one }));

const ofMipomersen = [
    row('#findings button', press, 'strip', null),
    row('#options summary', press, 'options', /Atomic weights/),
    row('#weights', choose('2013'), 'numbers', /weights of 2013/),
    row('#salt', type('K'), 'forms', /potassium/),
    row('#monomers', pick(faultyMonomers), 'monomers-status', /error: `source` is missing/),
    row('#monomers', pick(monomers), 'monomers-status', /^Monomers taken\.$/),
    row('#link', press, 'copied', /link copied/, { copies: /#text=mipomersen/ }),
    row('#json', press, 'copied', /JSON copied/, { copies: /"C230H324N67O122P19S19"/ }),
    row('#print', press, null, null, { prints: true }),
    row('#save-report', press, null, null, { saves: 'mipomersen.html' }),
    ...inTab(
        'ions',
        row('#min-charge', type('19'), 'ions', /average \[M-19H\]19-/),
        row('#max-charge', type('3'), 'ions', /\[M-3H\]3-[^[]*$/),
        row('#positive', tick, 'ions', /\[M\+H\]\+/),
        row('#adducts input', tick, 'ions', /\[M\+Na-2H\]-/),
    ),
    ...inTab('isotopes', row('[role="tab"]', null, 'isotopes', /Neutral free acid/)),
    ...inTab(
        'fragments',
        row('#fragment-charge', type('1'), 'fragments', /^(?!.*\]2-).*\[w1\]-/),
        row('#fragment-positive', tick, 'fragments', /\[w1\]\+/),
        row('#series input[value="z"]', tick, 'fragments', /\[z2\]-/, { all: '#series input' }),
    ),
    ...inTab('impurities', row('[role="tab"]', null, 'impurities', /impurities, those of one composition/)),
    ...inTab('metabolites', row('[role="tab"]', null, 'metabolites', /metabolites, those of one composition/)),
    ...inTab(
        'melting',
        row('#target-kind', choose('dna'), 'melting', /no model for MOE and DNA on DNA/),
        row('#na-mm', type('60'), 'melting', /Na 60 mM/),
        row('#mg-mm', type('2.5'), 'melting', /Mg 2\.5 mM/),
        row('#total-nm', type('777'), 'melting', /777 nM/),
        row('#dmso-percent', type('5'), 'melting', null),
        row('#salt-rule', choose('owczarzy-2004'), 'melting', /owczarzy-2004/),
    ),
    ...inTab(
        'quantities',
        row('#amount', type('10'), 'quantities', /amount 10(\.0*)? OD/),
        row('#amount-unit', choose('nmol'), 'quantities', /amount 10(\.0*)? nmol/, { after: { '#amount': '10' } }),
        row('#to-um', type('100'), 'quantities', /for 100 uM/, { after: { '#amount': '10' } }),
        row('#quantity-form', type('Na'), 'quantities', /nonadecasodium salt/),
        row('#water-percent', type('10'), 'quantities', /on the balance 467\.44/, { after: { '#amount': '10' } }),
        row('#purity-percent', type('90'), 'quantities', /on the balance 467\.44/, { after: { '#amount': '10' } }),
        row('#method', choose('sum-0.9'), 'quantities', /sum-0\.9/),
        row('#own-e260', type('200000'), 'quantities', /e260 200000/),
        row('#ignore-labels', tick, null, null),
    ),
    ...inTab(
        'structures',
        row('#best', type('2'), 'structures', /self-dimer .*self-dimer .*HAIRPIN|self-dimer .*self-dimer .*hairpin, /i),
        row('#temperature-c', type('25'), 'structures', /dG; 25 C/),
        row('#fold-na-mm', type('150'), 'structures', /150 mM/),
        row('#fold-mg-mm', type('3'), 'structures', /3 mM magnesium/),
        row('#fold-total-nm', type('250'), 'structures', /250 nM/),
    ),
    ...inTab('notations', row('#notations button', press, 'copied', /ionis copied/, { copies: /^Ges mCes mCes/ })),
    ...inTab('help', row('[role="tab"]', null, 'panel-help', /Acid or salt/)),
    row('.why', press, 'panel-help', /Acid or salt/, { from: 'ions' }),
];
const ofOthers = [
    row('#text', type('Ges mCes Ge'), 'status', /read as ionis/, { given: '' }),
    row('#text', type('[et5C]e'), 'numbers', /C14H23N3O6/, { given: '' }),
    row('#examples button', press, 'status', /mipomersen of the catalogue/, { given: '' }),
    row('#status .error button', press, 'status', /mipomersen of the catalogue/, { given: 'mipomersn' }),
    row('#status button', press, null, null, { given: 'Ges Txs Ge', selects: /^x/ }),
    row('#status button:has-text("Cancel")', press, 'status', /^Cancelled/, { given: slow, isSlow: true, all: '#status button' }),
    row('#from', choose('idt'), 'status', /read as idt/, { given: 'ACGTACGT' }),
    row('#design', type('5-10-5 MOE PS mC'), 'status', /MOE gapmer, 20 nt, PS/, { given: gapmer }),
    row('#preset', type('biopython'), 'melting', /As biopython/, { given: dna, tab: 'melting' }),
    row('#table-file', pick(tableFile), 'counted', /^2 rows, 0 in error/, { given: '' }),
    row('#csv', press, null, null, { given: 'a\tGes mCes Ge\nb\tx', saves: 'oligo.csv' }),
    row('#cancel', press, 'counted', /\(cancelled\)/, { given: 'Ges mCes Ge\n'.repeat(50_000) }),
    row('#held button', press, null, null, { given: 'Ges mCes Ge\n'.repeat(5000), empties: true }),
];

// Tabs are opened by each way; the other controls of the page are those of the rows.
const controls = 'button, input, select, textarea, summary';

const textOf = (page, place) =>
    page.evaluate(id => {
        const element = document.getElementById(id);
        return element.checkVisibility() ? element.innerText.replace(/\s+/g, ' ').trim() : '';
    }, place);

async function until(page, holds, what) {
    const end = Date.now() + patience;
    while (!(await holds())) {
        if (Date.now() > end) {
            throw new Error(what);
        }
        await page.waitForTimeout(40);
    }
}

const isFocused = control => control.evaluate(element => element === document.activeElement);

// By keyboard: Tab from wherever the focus is, round the page.
async function reach(page, control) {
    for (let stops = 0; stops < mostStops; stops++) {
        if (await isFocused(control)) {
            return;
        }
        await page.keyboard.press('Tab');
    }
    throw new Error('Tab does not reach it');
}

const ways = {
    mouse: {
        go: (page, control) => control.click(),
        press: (page, control) => control.click(),
        tick: (page, control) => control.click(),
        // The list that opens is drawn by the browser, outside of the page.
        choose: (page, control, value) => control.selectOption(value),
        openTab: (page, name) => page.click(`#tab-${name}`),
    },
    keyboard: {
        go: reach,
        press: async (page, control) => {
            await reach(page, control);
            await page.keyboard.press('Enter');
        },
        tick: async (page, control) => {
            await reach(page, control);
            await page.keyboard.press('Space');
        },
        choose: async (page, control, value) => {
            await reach(page, control);
            const steps = await control.evaluate(
                (list, wanted) => [...list.options].findIndex(option => option.value === wanted) - list.selectedIndex,
                value,
            );
            for (let i = 0; i < Math.abs(steps); i++) {
                await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
            }
        },
        openTab: async (page, name) => {
            await reach(page, page.locator('[role="tab"][aria-selected="true"]'));
            for (let i = 0; i < 10 && (await page.getAttribute(`#tab-${name}`, 'aria-selected')) !== 'true'; i++) {
                await page.keyboard.press('ArrowRight');
            }
        },
    },
};

async function use(page, way, control, how) {
    switch (how?.by) {
        case 'press':
        case 'tick':
            return way[how.by](page, control);
        case 'choose':
            return way.choose(page, control, how.value);
        case 'type':
            await way.go(page, control);
            await page.keyboard.press('Control+A');
            return page.keyboard.type(how.text);
        case 'pick': {
            const [chooser] = await Promise.all([page.waitForEvent('filechooser'), way.press(page, control)]);
            return chooser.setFiles(how.path);
        }
    }
}

// As it was before any use.
const undo = (page, one) =>
    page.evaluate(
        fields => {
            for (const field of fields.flatMap(selector => [...document.querySelectorAll(selector)].slice(0, 1))) {
                if (field.matches('select')) {
                    const usual = [...field.options].findIndex(option => option.defaultSelected);
                    field.selectedIndex = Math.max(0, usual);
                } else if (field.matches('[type="checkbox"]')) {
                    field.checked = field.defaultChecked;
                } else {
                    field.value = field.defaultValue;
                }
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new Event('change', { bubbles: true }));
            }
        },
        one.use && ['type', 'choose', 'tick'].includes(one.use.by) && one.selector !== '#text'
            ? [one.selector, ...Object.keys(one.after ?? {})]
            : [],
    );

// One clipboard for all pages of the browser: one at a time.
let clipboard = Promise.resolve();
function alone(work) {
    const mine = clipboard.then(work);
    clipboard = mine.catch(() => {});
    return mine;
}

// isSlow: until the page offers to cancel, and not until the answer.
async function give(page, text, isSlow) {
    await page.evaluate(given => {
        const waiting = document.createElement('p');
        waiting.className = 'loading';
        document.getElementById('status').replaceChildren(waiting);
        location.hash = new URLSearchParams({ text: given, design: '' });
    }, text);
    if (isSlow) {
        return;
    }
    await until(
        page,
        () =>
            page.evaluate(
                isEmpty =>
                    !document.querySelector('#status .loading') &&
                    !document.getElementById('status').textContent.startsWith('Computing') &&
                    isEmpty === (document.getElementById('status').textContent === '') &&
                    (document.getElementById('molecule').hidden || !document.getElementById('solution').textContent.includes('…')),
                text === '',
            ),
        'no answer to the text',
    );
}

async function tryRow(page, way, one) {
    if (one.given !== undefined) {
        await give(page, one.given, one.isSlow);
    }
    if (one.from) {
        await ways.mouse.openTab(page, one.from);
    }
    if (one.tab) {
        await way.openTab(page, one.tab);
    }
    for (const [field, value] of Object.entries(one.after ?? {})) {
        await page.fill(field, value);
    }
    const control = page.locator(one.selector).first();
    await control.waitFor({ state: one.use?.by === 'pick' ? 'attached' : 'visible' });
    // What an earlier use has left goes away when its undoing is answered.
    if (one.shows && one.use) {
        await until(page, async () => !one.shows.test(await textOf(page, one.place)), `${one.shows} is there before`);
    }
    const before = one.place && !one.shows ? await page.locator(`#${one.place}`).innerHTML() : '';
    const printed = one.prints && page.evaluate(() => new Promise(done => (window.print = () => done(true))));
    const saved = one.saves && page.waitForEvent('download');
    const act = () => use(page, way, control, one.use);
    if (one.copies) {
        const copied = await alone(async () => {
            await act();
            await until(page, async () => one.shows.test(await textOf(page, one.place)), `no ${one.shows}`);
            return reader.evaluate(() => navigator.clipboard.readText());
        });
        check(`${one.name}: what is copied`, one.copies.test(copied), copied.slice(0, 100));
    } else {
        await act();
    }
    if (one.shows) {
        await until(page, async () => one.shows.test(await textOf(page, one.place)), `no ${one.shows}`);
    } else if (one.place) {
        await until(page, async () => (await page.locator(`#${one.place}`).innerHTML()) !== before, 'nothing changes');
    }
    if (one.prints) {
        await printed;
        check(`${one.name}: a report`, (await page.locator('#report h1').count()) === 1);
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    }
    if (one.saves) {
        check(`${one.name}: a file`, (await saved).suggestedFilename() === one.saves, (await saved).suggestedFilename());
    }
    if (one.selects) {
        const box = await page.$eval('#text', element => element.value.slice(element.selectionStart, element.selectionEnd));
        check(`${one.name}: the place in the text`, one.selects.test(box), box);
    }
    if (one.empties) {
        await until(page, () => page.$eval('#text', element => element.value === ''), 'the box is not empty');
    }
    if (one.use?.by === 'tick' && !one.place) {
        check(`${one.name}: the box is ticked`, await control.isChecked());
    }
}

async function tryAll(form, address, name) {
    const way = ways[name];
    const { page, faults, close } = await open(`${address}#text=mipomersen`, { permissions });
    page.setDefaultTimeout(patience);
    await settled(page);
    await until(page, async () => /nmol/.test(await textOf(page, 'solution')), 'no numbers in solution');
    const rows = [...ofMipomersen, ...ofOthers];
    const known = [...new Set(rows.map(one => one.all ?? one.selector))].join(', ');
    // In one step: a control that is replaced between two would match no selector.
    const unknown = () =>
        page.evaluate(
            ([all, list]) => [...document.querySelectorAll(all)].filter(one => !one.matches(list)).map(one => one.outerHTML),
            [controls, known],
        );
    const missing = new Set();
    for (const one of rows) {
        const title = `${form}, ${name}: ${one.tab ? `${one.tab} ` : ''}${one.selector}`;
        try {
            await tryRow(page, way, { ...one, name: title });
            check(title, true);
        } catch (error) {
            check(title, false, String(error.message).split('\n')[0]);
        }
        await undo(page, one);
        (await unknown()).forEach(control => missing.add(control));
    }
    check(`${form}: each control is in the table`, missing.size === 0, [...missing].slice(0, 5));
    check(`${form}, ${name}: no error`, faults.length === 0, faults);
    await close();
}

const [, siteAddress] = forms[0];
const { page: reader, close: closeReader } = await open(siteAddress, { permissions });
const tried = forms.filter(([form]) => [undefined, form].includes(process.argv[3]));
await Promise.all(tried.flatMap(([form, address]) => Object.keys(ways).map(name => tryAll(form, address, name))));
await closeReader();
await finish('features');
