import { type Line, timed } from '../measure.ts';
import { serve } from '../served.ts';
import { type Ask, type Asked, desk, of, signIn } from './cost.ts';

const rounds = 60;
const atOnce = 10;

/**
 * What a desk reads all day, ten at once, by one process and by two on the same server: how many a second. With the cores of
 * one machine shared by the clients and the database, two processes gain what those leave them.
 */
export async function processes(place: { dataDir: string; serverUrl: string | null; asked: Asked }): Promise<Line[]> {
  const what = 'list, ticket and device by HTTP, 10 at once: a second';
  if (!place.serverUrl) return [{ what, measured: 'needs a server', goal: '', met: null }];
  const rates: number[] = [];
  for (const count of [1, 2, 2, 1]) rates.push(await rateOf(count, place));
  const [one = 0, two = 0, twoAgain = 0, oneAgain = 0] = rates;
  const ratio = (two + twoAgain) / (one + oneAgain);
  const rate = (first: number, second: number) => ((first + second) / 2).toFixed(0);
  return [
    { what: `${what}, 1 process`, measured: rate(one, oneAgain), goal: '', met: null },
    { what: `${what}, 2 processes`, measured: rate(two, twoAgain), goal: '', met: null },
    { what: '  2 over 1', measured: `×${ratio.toFixed(2)}`, goal: '', met: null },
  ];
}

async function rateOf(count: number, place: { dataDir: string; serverUrl: string | null; asked: Asked }) {
  const served = await serve(place.dataDir, place.serverUrl, { WEB_CONCURRENCY: `${count}` });
  try {
    const clients = await Promise.all(desk.map((name) => signIn(served, name)));
    await asDesk(clients, place.asked, rounds / 2);
    const whole = await timed(() => asDesk(clients, place.asked, rounds));
    return (atOnce * rounds * 3) / (whole.ms / 1000);
  } finally {
    await served.stop();
  }
}

async function asDesk(clients: readonly Ask[], { tickets, tags }: Asked, turns: number): Promise<void> {
  const one = async (nth: number) => {
    const ask = clients[nth % clients.length] as Ask;
    for (let turn = 0; turn < turns; turn += 1) {
      await ask('tickets/list', { view: 'open', limit: 50 });
      await ask('tickets/get', { id: of(tickets, nth * turns + turn) });
      await ask('assets/get', { tag: of(tags, nth * turns + turn) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, nth) => one(nth)));
}
