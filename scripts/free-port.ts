import { createServer } from 'node:net';

// Below the range from which a system takes the ports of outgoing connections (49152 by RFC 6335, 32768 on Linux): what is
// free there stays free until it is listened to, also while other processes connect.
const lowest = 10_000;
const highest = 32_000;

/** A port of 127.0.0.1 on which nobody listens, and on the `beside` ports after it neither. */
export async function freePort(beside = 0): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest - beside));
    const asked = Array.from({ length: beside + 1 }, (_, index) => isFree(port + index));
    if ((await Promise.all(asked)).every(Boolean)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
