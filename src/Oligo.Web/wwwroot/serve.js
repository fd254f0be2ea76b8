// Answers the calls of the page: { id, method, arguments } in, { id, answer } out. The first message says that the calculator is ready.
// Listeners are added, because the runtime takes a worker with `onmessage` for a thread of its own.
export async function serve(starting) {
    const waiting = [];
    let answer = event => waiting.push(event);
    self.addEventListener('message', event => answer(event));
    try {
        const { getAssemblyExports, getConfig } = await starting;
        const calculator = (await getAssemblyExports(getConfig().mainAssemblyName)).Oligo.Web.Calculator;
        answer = ({ data }) => self.postMessage({ id: data.id, answer: calculator[data.method](...data.arguments) });
        self.postMessage({ ready: true });
        waiting.forEach(answer);
    } catch (error) {
        self.postMessage({ failed: String(error) });
    }
}
