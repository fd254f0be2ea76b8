// How much work the page is: medians, on this machine, of the first answer and of further ones, as site and as file from a disk.
// usage: speed.mjs FOLDER [RUNS], which has site/wwwroot, oligo.html and node/node_modules (tests/web/run.sh makes them).
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser, folder, forms, site } from './chromium.mjs';

const runs = Number(process.argv[3] ?? 5),
    waiting = { polling: 100, timeout: 120_000 };

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const spread = values => `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)})`;
const strand = seed =>
    Array.from({ length: 20 }, (_, index) => 'ACGT'[(seed * 7 + index * index * 3 + index) % 4] + (index < 19 ? 'ds' : 'd')).join(' ');

// Runs in the page: when each strip was shown, noted without work of its own.
function noteStrips() {
    window.strips = [];
    document.addEventListener('DOMContentLoaded', () =>
        new MutationObserver(() => window.strips.push(Date.now())).observe(document.getElementById('strip'), { childList: true }),
    );
}

function selectLetter(at) {
    const box = document.getElementById('text');
    box.setSelectionRange(at, at + 1);
    return box.value[at];
}

console.log(`${cpus()[0].model}, ${cpus().length} cores; Chromium ${browser.version()}; ${runs} runs, an empty profile each`);
for (const [form, address] of forms) {
    const main = [],
        wall = [],
        nextMain = [],
        nextWall = [];
    for (let run = 0; run < runs; run++) {
        const context = await browser.newContext({ viewport: { width: 1180, height: 900 } });
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const busy = async () =>
            1000 * (await session.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration').value;
        const strips = count => page.waitForFunction(least => (window.strips ?? []).length >= least, count, waiting);
        const lastStrip = () => page.evaluate(() => window.strips.at(-1));
        await page.addInitScript(noteStrips);
        const before = await busy();
        const start = Date.now();
        await page.goto(`${address}#text=${encodeURIComponent(strand(0))}`, { waitUntil: 'commit' });
        await strips(1);
        wall.push((await lastStrip()) - start);
        main.push((await busy()) - before);
        await page.waitForTimeout(3000);
        await page.focus('#text');
        for (let position = 1; position <= 15; position++) {
            // Another letter in place of one, as by a key. Nothing is asked of the page until its answer is there: what asks is work too.
            const letter = await page.evaluate(selectLetter, 4 * position);
            await page.waitForTimeout(500);
            const idle = await busy();
            const typed = Date.now();
            await page.keyboard.insertText(letter === 'A' ? 'G' : 'A');
            await page.waitForTimeout(1000);
            nextMain.push((await busy()) - idle);
            nextWall.push((await lastStrip()) - typed);
        }
        await context.close();
    }
    console.log(`${form}: first answer, ms: main thread ${spread(main)}, on the clock ${spread(wall)}`);
    const clock = `on the clock, 120 of waiting for further keys included, ${spread(nextWall)}`;
    console.log(`${form}: further 20-mer, ms: main thread ${spread(nextMain)}, ${clock}`);
}

// The calculator itself, which in the page has a thread of its own.
const { dotnet } = await import(pathToFileURL(join(folder, 'site', 'wwwroot', '_framework', 'dotnet.js')).href);
const started = process.cpuUsage();
const { getAssemblyExports, getConfig } = await dotnet.create();
const calculator = (await getAssemblyExports(getConfig().mainAssemblyName)).Oligo.Web.Calculator;
const since = from => {
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
};
const booted = since(started);
calculator.Describe(strand(0), '{}');
console.log(`calculator, CPU ms: start ${booted.toFixed(0)}, first answer ${(since(started) - booted).toFixed(0)}`);
const calls = Array.from({ length: 60 }, (_, seed) => {
    const from = process.cpuUsage();
    calculator.Describe(strand(seed + 1), '{}');
    return since(from);
});
console.log(`calculator, CPU ms: further 20-mer ${median(calls.slice(0, 10)).toFixed(1)}, after 50 ${median(calls.slice(50)).toFixed(1)}`);
site.close();
await browser.close();
process.exit(0);
