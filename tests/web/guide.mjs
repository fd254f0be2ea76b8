// What docs/guide/browser.md tells hosts and programmers holds word for word: the check of the file, the policy, a folder of one's own,
// the example of another page. usage: guide.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish, folder, open, settled } from './chromium.mjs';
import { serve } from './server.mjs';

const guide = readFileSync(new URL('../../docs/guide/browser.md', import.meta.url), 'utf8');
const blocks = language => [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, text]) => text.trim());

const verify = blocks('console').find(block => block.startsWith('sha256sum'));
check('the command that verifies the file', execFileSync('sh', ['-c', verify], { cwd: folder, encoding: 'utf8' }) === 'oligo.html: OK\n');

// The site in a folder of its own, below others.
const host = await serve(join(folder, 'site'));
const address = `${host.address}wwwroot/index.html`;
const response = await fetch(address);
check(
    'the policy that all tests are run with',
    blocks('text').includes(`Content-Security-Policy: ${response.headers.get('content-security-policy')}`),
    response.headers.get('content-security-policy'),
);
const { page, faults, close } = await open(`${address}#text=mipomersen`);
await settled(page);
check('the page in a folder', (await page.textContent('#numbers')).includes('7172.091682'));

// Another page beside the module, with the example as its script.
const [example] = blocks('js');
const policy = { 'content-security-policy': response.headers.get('content-security-policy') };
await page.route('**/another.html', route =>
    route.fulfill({
        contentType: 'text/html',
        headers: policy,
        body: '<!DOCTYPE html><title>another</title><link rel="icon" href="icon.png"><script type="module" src="another.js"></script>',
    }),
);
await page.route('**/another.js', route => route.fulfill({ contentType: 'text/javascript', headers: policy, body: example }));
const answered = page.waitForEvent('console', { timeout: 60_000 });
await page.goto(new URL('another.html', address).href);
const answer = await (await answered).args()[0].jsonValue();
check('the example answers', answer.report?.forms[0].formula === 'C230H324N67O122P19S19', answer);
check('no error', faults.length === 0, faults);
await close();
host.close();
await finish('guide');
