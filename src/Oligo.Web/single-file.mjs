// Makes one file of the published site: node single-file.mjs SITE FILE. The file opens from a disk, without a server; its policy forbids
// every connection and every script but its own. How: the runtime and the calculator are packed into one text; the page unpacks them and
// starts the worker from memory, or where the browser refuses that, the same script in the page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [site, file] = process.argv.slice(2);
const read = name => readFileSync(join(site, name), 'utf8');
const must = (condition, what) => {
    if (!condition) {
        throw new Error(`single-file: ${what}`);
    }
};

// A module without its imports and exports, for one module of all; those of the page have no names in common.
const inline = name =>
    read(name)
        .replace(/^import [^;]*;$/gm, '')
        .replace(/^export /gm, '');

// The loader of .NET without its last line, which exports it, and with an address of its own, because that of a worker from memory has
// no folder. The exported name is found and not assumed: an SDK may change it.
function loaderOf(text) {
    const end = /export\s*\{([^}]*)\};?\s*(\/\/#.*)?\s*$/.exec(text);
    const local = end && /(\w+) as dotnet\b/.exec(end[1]);
    must(local, 'dotnet.js ends with another export');
    must(text.includes('import.meta.url'), 'dotnet.js finds its folder in another way');
    return { text: text.slice(0, end.index).replaceAll('import.meta.url', '"https://oligo.invalid/"'), dotnet: local[1] };
}

const framework = readdirSync(join(site, '_framework'))
    .filter(name => /\.(js|wasm)$/.test(name))
    .sort();
const entry = framework.find(name => /^dotnet(\.[a-z0-9]+)?\.js$/.test(name));
must(entry, 'no dotnet.js');
const loader = loaderOf(read(`_framework/${entry}`));

// A classic worker: browsers refuse module workers from memory to pages of a disk. In the page it finds its files and its port ready.
const workerScript = `(async () => {
const port = self.oligoPort ?? self;
const files = self.oligoFiles
  ?? await new Promise(resolve => self.addEventListener('message', event => resolve(event.data), { once: true }));
${loader.text}
{ ${inline('serve.js')}
serve(${loader.dotnet}.withModuleConfig({ locateFile: name => name }).withResourceLoader((type, name) => type === 'dotnetjs'
  ? URL.createObjectURL(new Blob([files.get(name)], { type: 'text/javascript' }))
  : Promise.resolve(new Response(files.get(name), { headers: { 'content-type': 'application/wasm' } }))).create(), port);
}
})();`;

// Five letters for four bytes, a sixteenth shorter than base64; none of the letters means anything to HTML or to a string.
const letters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
    .filter(letter => !'"&\'<>\\`~-'.includes(letter))
    .join('');
must(letters.length === 85, 'the letters of the payload are not 85');
function encode(bytes) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const text = [];
    for (let i = 0; i < padded.length; i += 4) {
        const value = padded.readUInt32BE(i);
        for (let power = 85 ** 4; power >= 1; power /= 85) {
            text.push(letters[Math.floor(value / power) % 85]);
        }
    }
    return text.join('');
}

const parts = [
    ['worker.js', Buffer.from(workerScript)],
    ...framework.filter(name => name !== entry).map(name => [name, readFileSync(join(site, '_framework', name))]),
];
const payload = Buffer.concat(parts.map(([, bytes]) => bytes));
const places = JSON.stringify(parts.map(([name, bytes]) => [name, bytes.length]));
const zipped = gzipSync(payload, { level: 9, memLevel: 9 });
const checksum = createHash('sha256').update(payload).digest('hex');

const script = `
const encoded = document.getElementById('payload').textContent;
const digits = new Uint8Array(128);
[...'${letters}'].forEach((letter, value) => { digits[letter.charCodeAt(0)] = value; });
const packed = new DataView(new ArrayBuffer((encoded.length / 5) * 4));
for (let from = 0, to = 0; from < encoded.length; from += 5, to += 4) {
  let value = 0;
  for (let i = from; i < from + 5; i++) value = value * 85 + digits[encoded.charCodeAt(i)];
  packed.setUint32(to, value);
}
const stored = new Blob([new Uint8Array(packed.buffer, 0, ${zipped.length})]);
const bytes = await new Response(stored.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
const oligoFiles = new Map();
let place = 0;
for (const [name, length] of ${places}) { oligoFiles.set(name, bytes.slice(place, place + length)); place += length; }
const workerAddress = URL.createObjectURL(new Blob([oligoFiles.get('worker.js')], { type: 'text/javascript' }));
globalThis.oligoWorker = () => { const worker = new Worker(workerAddress); worker.postMessage(oligoFiles); return worker; };
globalThis.oligoHere = port => new Promise((resolve, reject) => {
  Object.assign(globalThis, { oligoPort: port, oligoFiles });
  const script = document.createElement('script');
  script.onload = resolve;
  script.onerror = () => reject(new Error('the browser refuses scripts from memory'));
  script.src = workerAddress;
  document.head.append(script);
});
globalThis.oligoChecksum = '${checksum}';
${['dom.js', 'box.js', 'engine.js', 'answer.js', 'tabs.js', 'solution.js', 'table.js', 'main.js'].map(inline).join('\n')}
`.replaceAll('</script', '<\\/script');

const style = read('style.css');
const icon = `data:image/png;base64,${readFileSync(join(site, 'icon.png')).toString('base64')}`;
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy =
    `default-src 'none'; script-src ${hash(script)} 'wasm-unsafe-eval' blob:; worker-src blob:; style-src ${hash(style)}; ` +
    "img-src data: blob:; form-action 'none'; base-uri 'none'";

let page = read('index.html');
const swap = (pattern, text) => {
    must(pattern.test(page), `index.html lacks ${pattern}`);
    page = page.replace(pattern, () => text);
};
swap(/<meta charset="utf-8">/, `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
swap(/href="icon.png"/, `href="${icon}"`);
swap(/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
swap(
    /<script type="module" src="main.js"><\/script>/,
    `<script type="application/octet-stream" id="payload">${encode(zipped)}</script>\n` +
        `<script type="module">${script}</script>`,
);
writeFileSync(file, page);
const sum = createHash('sha256').update(page).digest('hex');
writeFileSync(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
console.log(`${file}: ${Buffer.byteLength(page)} bytes, SHA-256 ${sum}`);
