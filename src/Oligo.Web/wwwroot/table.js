// Pasted columns: some lines at a time, so that the progress is seen and Cancel is heard.
import { find, rowsOf, save, show, tableOf } from './dom.js';

const linesAtOnce = 100,
    shownRows = 500;
// In the file; on the screen a row in error is its message.
const columns = [
    'id',
    'length',
    'formula',
    'monoisotopic_da',
    'average_da',
    'sodium_formula',
    'sodium_average_da',
    'status',
    'message',
];
const shownColumns = columns.filter(name => name !== 'status');
const figures = [1, 3, 4, 6];

export class Table {
    #engine;
    #run = 0;
    #count = 0;
    #faults = 0;
    #lines = [];
    #body = null;

    constructor(engine) {
        this.#engine = engine;
        find('cancel').addEventListener('click', () => this.cancel());
        find('csv').addEventListener('click', () => save(this.#lines, 'text/csv', 'oligo.csv'));
    }

    async run(text, request) {
        const run = ++this.#run;
        this.#begin();
        const first = text.slice(0, lineEnd(text, 0));
        const isCsv = !first.includes('\t') && first.includes(',');
        const cells = line => (isCsv ? splitCsv(line).join('\t') : line);
        const { isHeader: hasHeader } = await this.#engine.call('Header', cells(first));
        if (run !== this.#run) {
            return;
        }
        const header = hasHeader ? cells(first) : '';
        let at = hasHeader ? first.length + 1 : 0;
        for (let number = 1; at < text.length; number += linesAtOnce) {
            const part = [];
            while (part.length < linesAtOnce && at < text.length) {
                const end = lineEnd(text, at);
                const line = text.slice(at, end);
                part.push(hasHeader || line.includes('\t') ? cells(line) : line);
                at = end + 1;
            }
            const answer = await this.#engine.call('Rows', part.join('\n'), JSON.stringify({ ...request, header, first: number }));
            if (run !== this.#run) {
                return;
            }
            this.#add(answer.rows, Math.min(1, at / text.length));
        }
        this.#finish();
    }

    // Forgets the run; what is computed so far stays.
    cancel() {
        this.#run++;
        this.#engine.cancel();
        this.#finish(' (cancelled)');
    }

    stop() {
        this.#run++;
    }

    #begin() {
        this.#count = 0;
        this.#faults = 0;
        this.#lines = [`${columns.join(',')}\r\n`];
        const shown = tableOf('Masses in Da', shownColumns, [], figures);
        this.#body = shown.querySelector('tbody');
        show('rows', shown);
        find('progress').value = 0;
        find('counted').textContent = '';
        find('cancel').hidden = false;
        find('progress').hidden = false;
        find('csv').hidden = true;
    }

    #add(rows, share) {
        const shown = rows.slice(0, Math.max(0, shownRows - this.#count));
        this.#body.append(...rowsOf(shownColumns, shown.map(cellsOf), figures));
        this.#count += rows.length;
        this.#faults += rows.filter(row => row.status !== 'ok').length;
        this.#lines.push(rows.map(csvLine).join(''));
        find('progress').value = share;
        find('counted').textContent = `${this.#count} rows`;
    }

    #finish(remark = '') {
        find('counted').textContent = `${this.#count} rows, ${this.#faults} in error${remark}`;
        find('cancel').hidden = true;
        find('progress').hidden = true;
        find('csv').hidden = this.#count === 0;
        if (this.#count > shownRows) {
            find('rows').querySelector('caption').textContent = `The first ${shownRows} rows, masses in Da; the file has all`;
        }
    }
}

function lineEnd(text, from) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
}

const cellsOf = row =>
    row.status === 'ok'
        ? shownColumns.map(name => (row[name] === undefined ? '' : String(row[name])))
        : [String(row.id), `error: ${row.message}`];

function csvLine(row) {
    const quote = value => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    // A cell that begins like a formula would be run by a spreadsheet.
    const safe = value => (/^[=+\-@]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value);
    return `${columns.map(name => quote(safe(String(row[name] ?? '')))).join(',')}\r\n`;
}

// The cells of a CSV line.
export function splitCsv(line) {
    const cells = [];
    let cell = '',
        isQuoted = false;
    for (let i = 0; i < line.length; i++) {
        const letter = line[i];
        if (isQuoted && letter === '"' && line[i + 1] === '"') {
            cell += '"';
            i++;
        } else if (letter === '"') {
            isQuoted = !isQuoted;
        } else if (letter === ',' && !isQuoted) {
            cells.push(cell);
            cell = '';
        } else {
            cell += letter;
        }
    }
    return [...cells, cell];
}
