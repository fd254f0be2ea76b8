// The documents of the page are those of `oligo describe --json`: for every entry of the catalogue and for strands and duplexes of every
// chemistry. usage: equal.mjs SITE TOOL CASES DOCUMENTS. Texts and documents of the tool are kept in DOCUMENTS, for the same in Chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [site, tool, cases, kept] = process.argv.slice(2);
const { dotnet } = await import(pathToFileURL(resolve(site, '_framework/dotnet.js')).href);
const { getAssemblyExports, getConfig } = await dotnet.create();
const calculator = (await getAssemblyExports(getConfig().mainAssemblyName)).Oligo.Web.Calculator;
const oligo = (...rest) =>
    execFileSync('dotnet', ['exec', tool, ...rest], {
        encoding: 'utf8',
        maxBuffer: 1 << 30,
        stdio: ['ignore', 'pipe', 'ignore'],
    });

let failed = 0;
function compare(what, texts, documents) {
    let same = 0;
    texts.forEach((text, index) => {
        const own = calculator.Document(text, '{}');
        if (own === documents[index]) {
            same++;
            return;
        }
        if (failed++ < 5) {
            const lines = own.split('\n'),
                theirs = (documents[index] ?? '').split('\n');
            const at = theirs.findIndex((line, number) => line !== lines[number]);
            console.log(
                `DIFFERS ${text.slice(0, 80)}: line ${at + 1}: ${lines[at]?.slice(0, 120)} | ${theirs[at]?.slice(0, 120)}`,
            );
        }
    });
    console.log(`${what}: ${same} of ${texts.length} documents are those of the tool`);
}

