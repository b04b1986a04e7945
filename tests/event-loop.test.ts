import { afterAll, beforeAll, expect, test } from 'vitest';
import { registry } from './support/conformity/house.ts';
import { hostileFiles } from './support/doors/hostile-bodies.ts';
import { plantedHeader } from './support/doors/house-rules.ts';
import {
  farDaysAt,
  type Knock,
  knocksAt,
  largestFiles,
  manySignIns,
  otherKnocks,
  senderTo,
  twoWayKnocks,
  type World,
} from './support/doors/knock.ts';
import { type Onlooker, onlookerOf } from './support/doors/onlooker.ts';
import { type Child, runChild } from './support/run-child.ts';

// The event loop belongs to everybody: whatever is sent to whichever door, somebody else is answered meanwhile. What a wait
// is worth depends on the machine, so it is compared with the waits beside ordinary work in the same run.

/** A tenth of a second on a quiet machine, where ordinary work keeps others waiting for 15 ms or less. */
const quietPause = 15;

let child: Child;
let onlooker: Onlooker;
let world: World;
let served: string;
beforeAll(async () => {
  child = runChild(new URL('./support/doors/served-child.ts', import.meta.url).pathname, []);
  const [line, files] = await Promise.all([child.until((each) => each.startsWith('ready ')), hostileFiles()]);
  const { url, ticketId } = JSON.parse(line.slice('ready '.length)) as { url: string; ticketId: string };
  served = url;
  onlooker = onlookerOf(url);
  world = { send: senderTo(url), ticketId, files };
  for (let at = 0; at < 10; at += 1) await ordinaryWork();
}, 180_000);
afterAll(async () => {
  await onlooker.close();
  child.process.kill('SIGTERM');
  await child.ended;
});

/** A photograph's worth of bytes, of a kind that is refused in the end, so that nothing is kept of it. */
const upload = new File([`#!${'A'.repeat(4 * 1024 * 1024)}`], '写真.jpg');

const ask = async (procedure: string, init: RequestInit) =>
  (await world.send(`/api/rpc/tickets/${procedure}`, { method: 'POST', ...init }, 'agent')).arrayBuffer();
const json = (input: unknown) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ json: input }),
});

async function ordinaryReading(): Promise<void> {
  await ask('list', json({ view: 'all' }));
  await ask('get', json({ id: world.ticketId }));
}

async function ordinaryWork(): Promise<void> {
  await ordinaryReading();
  const form = new FormData();
  form.set('data', JSON.stringify({ json: { id: world.ticketId, file: {} }, meta: [], maps: [['file']] }));
  form.set('0', upload);
  await ask('attach', { body: form });
}

/** The longest waits of late beside ordinary work: the machine's own, in the same minute. */
async function ownPause(work = ordinaryWork): Promise<number> {
  const waits = [];
  for (let at = 0; at < 3; at += 1) waits.push(await onlooker.during(work));
  return Math.max(quietPause, ...waits);
}

/** How many of the machine's own pauses others waited for the quickest of a few tries: what blocks blocks every time. */
async function worthOf({ knock }: Knock, pause: number, { pauseNow, most, triesEach }: Measure): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < triesEach && least > most; tries += 1) {
    const own = tries === 0 ? pause : await pauseNow();
    least = Math.min(least, (await onlooker.during(knock)) / own);
  }
  return least;
}

interface Measure {
  readonly pauseNow: () => Promise<number>;
  /** Pauses that others may wait for. */
  readonly most: number;
  readonly triesEach: number;
}

const usualMeasure: Measure = { pauseNow: () => ownPause(), most: 7, triesEach: 3 };

async function tooLongFor(knocks: readonly Knock[], given: Partial<Measure> = {}) {
  const measure = { ...usualMeasure, ...given };
  const { pauseNow, most } = measure;
  const found: string[] = [];
  let pause = quietPause;
  for (const [nth, each] of knocks.entries()) {
    if (nth % 50 === 0) pause = await pauseNow();
    const worth = await worthOf(each, pause, measure);
    if (worth > most) found.push(`${each.name}: ${worth.toFixed(1)} pauses`);
  }
  return found;
}

test('a handler that blocks would be found', async () => {
  const pause = await ownPause();
  const planted: Knock = {
    name: 'planted',
    knock: async () => {
      const headers = { [plantedHeader]: String(pause * usualMeasure.most * 1.5) };
      return (await world.send('/healthz', { headers })).status;
    },
  };
  // Both are measured against the same pause: what the machine does in between decides nothing.
  expect(await tooLongFor([planted], { pauseNow: () => Promise.resolve(pause) })).toHaveLength(1);
});

test('every procedure, asked by who may ask it', { timeout: 240_000 }, async () => {
  expect(await tooLongFor(registry.flatMap((one, nth) => knocksAt(one, nth, world)))).toEqual([]);
});

/** Bytes that are copied ten times and searched twice are worth more; those that are taken as they come, one or two. */
const forFiles = { most: 6, triesEach: 5 };

test('files of the largest size that are taken in', { timeout: 120_000 }, async () => {
  // The pause is that of reading: one with an upload in it would grow with the fault.
  const pauseNow = () => ownPause(ordinaryReading);
  expect(await tooLongFor(largestFiles(world), { ...forFiles, pauseNow })).toEqual([]);
});

test('bodies that could be taken apart in two ways', { timeout: 240_000 }, async () => {
  expect(await tooLongFor(twoWayKnocks(world))).toEqual([]);
});

/** With half of the threads and cores, pages keep most of their pace; without any, they wait for each check to end. */
const leastPace = 1 / 3;

test('many who sign in at once: pages, which are read from files, are given meanwhile', async () => {
  const reader = onlookerOf(served, '/');
  const share = async () => {
    const own = await reader.pace(() => reader.answers(200));
    return (await reader.pace(manySignIns(world).knock)) / own;
  };
  let best = 0;
  for (let tries = 0; tries < usualMeasure.triesEach && best < leastPace; tries += 1)
    best = Math.max(best, await share());
  await reader.close();
  expect(best).toBeGreaterThan(leastPace);
}, 120_000);

test('every procedure that takes a day, asked about the farthest days', { timeout: 240_000 }, async () => {
  const knocks = registry.flatMap((one) => farDaysAt(one, world));
  expect(knocks.length).toBeGreaterThan(30);
  expect(await tooLongFor(knocks)).toEqual([]);
});

test('every other door, and those who are not known', { timeout: 120_000 }, async () => {
  const some = registry.filter((_, nth) => nth % 25 === 0);
  expect(await tooLongFor(otherKnocks(world, some))).toEqual([]);
});
