// Hostile texts, pasted as a user does: nothing runs, nothing hangs. usage: hostile.mjs FOLDER
// How long the page is held up is told by the longest task of its main thread, in CPU time, so that what else the machine does counts for
// nothing; the first paste counts. Beside it the same paste into an empty page with a box and no script: the browser's own share.
import { browser, check, finish, forms, open, settled } from './chromium.mjs';

const longestTask = 100,
    patience = 8000;
const texts = [
    ['markup', '<img src=x onerror="document.title=\'taken\'">'],
    ['bidirectional marks and control characters', '\u202eabc\u2066\u0007'],
    ['a million letters', 'A'.repeat(1_000_000)],
    ['140,000 letters with blanks', 'AmCmGm '.repeat(20_000)],
    ['50,000 lines', 'x\n'.repeat(50_000)],
    ['a million lines', 'x\n'.repeat(1_000_000)],
    ['300 lines of a table', 'strand\tGes mCes mCes Tes mCes Ads Gds Tds mCds\n'.repeat(300)],
];

const [, siteAddress] = forms[0];
const plain = await (await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
// Of the same origin, because a clipboard is for secure ones; without any script.
const body = '<!DOCTYPE html><title>plain</title><textarea id="text" rows="3" spellcheck="false"></textarea>';
await plain.route('**/plain', route => route.fulfill({ contentType: 'text/html', body }));
await plain.goto(`${siteAddress}plain`);

// Pastes what the clipboard holds in place of what the box has; the CPU time of the longest task until the page is still, in ms.
async function longestOfPaste(page, still) {
    await page.focus('#text');
    await page.keyboard.press('Control+A');
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    await page.evaluate(() => performance.mark('oligo-paste'));
    await page.keyboard.press('Control+V');
    await still();
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const mark = traceEvents.find(event => event.name === 'oligo-paste');
    const tasks = traceEvents.filter(
        event => event.pid === mark.pid && event.tid === mark.tid && event.tdur !== undefined && event.ts >= mark.ts,
    );
    check('the trace has tasks', tasks.length > 0);
    return Math.max(...tasks.map(event => event.tdur)) / 1000;
}

// A million lines would hold up a box without a script for minutes.
const own = new Map();
for (const [name, text] of texts.filter(([, one]) => one.split('\n').length <= 50_001)) {
    await plain.evaluate(given => {
        document.getElementById('text').value = '';
        return navigator.clipboard.writeText(given);
    }, text);
    own.set(name, await longestOfPaste(plain, () => plain.waitForTimeout(500)));
    check(`${name}: a box without a script takes it`, (await plain.inputValue('#text')).length === text.length);
}
for (const [form, address] of forms) {
    const { page, faults, close } = await open(`${address}#text=mipomersen`);
    await settled(page);
    for (const [name, text] of texts) {
        await plain.evaluate(given => navigator.clipboard.writeText(given), text);
        const old = await page.textContent('#status');
        const longest = await longestOfPaste(page, async () => {
            await page
                .waitForFunction(was => document.getElementById('status').textContent !== was, old, { timeout: patience })
                .catch(() => {});
            await page.waitForTimeout(2000);
        });
        const without = own.has(name) ? `; in a page without a script ${own.get(name).toFixed(0)} ms` : '';
        console.log(`${form}: ${name}: longest task ${longest.toFixed(0)} ms of CPU${without}`);
        check(`${form}: no task above ${longestTask} ms for ${name}`, longest <= longestTask, longest);
        check(`${form}: ${name} is taken`, (await page.inputValue('#text')).slice(0, 40) === text.slice(0, 40));
        check(`${form}: the page stays itself`, (await page.title()).startsWith('Oligo'));
    }
    check(`${form}: no error`, faults.length === 0, faults);
    await close();
}
await finish('hostile texts');
