// The text of the page. A browser lays out a box of many thousand lines for seconds, and nothing else happens meanwhile: of such a text
// the box shows the head, and the whole is kept here.
import { find, make, show } from './dom.js';

const mostShown = 20_000,
    mostLinesShown = 300,
    // Less than this is never looked at: it is typed, or pasted word by word.
    shortest = 500;
let whole = null;

// The whole text, whatever of it the box shows.
export const boxText = () => whole ?? find('text').value;

export function setBoxText(given) {
    const text = given.replace(/\r\n?/g, '\n');
    const head = headOf(text);
    const isCut = head.length < text.length;
    whole = isCut ? text : null;
    find('text').value = head;
    show(
        'held',
        ...(isCut
            ? [
                  `The box shows the first ${head.length} of ${text.length} characters; all are computed. `,
                  make('button', { type: 'button', click: empty }, 'Empty the box'),
              ]
            : []),
    );
}

// changed: called after each change of the text, however it came about.
export function listenToBox(changed) {
    const box = find('text');
    box.addEventListener('beforeinput', event => {
        const isAll = box.selectionStart === 0 && box.selectionEnd === box.value.length;
        if (whole !== null && !isAll) {
            event.preventDefault();
            return;
        }
        if ((event.data?.length ?? 0) < shortest) {
            return;
        }
        const text = box.value.slice(0, box.selectionStart) + event.data + box.value.slice(box.selectionEnd);
        if (headOf(text).length < text.length) {
            event.preventDefault();
            setBoxText(text);
            changed();
        }
    });
    box.addEventListener('input', () => {
        if (whole !== null) {
            setBoxText(box.value);
        }
        changed();
    });
}

function empty() {
    setBoxText('');
    find('text').dispatchEvent(new Event('input', { bubbles: true }));
    find('text').focus();
}

function headOf(text) {
    let end = Math.min(text.length, mostShown),
        lines = 0;
    for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
        if (++lines === mostLinesShown) {
            end = at + 1;
        }
    }
    // Half of a surrogate pair is no letter.
    return text.slice(0, end).replace(/[\ud800-\udbff]$/, '');
}
