import type { Executor } from '../db/executor.ts';
import { type AuditRecord, batchHash, leafOf, noHash, rangesOf } from './audit-batch.ts';
import { readTail, recordsToSeal, type Tail } from './audit-batches.reads.ts';
import type { AuditHead } from './audit-code.ts';
import { type AuditKey, isSigned } from './audit-key.ts';

/** The chain in the database does not go on from what this process knows of it: it was cut, or made by somebody else. */
export class ChainBroken extends Error {
  override readonly name = 'ChainBroken';
  readonly why: 'cut' | 'signature';
  readonly no: number;
  constructor(why: ChainBroken['why'], no: number) {
    super(`the chain of audit batches does not hold at batch ${no}: ${why}`);
    this.why = why;
    this.no = no;
  }
}

export interface SealOptions {
  readonly db: Executor;
  readonly key: AuditKey;
  readonly now: string;
  /** The newest batch this process knows of; null takes the chain as it is found. */
  readonly last: AuditHead | null;
  /** Public keys whose batches are gone on from. Null trusts the newest batch as it is. */
  readonly trusted: ReadonlySet<string> | null;
  /** How long after taking its number a record may commit and still be found, in minutes. Default 10. */
  readonly lookBackMinutes?: number;
}

/** What one turn did. `sealed` counts records; `head` is the newest batch afterwards. */
export interface Sealed {
  readonly sealed: number;
  readonly head: AuditHead | null;
  /** The time of the oldest record that waited; null when none did. */
  readonly oldestAt: string | null;
}

/** Small enough that hashing a batch is not felt by anybody. */
export const batchLimit = 500;

/**
 * Seals at most one batch of what is committed. It holds no lock and no transaction: a batch's number is the key of its
 * row, so that of several sealers one goes on and the others find nothing done. @throws ChainBroken
 */
export async function sealOnce(options: SealOptions): Promise<Sealed> {
  const { db, now, last, lookBackMinutes = 10 } = options;
  const tail = await readTail(db, minutesBefore(now, lookBackMinutes), last?.no ?? 0);
  await assertContinues(tail, options);
  const head = tail.newest && { no: tail.newest.no, hash: tail.newest.hash };
  const records = await waitingRecords(db, tail);
  if (records.length === 0) return { sealed: 0, head, oldestAt: null };
  const made = await insertBatch(tail, records, options);
  const oldestAt = records.map(({ at }) => at).toSorted()[0] ?? now;
  return { sealed: made ? records.length : 0, head: made ?? head, oldestAt };
}

/** Seals until nothing waits; others get their turn between batches. Gives the newest head. @throws ChainBroken */
export async function sealAll(options: SealOptions): Promise<Sealed> {
  let { last } = options;
  let total = 0;
  let oldestAt: string | null = null;
  for (;;) {
    const turn = await sealOnce({ ...options, last });
    last = turn.head;
    total += turn.sealed;
    oldestAt ??= turn.oldestAt;
    if (turn.oldestAt === null) return { sealed: total, head: last, oldestAt };
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function waitingRecords(db: Executor, { newest, gaps, top }: Tail): Promise<AuditRecord[]> {
  const highest = newest?.highest ?? 0;
  if (top <= highest && gaps === '{}') return [];
  return (await recordsToSeal(db, { highest, gaps, limit: batchLimit })).slice(0, batchLimit);
}

async function insertBatch(tail: Tail, records: readonly AuditRecord[], { db, key, now }: SealOptions) {
  const body = {
    no: (tail.newest?.no ?? 0) + 1,
    seqs: rangesOf(records.map(({ seq }) => seq)),
    highest: Math.max(tail.newest?.highest ?? 0, records.at(-1)?.seq ?? 0),
    records: records.length,
    leaves: Buffer.concat(records.map(leafOf)),
    previous_hash: tail.newest?.hash ?? noHash,
    sealed_at: now,
  };
  const hash = batchHash(body);
  const row = { ...body, hash, key: key.publicKey, signature: key.sign(hash) };
  const made = await db
    .insertInto('audit_batches')
    .values(row)
    .onConflict((conflict) => conflict.column('no').doNothing())
    .returning(['no', 'hash'])
    .executeTakeFirst();
  return made ?? null;
}

/** A sealer never goes on from a head that it cannot vouch for: its signature would cover what it did not see. */
async function assertContinues({ newest, kept }: Tail, { last, trusted, key }: SealOptions): Promise<void> {
  if (last && kept !== last.hash) throw new ChainBroken('cut', last.no);
  if (!newest || trusted === null || newest.hash === last?.hash) return;
  const isTrusted = newest.key === key.publicKey || trusted.has(newest.key);
  if (!isTrusted || !(await isSigned(newest))) throw new ChainBroken('signature', newest.no);
}

function minutesBefore(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).subtract({ minutes }).toString();
}
