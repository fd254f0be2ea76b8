// The page's side of the calculator: calls that return promises, and Cancel, which ends the worker and starts another.
export class Engine {
    #start;
    #worker;
    #calls;
    #next = 1;
    #monomers = '';

    // start: makes a worker. onFailure: told why the calculator cannot run.
    constructor(start, onFailure) {
        this.#start = start;
        this.onFailure = onFailure;
        this.#restart();
    }

    #restart() {
        this.#calls = new Map();
        this.#worker = this.#start();
        this.ready = new Promise(resolve => {
            this.#worker.onmessage = ({ data }) => {
                if (data.ready) {
                    resolve();
                    return;
                }
                if (data.failed) {
                    this.onFailure(data.failed);
                    return;
                }
                const call = this.#calls.get(data.id);
                this.#calls.delete(data.id);
                call?.(data.answer);
            };
        });
        this.#worker.onerror = event => this.onFailure(event.message ?? 'the worker could not be started');
        if (this.#monomers) {
            this.#post('Monomers', [this.#monomers]);
        }
    }

    #post(method, args) {
        const id = this.#next++;
        const answer = new Promise(resolve => this.#calls.set(id, resolve));
        this.#worker.postMessage({ id, method, arguments: args });
        return answer;
    }

    // The parsed answer, or the text of a method that returns no JSON.
    async call(method, ...args) {
        const answer = await this.#post(method, args);
        return method === 'Document' || method === 'Strip' ? answer : JSON.parse(answer);
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

    // Ends whatever is running; its promises are never settled.
    cancel() {
        this.#worker.terminate();
        this.#restart();
    }
}
