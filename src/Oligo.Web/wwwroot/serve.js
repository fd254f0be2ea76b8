// Answers the calls of the page: { id, method, arguments } in, { id, answer } out. The first message says that the calculator is ready.
// The port is that of the worker, or one end of a channel where the calculator runs in the page.
// Listeners are added, because the runtime takes a worker with `onmessage` for a thread of its own.
export async function serve(starting, port) {
    const waiting = [];
    let answer = event => waiting.push(event);
    port.addEventListener('message', event => answer(event));
    port.start?.();
    try {
        const { getAssemblyExports, getConfig } = await starting;
        const calculator = (await getAssemblyExports(getConfig().mainAssemblyName)).Oligo.Web.Calculator;
        answer = ({ data }) => port.postMessage({ id: data.id, answer: calculator[data.method](...data.arguments) });
        port.postMessage({ ready: true });
        waiting.forEach(answer);
    } catch (error) {
        port.postMessage({ failed: String(error) });
    }
}
