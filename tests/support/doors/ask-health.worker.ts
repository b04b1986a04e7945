import { Agent, get } from 'node:http';
import { workerData } from 'node:worker_threads';

// Somebody else on a line of their own, who only wants an answer.

const { url, shared } = workerData as { url: string; shared: SharedArrayBuffer };
/** The longest wait in milliseconds since it was set to 0, and how many answers there were. */
const seen = new Float64Array(shared);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function ask(): void {
  const asked = performance.now();
  const heard = () => {
    seen[0] = Math.max(seen[0] ?? 0, performance.now() - asked);
    seen[1] = (seen[1] ?? 0) + 1;
    setTimeout(ask, 2);
  };
  get(url, { agent }, (answer) => {
    answer.on('end', heard);
    answer.resume();
  }).on('error', heard);
}
ask();
