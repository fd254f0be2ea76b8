// The page's side of the calculator: calls that return promises, and Cancel, which ends the worker and starts another.
export class Engine {
    #start;
    #startHere;
    #worker;
    #port = null;
    #calls;
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
        this.#calls = new Map();
        try {
            this.#worker = this.#start();
        } catch {
            this.#fallBack();
            return;
        }
        let isReady = false;
        this.#worker.onmessage = ({ data }) => {
            isReady ||= data.ready === true;
            this.#take(data);
        };
        // Before the first message it is the browser that refuses; afterwards it is a fault.
        this.#worker.onerror = event => {
            if (isReady) {
                this.onFailure(event.message ?? 'the worker ended');
                return;
            }
            event.preventDefault?.();
            this.#fallBack();
        };
        if (this.#monomers) {
            this.#post('Monomers', [this.#monomers]);
        }
    }

    #fallBack() {
        const channel = new MessageChannel();
        this.#port = channel.port1;
        this.#port.onmessage = ({ data }) => this.#take(data);
        this.onHere();
        this.#startHere(channel.port2).catch(error => this.onFailure(String(error)));
        for (const { message } of this.#calls.values()) {
            this.#port.postMessage(message);
        }
    }

    #take(data) {
        if (data.failed) {
            this.onFailure(data.failed);
            return;
        }
        const call = this.#calls.get(data.id);
        this.#calls.delete(data.id);
        call?.resolve(data.answer);
    }

    #post(method, args) {
        const message = { id: this.#next++, method, arguments: args };
        const answer = new Promise(resolve => this.#calls.set(message.id, { message, resolve }));
        (this.#port ?? this.#worker).postMessage(message);
        return answer;
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

    // Whether calls are waiting for an answer.
    get isBusy() {
        return this.#calls.size > 0;
    }

    // Ends whatever is running; its promises are never settled. In the page nothing can be ended: its answer is dropped.
    cancel() {
        if (this.#port) {
            this.#calls = new Map();
            return;
        }
        this.#worker.terminate();
        this.#restart();
    }
}
