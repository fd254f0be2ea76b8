// Pasted columns: some lines at a time, so that the progress is seen and Cancel is heard.
import { find, make, save, show, tableOf } from './dom.js';

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

export class Table {
    #engine;
    #run = 0;
    #rows = [];

    constructor(engine) {
        this.#engine = engine;
        find('cancel').addEventListener('click', () => this.cancel());
        find('csv').addEventListener('click', () => save(this.toCsv(), 'text/csv', 'oligo.csv'));
    }

    async run(text, request) {
        const run = ++this.#run;
        this.#rows = [];
        let lines = text.split(/\r\n|\r|\n/);
        const first = lines.findIndex(line => line.trim() !== '');
        const isCsv = !lines[first].includes('\t') && lines[first].includes(',');
        const cells = line => (isCsv ? splitCsv(line).join('\t') : line);
        const { isHeader: hasHeader } = await this.#engine.call('Header', cells(lines[first]));
        if (run !== this.#run) {
            return;
        }
        const header = hasHeader ? cells(lines[first]) : '';
        lines = hasHeader ? lines.slice(first + 1) : lines;
        find('cancel').hidden = false;
        find('progress').hidden = false;
        find('csv').hidden = true;
        for (let start = 0; start < lines.length; start += linesAtOnce) {
            const part = lines
                .slice(start, start + linesAtOnce)
                .map(line => (hasHeader || line.includes('\t') ? cells(line) : line));
            const answer = await this.#engine.call(
                'Rows',
                part.join('\n'),
                JSON.stringify({ ...request, header, first: start + 1 }),
            );
            if (run !== this.#run) {
                return;
            }
            this.#rows.push(...answer.rows);
            this.#showProgress(Math.min(start + linesAtOnce, lines.length) / lines.length);
        }
        this.#finish();
    }

    // Forgets the run; what is computed so far stays.
    cancel() {
        if (this.#run++ >= 0 && this.#engine.isBusy) {
            this.#engine.cancel();
        }
        this.#finish(' (cancelled)');
    }

    stop() {
        this.#run++;
    }

    #showProgress(share) {
        find('progress').value = share;
        find('counted').textContent = `${this.#rows.length} rows`;
        if (this.#rows.length <= linesAtOnce) {
            this.#showRows();
        }
    }

    #finish(remark = '') {
        const bad = this.#rows.filter(row => row.status !== 'ok').length;
        find('counted').textContent = `${this.#rows.length} rows, ${bad} in error${remark}`;
        find('cancel').hidden = true;
        find('progress').hidden = true;
        find('csv').hidden = this.#rows.length === 0;
        this.#showRows();
    }

    #showRows() {
        const shown = this.#rows.slice(0, shownRows);
        const caption = this.#rows.length > shownRows ? `The first ${shownRows} rows; the file has all` : 'Masses in Da';
        show(
            'rows',
            tableOf(
                caption,
                shownColumns,
                shown.map(row =>
                    row.status === 'ok'
                        ? shownColumns.map(name => (row[name] === undefined ? '' : String(row[name])))
                        : [String(row.id), `error: ${row.message}`],
                ),
                [1, 3, 4, 6],
            ),
        );
    }

    toCsv() {
        const quote = value => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
        // A cell that begins like a formula would be run by a spreadsheet.
        const safe = value => (/^[=+\-@]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value);
        const line = row => columns.map(name => quote(safe(String(row[name] ?? '')))).join(',');
        return [columns.join(','), ...this.#rows.map(line)].join('\r\n') + '\r\n';
    }
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
