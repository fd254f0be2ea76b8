// The page: reads the form, asks the calculator, shows the answers.
import { Engine } from './engine.js';
import { boxText, listenToBox, setBoxText } from './box.js';
import { copy, find, make, picture, save, show } from './dom.js';
import { showFindings, showForms, showMessages, showNumbers, showSolution } from './answer.js';
import { enableTabs, openTab, showFragments, showIons, showIsotopes, showNotations, showVariants } from './tabs.js';
import { showMelting, showQuantities, showStructures } from './solution.js';
import { Table } from './table.js';

const delay = 120,
    busyAfter = 400,
    // What an answer that nobody waits for any more may still take: a worker that starts anew takes longer.
    patience = 1500,
    // How long a further answer waits for its parts: one that is shown in pieces is laid out and painted for each of them.
    together = 60,
    mostLetters = 2_000_000;
const usualSeries = ['a-B', 'w', 'y', 'd'];
const examples = [
    ['mipomersen', 'mipomersen'],
    ['a gapmer with a slip', 'Ges mCes mCes Tes mCes Ads Gds Tds mCds Txs Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe'],
    ['bare letters', 'GCCTCAGTCTGCTTCGCACC', '5-10-5 MOE PS mC'],
    ['inclisiran', 'inclisiran'],
    ['HELM', 'RNA1{[moe](G)[sp].[moe]([m5C])[sp].d(A)[sp].[moe](T)}$$$$V2.0'],
    ['IDT', '/52MOErG/*/i2MOErC/*G*A*T*/32MOErA/'],
];

const startWorker = globalThis.oligoWorker ?? (() => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }));
const startHere = globalThis.oligoHere ?? (async port => (await import('./here.js')).start(port));
const noteHere = () =>
    show('here', 'This host or browser lets the page start no worker: the calculator runs in the page itself, and long texts hold it up.');
const engine = new Engine(startWorker, startHere, noteHere, error =>
    show(
        'status',
        make(
            'div',
            { class: 'error' },
            make('p', {}, 'The calculator cannot run in this browser.'),
            make('p', { class: 'hint' }, error),
        ),
    ),
);
const table = new Table(engine);
let turn = 0,
    timer = 0,
    tabTimer = 0,
    current = null,
    marks = {};

const request = () => ({
    design: find('design').value,
    from: find('from').value,
    weights: find('weights').value,
    salt: find('salt').value,
});
const options = more => JSON.stringify({ ...request(), ...more });

async function answer() {
    const mine = ++turn;
    clearTimeout(timer);
    table.stop();
    const box = find('text');
    const raw = boxText();
    const text = raw.trim();
    writeLink(text);
    current = null;
    marks = {};
    if (text === '') {
        hideAll();
        box.setAttribute('aria-invalid', 'false');
        show('status');
        return;
    }
    if (text.length > mostLetters) {
        hideAll();
        show(
            'status',
            make(
                'div',
                { class: 'error' },
                make(
                    'p',
                    {},
                    `The text has ${text.length} characters; the page takes ${mostLetters}. The command line tool takes files of any size.`,
                ),
            ),
        );
        return;
    }
    const slow = setTimeout(() => {
        if (mine === turn) {
            showBusy();
        }
    }, busyAfter);
    await engine.free(patience);
    if (mine !== turn) {
        clearTimeout(slow);
        return;
    }
    const result = await engine.call('Describe', text, options());
    clearTimeout(slow);
    if (mine !== turn) {
        return;
    }
    if (result.unforeseen) {
        hideAll();
        show('status', make('div', { class: 'error' }, make('p', {}, `An error that nobody foresaw: ${result.unforeseen}`)));
        return;
    }
    if (!result.report && result.isTable) {
        hideAll();
        show('status', make('p', { class: 'understood' }, 'A table, one molecule in each line'));
        box.setAttribute('aria-invalid', 'false');
        find('table').hidden = false;
        await table.run(text, request());
        return;
    }
    const offset = raw.indexOf(result.input.slice(0, 1)) < 0 ? 0 : raw.length - raw.trimStart().length;
    if (result.report) {
        current = { text, report: result.report };
        await showMolecule(result.report, () => showMessages(result, raw, offset));
        return;
    }
    showMessages(result, raw, offset);
    hideAll();
}

