import { newId } from '#kernel/id.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

/** What one process counts and the others on the same database have to know: what an account used up, whose rows were read. */
export interface SharedCounts {
  /** Tells the others, soon and together with what else is counted until then. */
  tell(what: string, key: string, amount: number): void;
  /** Hears what the others counted. */
  hear(what: string, heard: (key: string, amount: number) => void): void;
  stop(): Promise<void>;
}

/** A process that shares with nobody: the embedded database has one. */
export const alone: SharedCounts = { tell: () => {}, hear: () => {}, stop: async () => {} };

type Count = readonly [what: string, key: string, amount: number];
interface Told {
  readonly from: string;
  readonly counts: readonly Count[];
}

const channel = 'madoguchi_counts';
const pauseMs = 500;
/** Of a payload's 7,999 bytes. Keys are ids and addresses: no count is longer than a hundred. */
const countsInOne = 60;
/** Who else asks in one pause is told of in the next: nobody makes the others listen to invented keys. */
const mostKeys = 1200;

/**
 * Counts of all processes on one server, each in its own memory: what was counted here is told to the others twice a second, by
 * notices that are kept nowhere. One that is lost is a count that one process has alone.
 */
export async function shareCounts(database: Database, log: Log): Promise<SharedCounts> {
  const self = newId();
  const heard = new Map<string, (key: string, amount: number) => void>();
  const stopListening = await database.listen(channel, (payload) => {
    const { from, counts } = JSON.parse(payload) as Told;
    if (from !== self) for (const [what, key, amount] of counts) heard.get(what)?.(key, amount);
  });
  let waiting = new Map<string, Count>();
  const send = async () => {
    const counts = [...waiting.values()];
    waiting = new Map();
    for (let at = 0; at < counts.length; at += countsInOne) {
      const told: Told = { from: self, counts: counts.slice(at, at + countsInOne) };
      await database.notify(database.db, channel, JSON.stringify(told));
    }
  };
  const sendOrSay = () =>
    send().catch((error: unknown) => log.warn({ err: error }, 'the others do not know our counts'));
  const timer = setInterval(() => void sendOrSay(), pauseMs).unref();
  return {
    tell(what, key, amount) {
      const name = `${what} ${key}`;
      const known = waiting.get(name);
      if (known || waiting.size < mostKeys) waiting.set(name, [what, key, (known?.[2] ?? 0) + amount]);
    },
    hear: (what, work) => void heard.set(what, work),
    async stop() {
      clearInterval(timer);
      await sendOrSay();
      await stopListening();
    },
  };
}
