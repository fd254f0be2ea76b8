// A server for a folder, with the policy that docs/guide/browser.md recommends to hosts.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.wasm': 'application/wasm',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
};

// workers: which workers the policy allows.
export async function serve(folder, workers = "worker-src 'self'") {
    const server = createServer((request, response) => {
        const path = normalize(new URL(request.url, 'http://localhost').pathname);
        const file = join(folder, path === '/' ? 'index.html' : path);
        if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
            response.writeHead(404).end();
            return;
        }
        response.writeHead(200, {
            'content-type': types[extname(file)] ?? 'application/octet-stream',
            'content-security-policy': `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${workers}`,
        });
        createReadStream(file).pipe(response);
    });
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
