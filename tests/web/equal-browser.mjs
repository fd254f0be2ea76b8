// In Chromium too the documents of the page are those of `oligo describe --json`, as site and as file from a disk: its worker is asked.
// usage: equal-browser.mjs FOLDER, which has documents.ndjson of equal.mjs beside the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish, folder, forms, open } from './chromium.mjs';

const documents = readFileSync(join(folder, 'documents.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
check('there are documents to compare', documents.length > 1000, documents.length);

// Runs in the page: indices of the documents that its calculator does not give.
function differing(wanted) {
    const worker = globalThis.oligoWorker?.() ?? new Worker('worker.js', { type: 'module' });
    return new Promise((resolve, reject) => {
        const wrong = [];
        let answers = 0;
        worker.onerror = event => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
            if (data.failed) {
                reject(new Error(data.failed));
            }
            if (data.id === undefined) {
                return;
            }
            if (data.answer !== wanted[data.id].document) {
                wrong.push(data.id);
            }
            if (++answers === wanted.length) {
                worker.terminate();
                resolve(wrong);
            }
        };
        wanted.forEach(({ text }, id) => worker.postMessage({ id, method: 'Document', arguments: [text, '{}'] }));
    });
}

// Both at once: each form has a worker of its own.
await Promise.all(
    forms.map(async ([form, address]) => {
        const { page, faults, close } = await open(address);
        const wrong = await page.evaluate(differing, documents);
        for (const index of wrong.slice(0, 5)) {
            console.log(`DIFFERS ${form}: ${documents[index].text.slice(0, 80)}`);
        }
        check(`${form}: each document is that of the tool`, wrong.length === 0, wrong.length);
        check(`${form}: no error`, faults.length === 0, faults);
        console.log(`${form}: ${documents.length - wrong.length} of ${documents.length} documents are those of the tool`);
        await close();
    }),
);
await finish('documents in Chromium');
