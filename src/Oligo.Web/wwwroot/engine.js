// The page's side of the calculator: calls that return promises, and Cancel, which ends the worker and starts another.
// What a worker has to know before it answers to texts: Cancel does not end these.
const lasting = ['About', 'Monomers'];
const isLasting = ({ message }) => lasting.includes(message.method);

export class Engine {
    #start;
    #startHere;
    #worker;
    #port = null;
    #isReady = false;
    #running = null;
    #calls = new Map();
    #waiting = [];
    #next = 1;
    #monomers = '';

    // start: makes a worker. startHere: starts the calculator in the page, at the port it is given. onHere: told that it runs there.
    // onFailure: told why the calculator cannot run.
    constructor(start, startHere, onHere, onFailure) {
        this.#start = start;
        this.#startHere = startHere;
        this.onHere = onHere;
        this.onFailure = onFailure;
        this.#restart();
    }

    #restart() {
        this.#isReady = false;
        this.#running = null;
        try {
            this.#worker = this.#start();
        } catch {
            this.#fallBack();
            return;
        }
        this.#worker.onmessage = ({ data }) => this.#take(data);
        // Before the first message it is the browser that refuses; afterwards it is a fault.
        this.#worker.onerror = event => {
            if (this.#isReady) {
                this.onFailure(event.message ?? 'the worker ended');
                return;
            }
            event.preventDefault?.();
            this.#fallBack();
        };
    }

    #fallBack() {
        const channel = new MessageChannel();
        this.#port = channel.port1;
        this.#port.onmessage = ({ data }) => this.#take(data);
        this.onHere();
        this.#startHere(channel.port2).catch(error => this.onFailure(String(error)));
    }

    #take(data) {
        if (data.failed) {
            this.onFailure(data.failed);
            return;
        }
        if (data.ready) {
            this.#isReady = true;
            this.#sendNext();
            return;
        }
        const call = this.#calls.get(data.id);
        this.#calls.delete(data.id);
        this.#running = null;
        this.#sendNext();
        call?.resolve(data.answer);
        if (this.#calls.size === 0) {
            this.#release();
        }
    }

    // Calls wait here until the calculator runs and has answered those before: what is withdrawn before then costs nothing.
    #post(method, args) {
        const message = { id: this.#next++, method, arguments: args };
        const answer = new Promise(resolve => this.#calls.set(message.id, { message, resolve }));
        this.#sendNext();
        return answer;
    }

    #sendNext() {
        const [call] = this.#calls.values();
        if (this.#isReady && this.#running === null && call) {
            this.#running = call.message.id;
            (this.#port ?? this.#worker).postMessage(call.message);
        }
    }

    #release() {
        this.#waiting.forEach(resolve => resolve());
        this.#waiting = [];
    }

    // The parsed answer, or the text of a method that returns no JSON.
    async call(method, ...args) {
        const answer = await this.#post(method, args);
        return ['Document', 'Strip', 'Report'].includes(method) ? answer : JSON.parse(answer);
    }

    // Takes a monomer file; a worker that starts later has it too.
    async takeMonomers(file) {
        const answer = await this.call('Monomers', file);
        if (answer.taken) {
            this.#monomers = file;
        }
        return answer;
    }

    // Withdraws what was not begun, and waits until no call is running. One that runs for longer than these milliseconds is ended: a
    // worker that starts anew takes longer than most answers.
    async free(patience) {
        if (this.#calls.size === 0) {
            return;
        }
        if (!this.#isReady) {
            this.cancel();
            return;
        }
        const waiting = [...this.#calls.values()].filter(call => call.message.id !== this.#running && !isLasting(call));
        waiting.forEach(call => this.#calls.delete(call.message.id));
        const timer = setTimeout(() => this.cancel(), patience);
        await new Promise(resolve => this.#waiting.push(resolve));
        clearTimeout(timer);
    }

    // Ends whatever is running; its promises are never settled. In the page nothing can be ended: its answer is dropped.
    cancel() {
        const kept = [...this.#calls.values()].filter(isLasting);
        const isRunning = this.#isReady && this.#calls.size > 0;
        this.#calls = new Map(kept.map(call => [call.message.id, call]));
        if (isRunning && !this.#port) {
            this.#worker.terminate();
            this.#restart();
            this.#restore(kept);
        }
        this.#release();
    }

    // The monomers that the ended worker had come first.
    #restore(kept) {
        if (this.#monomers && !kept.some(({ message }) => message.method === 'Monomers')) {
            this.#calls = new Map();
            this.#post('Monomers', [this.#monomers]);
            kept.forEach(call => this.#calls.set(call.message.id, call));
        }
    }
}