// A molecule in place of another appears with all its parts, unless they take long; the first one as its parts come.
async function showMolecule(report, showHead) {
    const mine = turn;
    const isFurther = !find('molecule').hidden;
    const ask = () => [askStrip(), askTab(openTab()), askSolution()];
    let parts = isFurther ? ask() : [];
    await Promise.race([Promise.all(parts), new Promise(resolve => setTimeout(resolve, together))]);
    if (mine !== turn) {
        return;
    }
    showHead();
    find('table').hidden = true;
    find('molecule').hidden = false;
    showNumbers(report);
    showForms(report);
    showFindings(report, (strand, positions) => {
        marks = strand === 0 ? { marks: positions } : { secondMarks: positions };
        drawStrip().then(() => find('strip').scrollIntoView({ block: 'nearest' }));
    });
    showSolution(null);
    parts = isFurther ? parts : ask();
    await Promise.all(parts.map(part => part.then(showPart => mine === turn && showPart())));
}

function hideAll() {
    find('molecule').hidden = true;
    find('table').hidden = true;
}

function showBusy() {
    hideAll();
    show(
        'status',
        make(
            'p',
            {},
            'Computing… ',
            make(
                'button',
                {
                    type: 'button',
                    click: () => {
                        turn++;
                        engine.cancel();
                        show('status', make('p', {}, 'Cancelled.'));
                    },
                },
                'Cancel',
            ),
        ),
    );
}

// Parts of an answer: asked at once, and shown by the function that each promises.
const nothing = () => {};
const drawStrip = () => showUnlessLate(askStrip());
const fillTab = name => showUnlessLate(askTab(name));

async function showUnlessLate(part) {
    const mine = turn;
    const showPart = await part;
    if (mine === turn) {
        showPart();
    }
}

async function askStrip() {
    const room = Math.max(5, Math.floor((find('strip').clientWidth - 76) / 48));
    const svg = await engine.call('Strip', current.text, options({ cells: room, ...marks }));
    return () => {
        show('strip', ...(svg.startsWith('<') ? [picture(svg)] : []));
        find('strip').hidden = !svg.startsWith('<');
    };
}

// What each tab asks beside the text, and who shows the answer.
const ticked = place => [...document.querySelectorAll(`#${place} input:checked`)].map(box => box.value);
const numberOf = id => (find(id).value === '' ? null : Number(find(id).value));
const panels = {
    ions: {
        method: 'Ions',
        ask: () => ({
            minCharge: numberOf('min-charge'),
            maxCharge: numberOf('max-charge'),
            positive: find('positive').checked,
            adducts: ['H', ...ticked('adducts')],
        }),
        show: showIons,
        fields: ['min-charge', 'max-charge', 'positive'],
    },
    isotopes: { method: 'Isotopes', show: showIsotopes },
    fragments: {
        method: 'Fragments',
        ask: () => ({
            series: ticked('series'),
            maxCharge: numberOf('fragment-charge') || null,
            positive: find('fragment-positive').checked,
        }),
        show: showFragments,
        fields: ['fragment-charge', 'fragment-positive'],
    },
    impurities: { method: 'Impurities', show: result => showVariants('impurities', result) },
    metabolites: { method: 'Metabolites', show: result => showVariants('metabolites', result) },
    melting: {
        method: 'Melting',
        ask: () => ({
            targetKind: find('target-kind').value,
            naMm: numberOf('na-mm'),
            mgMm: numberOf('mg-mm'),
            totalNm: numberOf('total-nm'),
            dmsoPercent: numberOf('dmso-percent'),
            saltRule: find('salt-rule').value,
            preset: find('preset').value,
        }),
        show: showMelting,
        fields: ['target-kind', 'na-mm', 'mg-mm', 'total-nm', 'dmso-percent', 'salt-rule', 'preset'],
    },
    quantities: {
        method: 'Quantity',
        ask: () => ({
            amount: numberOf('amount'),
            unit: find('amount-unit').value,
            toUm: numberOf('to-um'),
            form: find('quantity-form').value,
            waterPercent: numberOf('water-percent'),
            purityPercent: numberOf('purity-percent'),
            method: find('method').value,
            e260: numberOf('own-e260'),
            ignoreLabels: find('ignore-labels').checked,
        }),
        show: showQuantities,
        fields: [
            'amount',
            'amount-unit',
            'to-um',
            'quantity-form',
            'water-percent',
            'purity-percent',
            'method',
            'own-e260',
            'ignore-labels',
        ],
    },
    structures: {
        method: 'Structures',
        ask: () => ({
            best: numberOf('best'),
            temperatureC: numberOf('temperature-c'),
            naMm: numberOf('fold-na-mm'),
            mgMm: numberOf('fold-mg-mm'),
            totalNm: numberOf('fold-total-nm'),
        }),
        show: showStructures,
        fields: ['best', 'temperature-c', 'fold-na-mm', 'fold-mg-mm', 'fold-total-nm'],
    },
    notations: { method: 'Notations', show: showNotations },
};

