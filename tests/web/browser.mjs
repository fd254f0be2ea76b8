// The page in Chromium: what it shows, in site and single file, by the rules of accessibility, without any request to others.
// usage: browser.mjs FOLDER, which has site/wwwroot, oligo.html and node/node_modules. Screens are written to FOLDER/screens.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, checkRules, finish, folder, forms, open, settled } from './chromium.mjs';
import { serve } from './server.mjs';

mkdirSync(join(folder, 'screens'), { recursive: true });
const [, [, file]] = forms;
const numbers = page => page.locator('#numbers .value').allTextContents();
const type = (page, text) => page.fill('#text', text);

for (const [form, address] of forms) {
    const { page, faults, close } = await open(`${address}#text=mipomersen`);
    await settled(page);
    await page.waitForSelector('#ions table');
    check(
        `${form}: formula and masses of mipomersen`,
        (await numbers(page)).join(' ') === 'C230H324N67O122P19S19 7172.091682 7177.1105',
        await numbers(page),
    );
    check(`${form}: the sodium salt`, (await page.textContent('#forms')).includes('C230H305N67Na19O122P19S19'));
    check(`${form}: the strip`, (await page.locator('#strip svg').count()) === 1);
    await checkRules(page, `${form}: no violation of accessibility rules for a strand`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-strand.png`), fullPage: true });

    // By mouse: a finding in the strip, adducts, tabs.
    const before = await page.locator('#strip').innerHTML();
    await page.locator('#findings button').first().click();
    await page.waitForFunction(old => document.getElementById('strip').innerHTML !== old, before);
    await page.check('#adducts input[value="Na"]');
    await page.waitForFunction(() => document.getElementById('ions').textContent.includes('+Na'));
    check(`${form}: adducts`, (await page.textContent('#ions')).includes('[M+Na-5H]4-'));
    await page.click('#tab-isotopes');
    await page.waitForSelector('#isotopes table');
    check(`${form}: the most abundant isotopologue`, (await page.textContent('#isotopes')).includes('7176.09708'));
    await checkRules(page, `${form}: no violation of accessibility rules for isotopes`);

    for (const [name, found] of [
        ['fragments', '[w1]-'],
        ['impurities', '-15.977'],
        ['metabolites', 'endonuclease'],
    ]) {
        await page.click(`#tab-${name}`);
        await page.waitForSelector(`#${name} table`);
        check(`${form}: ${name}`, (await page.textContent(`#${name}`)).includes(found));
        await checkRules(page, `${form}: no violation of accessibility rules for ${name}`);
        await page.screenshot({ path: join(folder, 'screens', `${form}-${name}.png`), fullPage: true });
    }

    // In solution: the cards, and the tabs with their fields.
    await page.waitForFunction(() => document.getElementById('solution').textContent.includes('5.862 nmol'));
    check(
        `${form}: one OD of both forms`,
        /42\.07 ug free acid, 44\.52 ug nonadecasodium salt/.test(await page.textContent('#solution')),
        await page.textContent('#solution'),
    );
    const shown = (place, text) =>
        page.waitForFunction(([id, part]) => document.getElementById(id).textContent.includes(part), [place, text]);
    await page.click('#tab-melting');
    await shown('melting', 'composite');
    const usual = Number.parseFloat(await page.textContent('#melting .value'));
    check(`${form}: an empty field says what it means`, (await page.getAttribute('#na-mm', 'placeholder')) === '150');
    await page.fill('#na-mm', '50');
    await shown('melting', 'Na 50 mM');
    check(`${form}: less salt, lower melting temperature`, Number.parseFloat(await page.textContent('#melting .value')) < usual);
    await page.fill('#na-mm', '-1');
    await shown('melting', 'a number from 0 is expected');
    await page.fill('#na-mm', '');
    await page.fill('#preset', 'primer9');
    await shown('melting', 'primer3');
    check(`${form}: a preset with a slip`, (await page.textContent('#melting')).includes('error: '), await page.textContent('#melting'));
    await page.fill('#preset', '');
    await shown('melting', 'composite');
    await checkRules(page, `${form}: no violation of accessibility rules for melting`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-melting.png`), fullPage: true });
    await page.focus('#tab-melting');
    await page.keyboard.press('ArrowRight');
    await shown('quantities', '170600');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('10');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('100');
    await shown('quantities', '586.1665');
    await page.fill('#quantity-form', 'Na');
    await shown('quantities', '44.5180');
    await checkRules(page, `${form}: no violation of accessibility rules for quantities`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-quantities.png`), fullPage: true });
    await page.click('#tab-structures');
    await page.waitForSelector('#structures svg');
    check(
        `${form}: a hairpin and a dimer`,
        /hairpin.*self-dimer/s.test(await page.textContent('#structures')) && (await page.locator('#structures svg').count()) === 2,
    );
    await page.fill('#best', '3');
    await page.waitForFunction(() => document.querySelectorAll('#structures svg').length > 2);
    await checkRules(page, `${form}: no violation of accessibility rules for structures`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-structures.png`), fullPage: true });

    // What a number means, where it is asked: by keyboard.
    await page.focus('#solution .why');
    await page.keyboard.press('Enter');
    check(
        `${form}: the question mark leads to the answer`,
        (await page.isVisible('#panel-help')) && (await page.evaluate(() => document.activeElement.id)) === 'why-melting',
    );
    await checkRules(page, `${form}: no violation of accessibility rules for help`);

    // The report: on paper in place of the page, and as a file.
    await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await page.click('#print');
    await page.waitForSelector('body[data-printed]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    check(
        `${form}: on paper the report alone`,
        (await page.isVisible('#report .report h1')) && !(await page.isVisible('#form')) && !(await page.isVisible('#tabs')),
    );
    check(
        `${form}: the report has its style`,
        (await page.evaluate(() => getComputedStyle(document.querySelector('#report .report')).fontFamily)).startsWith('Helvetica'),
    );
    const isCovered = await page.$$eval('#report table:has(thead)', tables =>
        tables.some(table => {
            const { bottom } = table.tHead.rows[0].cells[0].getBoundingClientRect();
            return bottom > table.tBodies[0].rows[0].getBoundingClientRect().top + 1;
        }),
    );
    check(`${form}: on paper no heading lies on a row`, !isCovered);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    check(`${form}: ink on paper is dark`, ink === 'rgb(27, 31, 36)', ink);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.screenshot({ path: join(folder, 'screens', `${form}-report.png`), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    check(`${form}: the page is back`, (await page.isVisible('#form')) && !(await page.isVisible('#report')));
    const [report] = await Promise.all([page.waitForEvent('download'), page.click('#save-report')]);
    check(
        `${form}: the report as a file`,
        report.suggestedFilename() === 'mipomersen.html' && readFileSync(await report.path(), 'utf8').startsWith('<!DOCTYPE html>'),
    );

    // By keyboard alone: to the tabs, along them, a copy.
    await page.focus('#tab-structures');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('#notations .notation');
    check(`${form}: arrow keys open the tabs`, (await page.evaluate(() => document.activeElement.id)) === 'tab-notations');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    check(
        `${form}: Tab leads from the tabs to the first Copy`,
        (await page.evaluate(() => document.activeElement.textContent)) === 'Copy',
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('copied').textContent.includes('copied'));
    await checkRules(page, `${form}: no violation of accessibility rules for notations`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-notations.png`), fullPage: true });

    // A fault: where it is, and no stale number.
    await page.getByRole('button', { name: 'a gapmer with a slip' }).click();
    await page.waitForSelector('#status .error');
    check(`${form}: old numbers are hidden beside a fault`, !(await page.isVisible('#molecule')));
    await page
        .getByRole('button', { name: /Go to column/ })
        .first()
        .click();
    const selected = await page.evaluate(() => {
        const box = document.getElementById('text');
        return box.value.slice(box.selectionStart, box.selectionEnd);
    });
    check(`${form}: the fault is selected in the box`, selected.startsWith('x'), selected);
    check(`${form}: the box is marked`, (await page.getAttribute('#text', 'aria-invalid')) === 'true');
    await checkRules(page, `${form}: no violation of accessibility rules for a fault`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-fault.png`), fullPage: true });

    await type(page, 'mipomersn');
    await page.waitForFunction(() => document.getElementById('status').textContent.includes('Did you mean'));
    check(
        `${form}: a name with a slip`,
        (await page.textContent('#status .error p')).startsWith('Did you mean mipomersen'),
        await page.textContent('#status'),
    );

    // A design for bare letters, a link that holds both.
    await page.getByRole('button', { name: 'bare letters' }).click();
    await page.waitForFunction(() => document.querySelector('.understood')?.textContent.includes('gapmer'));
    check(`${form}: the link states text and design`, (await page.evaluate(() => location.hash)).includes('design=5-10-5'));

    // A table of sense and antisense strands, and its file.
    await page.fill('#design', '');
    await type(page, 'id\tsense\tantisense\na\tGes mCes Ge\tmCes Ges mCe\nb\tGes mXes Ge\tmCes Ges mCe\nc\tGes mCes Ge\t');
    await page.waitForFunction(() => document.getElementById('counted').textContent === '3 rows, 1 in error');
    await checkRules(page, `${form}: no violation of accessibility rules for a table`);
    await page.screenshot({ path: join(folder, 'screens', `${form}-table.png`), fullPage: true });
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#csv')]);
    const csv = readFileSync(await download.path(), 'utf8').split('\r\n');
    check(
        `${form}: the file of a table`,
        csv.length === 5 && csv[1].startsWith('a,6,') && csv[0].startsWith('id,length,formula'),
        csv,
    );

    await type(page, 'inclisiran');
    await page.waitForFunction(() => document.querySelector('#numbers .value')?.textContent.startsWith('C529'), null, {
        timeout: 60_000,
    });
    await checkRules(page, `${form}: no violation of accessibility rules for a duplex`);
    const refused = await page.evaluate(() =>
        fetch('https://example.com/').then(
            () => false,
            () => true,
        ),
    );
    check(`${form}: a connection to others is refused`, refused);
    const outgoing = await page.evaluate(() => [...document.querySelectorAll('a[href], form[action]')].length);
    check(`${form}: no link leads away`, outgoing === 0, outgoing);
    const unexpected = faults.filter(fault => !/example\.com/.test(fault));
    check(`${form}: no error, no request beyond the origin`, unexpected.length === 0, unexpected);
    await close();
}

// A host whose policy lets the page start no worker, and a browser that refuses one: the calculator runs in the page.
const strict = await serve(join(folder, 'site', 'wwwroot'), "worker-src 'none'");
for (const [form, address] of [
    ['site', strict.address],
    ['file', file],
]) {
    const refuse = () => {
        window.Worker = class {
            constructor() {
                throw new DOMException('refused', 'SecurityError');
            }
        };
    };
    const { page, close } = await open(`${address}#text=mipomersen`, {}, form === 'file' ? refuse : undefined);
    await settled(page);
    check(
        `${form} without a worker: formula and a note`,
        (await numbers(page))[0] === 'C230H324N67O122P19S19' && (await page.textContent('#here')).includes('in the page itself'),
        await page.textContent('#here'),
    );
    await close();
}
strict.close();