// Documents follow each other; each begins with a brace alone on its line.
const split = text => text.split(/\n(?=\{\n)/).map(document => document.replace(/\n$/, ''));

const { drugs } = JSON.parse(calculator.About());
const entries = split(oligo('describe', '--json', ...drugs));
compare('catalogue', drugs, entries);

// Texts with a line end are molfiles and the like; a file has one molecule in a line.
const texts = readFileSync(cases, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(one => one.kind === 'random' || one.kind === 'duplex')
    .map(one => one.text)
    .filter(text => !text.includes('\n'));
// As arguments, because a row of a file has its place in the document.
const atOnce = 50;
const documents = [];
for (let i = 0; i < texts.length; i += atOnce) {
    documents.push(...split(oligo('describe', '--json', '--text', '--', ...texts.slice(i, i + atOnce))));
}
compare('random molecules', texts, documents);
const documentsOfTool = [...entries, ...documents];
const lines = [...drugs, ...texts].map((text, index) => JSON.stringify({ text, document: documentsOfTool[index] }));
writeFileSync(kept, `${lines.join('\n')}\n`);

// The report to print, and the numbers in solution: those of the tool.
const folder = mkdtempSync(join(tmpdir(), 'oligo-web-'));
let reports = 0;
for (const text of ['mipomersen', 'inclisiran', texts[0], texts.at(-1)]) {
    const file = join(folder, 'report.html');
    oligo('describe', '--html', file, ...(text === texts[0] || text === texts.at(-1) ? ['--text', '--', text] : [text]));
    const same = calculator.Report(text, '{}') === readFileSync(file, 'utf8');
    reports += same ? 1 : 0;
    failed += same ? 0 : 1;
}
console.log(`reports: ${reports} of 4 are those of the tool`);
for (const [method, request, command, columns] of [
    ['Melting', '{}', ['tm'], ['tm_c', 'low_c', 'high_c', 'dh_kcal_mol', 'ds_cal_mol_k', 'model', 'salt', 'concentration']],
    ['Melting', '{"preset":"primer3 mv=50 dv=1.5"}', ['tm', '--preset', 'primer3 mv=50 dv=1.5'], ['tm_c', 'model', 'salt']],
    ['Melting', '{"targetKind":"dna","naMm":100}', ['tm', '--target-kind', 'dna', '--na-mm', '100'], ['tm_c', 'low_c', 'salt']],
    ['Quantity', '{"amount":10,"toUm":100}', ['quantity', '--od', '10', '--to-um', '100'], ['od', 'nmol', 'ug', 'volume_ul']],
    [
        'Quantity',
        '{"amount":1000,"unit":"ug","form":"Na","waterPercent":10}',
        ['quantity', '--ug', '1000', '--salt', 'Na', '--water-percent', '10'],
        ['od', 'nmol', 'ug', 'weighed_ug', 'form', 'average_da'],
    ],
]) {
    const text = 'Ado Cdo Gdo Tdo Tdo Gdo Cdo Ado Ado Gdo Tdo Cdo Ad';
    const own = JSON.parse(calculator[method](text, request));
    const theirs = oligo(...command, text, '--columns', columns.join(','), '-q').split('\n')[1].split('\t');
    const mine = columns.map(name => own[name] ?? '');
    if (mine.join('\t') !== theirs.join('\t')) {
        failed++;
        console.log(`DIFFERS ${command.join(' ')}: ${mine} | ${theirs}`);
    }
}

// Monomers of one's own.
const sample = fileURLToPath(new URL('../../samples/monomers.tsv', import.meta.url));
const ownText = '{C8}o [et5C][prop][ipp]R Ads Td';
const taken = JSON.parse(calculator.Monomers(readFileSync(sample, 'utf8'))).taken;
const documentOfTool = oligo('describe', '--json', '--monomers', sample, '--text', '--', ownText);
const withOwn = calculator.Document(ownText, '{}') === documentOfTool.trimEnd();
calculator.Monomers('');
const withoutOwn = calculator.Document(ownText, '{}') === '';
if (!taken || !withOwn || !withoutOwn) {
    failed++;
    console.log(`DIFFERS with monomers of one's own: taken ${taken}, as the tool ${withOwn}, none without them ${withoutOwn}`);
}

// The guide names each method, and none that there is not.
const guide = readFileSync(new URL('../../docs/guide/browser.md', import.meta.url), 'utf8');
const told = guide
    .split('\n')
    .filter(line => /^\| `[A-Z]/.test(line))
    .flatMap(line => [...line.split('|')[1].matchAll(/`(\w+)`/g)].map(([, name]) => name))
    .sort();
// Each is there a second time, under its name with a number.
const given = Object.keys(calculator)
    .filter(name => !name.includes('.'))
    .sort();
if (told.join() !== given.join()) {
    failed++;
    console.log(`DIFFERS the guide: ${told.join()} | ${given.join()}`);
}

// What no text may do: end the calculator, or leave it without an answer.
const hostile = [
    '',
    ' ',
    '\0',
    '<script>alert(1)</script>',
    '\u202e\u2066',
    '\ud800',
    'A'.repeat(100_000),
    'RNA1{'.repeat(1000),
    '('.repeat(10_000),
    '{"resourceType":',
    '>\n>\n>',
    'C=',
    '/'.repeat(10_000),
    '&'.repeat(10_000),
    '\n'.repeat(10_000),
];
for (const text of hostile) {
    for (const method of [
        'Describe',
        'Document',
        'Strip',
        'Ions',
        'Isotopes',
        'Fragments',
        'Impurities',
        'Metabolites',
        'Solution',
        'Melting',
        'Quantity',
        'Structures',
        'Report',
        'Notations',
        'Rows',
    ]) {
        const answer = calculator[method](
            text,
            '{"minCharge":0,"maxCharge":999999,"adducts":["Na","?"],"cells":-1,"design":"?","salt":"?",' +
                '"preset":"?","naMm":-1,"totalNm":0,"amount":-1,"unit":"?","form":"?","best":-1,"temperatureC":1e9}',
        );
        if (answer.includes('"unforeseen"')) {
            failed++;
            console.log(`UNFORESEEN ${method} ${JSON.stringify(text.slice(0, 40))}: ${answer.slice(0, 200)}`);
        }
    }
}
console.log(`hostile texts: ${hostile.length}, each in 15 calls`);
process.exit(failed === 0 ? 0 : 1);