async function askTab(name) {
    const panel = panels[name];
    if (!current || !panel) {
        return nothing;
    }
    const wrong = (panel.fields ?? []).map(find).find(field => !field.checkValidity());
    if (wrong) {
        const range = wrong.max === '' ? `from ${wrong.min}` : `from ${wrong.min} to ${wrong.max}`;
        const label = wrong.labels[0].textContent.trim();
        return () => show(name, make('p', { role: 'alert' }, `${label}: a number ${range} is expected.`));
    }
    const result = await engine.call(panel.method, current.text, options(panel.ask?.()));
    return () => (result.unforeseen ? showUnforeseen(name, result.unforeseen) : panel.show(result));
}

async function askSolution() {
    const result = await engine.call('Solution', current.text, options());
    if (result.unforeseen) {
        return () => showUnforeseen('solution', result.unforeseen);
    }
    // None where an option that was just changed makes the text an error, which the next answer says.
    return result.solution ? () => showSolution(result.solution) : nothing;
}

const showUnforeseen = (place, error) =>
    show(place, make('p', { role: 'alert' }, `An error that nobody foresaw: ${error}`));

// The report of the tool in place of the page, on paper alone. Its style is taken as it is; policies allow no other way.
async function printReport() {
    const html = await engine.call('Report', current.text, options());
    const [element, rules] = /<style>([^]*?)<\/style>/.exec(html);
    const report = new DOMParser().parseFromString(html.replace(element, ''), 'text/html');
    const style = new CSSStyleSheet({ media: 'print' });
    style.replaceSync(rules);
    show('report', ...report.body.children);
    find('report').hidden = false;
    document.body.classList.add('has-report');
    document.adoptedStyleSheets = [style];
    window.print();
}

function dropReport() {
    document.adoptedStyleSheets = [];
    document.body.classList.remove('has-report');
    find('report').hidden = true;
    show('report');
}

// The link holds the text after #, which a browser sends to nobody.
function writeLink(text) {
    const parts = new URLSearchParams();
    if (text !== '' && text.length < 4000) {
        parts.set('text', text);
    }
    for (const [name, value] of Object.entries(request())) {
        if (value !== '' && !(name === 'weights' && value === find('weights').dataset.usual)) {
            parts.set(name, value);
        }
    }
    const fragment = parts.toString();
    try {
        history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
    } catch {
        /* Not in every browser for files. */
    }
}

function readLink(address) {
    const parts = new URLSearchParams(new URL(address).hash.slice(1));
    for (const name of ['text', 'design', 'from', 'weights', 'salt']) {
        if (parts.has(name) && name === 'text') {
            setBoxText(parts.get(name));
        } else if (parts.has(name)) {
            find(name).value = parts.get(name);
        }
    }
    find('options').open = ['design', 'from', 'weights', 'salt'].some(name => parts.has(name));
}

async function readFile(input) {
    return input.files.length === 0 ? '' : await input.files[0].text();
}

