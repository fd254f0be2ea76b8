// The page's side of the calculator, beside workers that answer when they are told: no time of a real one decides. usage: engine.mjs
import { readFileSync } from 'node:fs';

// A script of a page has no package that would say that it is a module.
const script = readFileSync(new URL('../../src/Oligo.Web/wwwroot/engine.js', import.meta.url), 'utf8');
const { Engine } = await import(`data:text/javascript,${encodeURIComponent(script)}`);

let failed = 0,
    checks = 0;
function check(what, holds) {
    checks++;
    if (!holds) {
        failed++;
        console.log(`FAILED ${what}`);
    }
}

const workers = [];
function start() {
    const worker = {
        sent: [],
        isEnded: false,
        postMessage: message => worker.sent.push(message),
        terminate: () => (worker.isEnded = true),
        answer: (answer = '{}') => worker.onmessage({ data: { id: worker.sent.shift().id, answer } }),
        begin: () => worker.onmessage({ data: { ready: true } }),
        methods: () => worker.sent.map(message => message.method).join(' '),
    };
    workers.push(worker);
    return worker;
}
const isSettled = promise => Promise.race([promise.then(() => true), new Promise(done => setTimeout(done, 20, false))]);
const long = 600_000;

// Before the calculator runs: nothing is sent, what is withdrawn is never sent, what the page needs is kept.
const engine = new Engine(start, () => {}, () => {}, error => check(`no failure: ${error}`, false));
const [first] = workers;
const about = engine.call('About');
engine.call('Describe', 'A', '{}');
await engine.free(long);
engine.call('Describe', 'AC', '{}');
check('before the start nothing is sent', first.sent.length === 0);
first.begin();
check('one call is sent at a time', first.methods() === 'About');
first.answer('{"version":"1"}');
check('the page gets its answer', (await about).version === '1');
check('and the last text is asked for', first.methods() === 'Describe' && first.sent[0].arguments[0] === 'AC');

// A call that is answered in time ends no worker; what waits behind it is withdrawn.
engine.call('Strip', 'AC', '{}');
const freed = engine.free(long);
check('a running call is waited for', !(await isSettled(freed)));
first.answer();
check('and waiting ends with it', (await isSettled(freed)) && workers.length === 1 && !first.isEnded);
check('what was not begun is not done', first.sent.length === 0);
check('an idle calculator is free', await isSettled(engine.free(long)));

// One that takes longer does; own monomers come first in the next worker.
const taken = engine.takeMonomers('kind\tsymbol');
first.answer('{"taken":true}');
await taken;
engine.call('Describe', 'ACG', '{}');
await engine.free(1);
const [, second] = workers;
check('a call beyond its time ends the worker', first.isEnded && workers.length === 2);
engine.call('Describe', 'ACGT', '{}');
second.begin();
check('own monomers come first', second.methods() === 'Monomers');
second.answer('{"taken":true}');
check('and then the text', second.methods() === 'Describe' && second.sent[0].arguments[0] === 'ACGT');

// Cancel: once while running, without effect while idle.
engine.cancel();
check('Cancel ends a running call', second.isEnded && workers.length === 3);
workers[2].begin();
workers[2].answer();
engine.cancel();
check('Cancel of an idle calculator ends nothing', !workers[2].isEnded && workers.length === 3);

console.log(`engine: ${checks - failed} of ${checks} checks hold`);
process.exit(failed === 0 ? 0 : 1);
