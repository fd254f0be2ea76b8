// Elements are made of texts, never of markup: what was pasted cannot become part of the page.
export const find = id => document.getElementById(id);

// make('p', { class: 'hint' }, 'text', child): attributes that are false, null or undefined are left out.
export function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
        if (typeof value === 'function') {
            element.addEventListener(key, value);
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(key, value === true ? '' : value);
        }
    }
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
}

export const show = (id, ...children) => find(id).replaceChildren(...children);

// A formula with its counts as subscripts; a line may end between elements only.
export function formula(text) {
    const parts = text.match(/\[\d+[A-Z][a-z]?\]\d*|[A-Z][a-z]?\d*|./g) ?? [];
    return make(
        'span',
        {},
        ...parts.map(part => {
            const [, symbol, count] = /^(.*?)(\d*)$/.exec(part);
            return make('span', { class: 'element' }, symbol, count === '' ? null : make('sub', {}, count));
        }),
    );
}

export function picture(svg) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    return document.importNode(parsed, true);
}

// parts: texts that follow each other.
export function save(parts, type, name) {
    const address = URL.createObjectURL(new Blob(parts, { type }));
    make('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export async function copy(text, said) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        // Pages of files have no clipboard in some browsers: a selection still copies.
        const box = make('textarea', { class: 'copy', 'aria-label': 'Text to copy' });
        box.value = text;
        document.body.append(box);
        box.select();
        document.execCommand('copy');
        box.remove();
    }
    find('copied').textContent = said;
}

// Longer cells are folded, so that the columns after them are seen.
const longestLine = 24;

// rows: arrays of cells, where the last one of a short row spans the rest; figures: indices of columns with numbers.
export function tableOf(caption, head, rows, figures) {
    const title = (value, index) => make('th', { class: kindOf(value, index, 1, figures), scope: 'col' }, ...folded(value));
    return make(
        'div',
        { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': caption },
        make(
            'table',
            {},
            make('caption', {}, caption),
            make('thead', {}, make('tr', {}, ...head.map(title))),
            make('tbody', {}, ...rowsOf(head, rows, figures)),
        ),
    );
}

// The rows of such a table, for those that grow.
export const rowsOf = (head, rows, figures) =>
    rows.map(row =>
        make(
            'tr',
            {},
            ...row.map((value, index) => {
                const span = index === row.length - 1 ? head.length - index : 1;
                return make('td', { class: kindOf(value, index, span, figures), colspan: span > 1 ? span : false }, value);
            }),
        ),
    );

function kindOf(value, index, span, figures) {
    if (figures.includes(index) && span < 2) {
        return 'figure';
    }
    return typeof value === 'string' && value.length > longestLine && value.includes(' ') ? 'long' : false;
}

// The name of a column may be folded after its underscores.
const folded = name => name.split(/(?<=_)/).flatMap((part, index) => (index === 0 ? [part] : [make('wbr'), part]));