for (const [name, options] of [
    ['narrow', { viewport: { width: 390, height: 844 } }],
    ['dark', { colorScheme: 'dark' }],
]) {
    const { page, close } = await open(`${file}#text=inclisiran`, options);
    await page.waitForSelector('#ions table');
    const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`${name}: no sideways scrolling`, width <= 0, width);
    await checkRules(page, `${name}: no violation of accessibility rules`);
    await page.screenshot({ path: join(folder, 'screens', `${name}.png`), fullPage: true });
    await page.click('#tab-impurities');
    await page.waitForSelector('#impurities table');
    const isShown = await page.$eval('#impurities .picture', ladder => {
        const [seen, band] = [ladder, ladder.querySelector('rect[x]')].map(element => element.getBoundingClientRect());
        return band.left >= seen.left && band.right <= seen.right;
    });
    check(`${name}: the ladder shows the strand itself`, isShown);
    for (const tab of ['melting', 'quantities', 'structures']) {
        await page.click(`#tab-${tab}`);
        await page.waitForSelector(`#${tab} table`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        check(`${name}: no sideways scrolling of ${tab}`, wide <= 0, wide);
        await checkRules(page, `${name}: no violation of accessibility rules for ${tab}`);
        await page.screenshot({ path: join(folder, 'screens', `${name}-${tab}.png`), fullPage: true });
    }
    await close();
}

await finish('browser');
