import { readFileSync } from 'node:fs';
import type { Line } from '../measure.ts';
import { serve } from '../served.ts';
import { type Ask, type Asked, desk, of, signIn } from './cost.ts';

const atOnce = 5;
const everyMs = 5_000;

/**
 * A desk that never rests: lists, tickets, devices, searches and registrations by five at once, so many minutes. What the product
 * holds of the machine's memory: the most, and the middle of the second half over that of the first.
 */
export async function soak(
  { dataDir, serverUrl, asked }: { dataDir: string; serverUrl: string | null; asked: Asked },
  minutes: number,
): Promise<Line[]> {
  const served = await serve(dataDir, serverUrl);
  const held: number[] = [];
  const watch = setInterval(() => held.push(megabytesOf(served.pid)), everyMs);
  try {
    const clients = await Promise.all(desk.map((name) => signIn(served, name)));
    const until = performance.now() + minutes * 60_000;
    const turns = await Promise.all(
      Array.from({ length: atOnce }, (_, nth) => workUntil(until, clients[nth % clients.length] as Ask, asked, nth)),
    );
    return linesOf(
      held,
      turns.reduce((sum, each) => sum + each, 0),
      minutes,
    );
  } finally {
    clearInterval(watch);
    await served.stop();
  }
}

async function workUntil(until: number, ask: Ask, { tickets, tags, people }: Asked, first: number): Promise<number> {
  let turn = 0;
  for (; performance.now() < until; turn += 1) {
    const nth = first + turn * atOnce;
    await ask('tickets/list', { view: 'open', limit: 50 });
    await ask('tickets/get', { id: of(tickets, nth) });
    await ask('assets/get', { tag: of(tags, nth) });
    if (turn % 5 === 0) await ask('search/find', { q: '無線LAN' });
    if (turn % 10 > 0) continue;
    const requester = { staffMemberId: of(people, nth) };
    const facts = { kind: 'inquiry', channel: 'phone', subject: `長い一日 ${nth}`, body: '記録', requester };
    await ask('tickets/register', { facts });
  }
  return turn;
}

function linesOf(held: readonly number[], turns: number, minutes: number): Line[] {
  const middle = (part: readonly number[]) =>
    [...part].sort((a, b) => a - b)[Math.floor(part.length / 2)] ?? Number.NaN;
  // The first minute is what loads.
  const warm = held.slice(Math.min(12, Math.floor(held.length / 4)));
  const growth = middle(warm.slice(warm.length / 2)) / middle(warm.slice(0, warm.length / 2));
  const most = Math.max(...held);
  return [
    {
      what: `memory of the product, ${minutes} minutes, ${turns} turns of a desk: the most`,
      measured: `${most.toFixed(0)} MB`,
      goal: '≤ 300 MB',
      met: most <= 300,
    },
    { what: '  second half over the first', measured: `×${growth.toFixed(2)}`, goal: '≤ ×1.10', met: growth <= 1.1 },
  ];
}

/** What a process holds in memory (Linux). */
function megabytesOf(pid: number): number {
  const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * 4096) / 1024 / 1024;
}