function fillLists(about) {
    find('from').append(
        ...about.dialects.map(dialect => make('option', { value: dialect.name }, `${dialect.name}: ${dialect.title}`)),
    );
    find('weights').append(
        ...about.editions.map(edition => make('option', { value: edition, selected: edition === about.weights }, edition)),
    );
    find('weights').dataset.usual = about.weights;
    find('adducts').append(
        ...about.adducts
            .filter(adduct => adduct.symbol !== 'H')
            .map(adduct =>
                make(
                    'label',
                    { class: 'tick', title: adduct.name },
                    make('input', { type: 'checkbox', value: adduct.symbol, change: () => fillTab('ions') }),
                    ` ${adduct.symbol}`,
                ),
            ),
    );
    const choices = names => names.map(name => make('option', { value: name }, name));
    find('salt-rule').append(...choices(about.saltRules));
    find('method').append(...choices(about.extinctionMethods));
    find('series').append(
        ...about.series.map(symbol =>
            make(
                'label',
                { class: 'tick' },
                make('input', {
                    type: 'checkbox',
                    value: symbol,
                    checked: usualSeries.includes(symbol),
                    change: () => fillTab('fragments'),
                }),
                ` ${symbol}`,
            ),
        ),
    );
    const facts = [
        `Oligo ${about.version}`,
        about.commit ? `commit ${about.commit}` : '',
        `isotope masses ${about.isotopeMasses}`,
        `atomic weights ${about.weights} unless another edition is chosen`,
        globalThis.oligoChecksum ? `SHA-256 of the program: ${globalThis.oligoChecksum}` : '',
    ];
    show('about', make('p', {}, facts.filter(fact => fact).join('; ')));
}

function listen() {
    const later = () => {
        clearTimeout(timer);
        timer = setTimeout(answer, delay);
    };
    listenToBox(later);
    for (const name of ['design', 'salt']) {
        find(name).addEventListener('input', later);
    }
    for (const name of ['from', 'weights']) {
        find(name).addEventListener('change', later);
    }
    for (const [name, panel] of Object.entries(panels)) {
        for (const field of panel.fields ?? []) {
            find(field).addEventListener('input', () => {
                clearTimeout(tabTimer);
                tabTimer = setTimeout(() => fillTab(name), delay);
            });
        }
    }
    find('form').addEventListener('submit', event => event.preventDefault());
    find('monomers').addEventListener('change', async event => {
        const result = await engine.takeMonomers(await readFile(event.target));
        const faults = (result.diagnostics ?? []).map(remark => `${remark.severity}: ${remark.message}`);
        find('monomers-status').textContent = result.taken ? ['Monomers taken.', ...faults].join(' ') : faults.join(' ');
        later();
    });
    find('table-file').addEventListener('change', async event => {
        setBoxText(await readFile(event.target));
        later();
    });
    find('link').addEventListener('click', () => copy(location.href, 'link copied'));
    find('json').addEventListener('click', async () =>
        copy(await engine.call('Document', current.text, options()), 'JSON copied'),
    );
    find('print').addEventListener('click', printReport);
    window.addEventListener('afterprint', dropReport);
    find('save-report').addEventListener('click', async () =>
        save([await engine.call('Report', current.text, options())], 'text/html', `${current.report.name ?? 'report'}.html`),
    );
    // Of the event: an answer that ended meanwhile has written its own link to the address.
    window.addEventListener('hashchange', event => {
        readLink(event.newURL);
        answer();
    });
    let width = window.innerWidth;
    window.addEventListener('resize', () => {
        if (window.innerWidth !== width && current) {
            width = window.innerWidth;
            drawStrip();
        }
    });
    enableTabs(fillTab);
    find('examples').append(
        'Try ',
        ...examples.map(([title, text, design]) =>
            make(
                'button',
                {
                    type: 'button',
                    click: () => {
                        setBoxText(text);
                        find('design').value = design ?? '';
                        find('options').open = design !== undefined;
                        answer();
                    },
                },
                title,
            ),
        ),
    );
}

listen();
fillLists(await engine.call('About'));
readLink(location.href);
show('status');
await answer();
