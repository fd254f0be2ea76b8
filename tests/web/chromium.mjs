// The page in Chromium, for every test of it: FOLDER has site/wwwroot, oligo.html and node/node_modules (run.sh makes them).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './server.mjs';

export const folder = resolve(process.argv[2]);
const require = createRequire(pathToFileURL(join(folder, 'node', 'package.json')));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
    ],
});
export const site = await serve(join(folder, 'site', 'wwwroot'));
const file = pathToFileURL(join(folder, 'oligo.html')).href;
// Both forms of the page, and where each is.
export const forms = [
    ['site', site.address],
    ['file', file],
];

let failed = 0,
    checks = 0;
export function check(what, holds, found) {
    checks++;
    if (!holds) {
        failed++;
        console.log(`FAILED ${what}${found === undefined ? '' : `: ${JSON.stringify(found)}`}`);
    }
}

// Says how many checks hold, and ends with that as the exit code.
export async function finish(what) {
    site.close();
    await browser.close();
    console.log(`${what}: ${checks - failed} of ${checks} checks hold`);
    process.exit(failed === 0 ? 0 : 1);
}

// A page that notes every error, and every request beyond its own origin. before: runs in the page before its own scripts.
export async function open(address, options = {}, before = () => {}) {
    const context = await browser.newContext({ viewport: { width: 1180, height: 900 }, acceptDownloads: true, ...options });
    const page = await context.newPage();
    const faults = [];
    page.on('console', message => {
        if (message.type() === 'error') {
            faults.push(message.text());
        }
    });
    page.on('pageerror', error => faults.push(String(error)));
    page.on('request', request => {
        const isOwn = request.url().startsWith(address.startsWith('file:') ? file : new URL(address).origin);
        if (!isOwn && !/^(blob|data):/.test(request.url())) {
            faults.push(`request to ${request.url()}`);
        }
    });
    await page.addInitScript(before);
    await page.goto(address);
    await page.waitForSelector('#about p', { timeout: 60_000 });
    return { page, faults, close: () => context.close() };
}

// Until the calculator has answered to the text, whether with a molecule or with an error.
export const settled = page =>
    page.waitForFunction(
        () =>
            !document.querySelector('#status .loading') &&
            (document.querySelector('.understood') || document.querySelector('#status .error')),
        null,
        { timeout: 60_000 },
    );

// Whether axe finds no violation of the accessibility rules.
export async function checkRules(page, what) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
        window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    const found = violations.map(violation => `${violation.id} (${violation.nodes.length}): ${violation.nodes[0].target}`);
    check(what, found.length === 0, found);
}
