import type { Executor } from '../db/executor.ts';
import { type AuditRecord, batchHash, leafBytes, leafOf, noHash, numbersIn } from './audit-batch.ts';
import { type AuditBatch, countWaiting, newestHead, recordsIn } from './audit-batches.reads.ts';
import { type AuditHead, codeOf, isCodeOf, parseCode } from './audit-code.ts';
import { isSigned } from './audit-key.ts';
import { createOldChain } from './old-chain.ts';

/** Why the chain does not hold. `cut`: a head that left the database is not in it any more. */
export type BrokenWhy = 'missing' | 'content' | 'chain' | 'signature' | 'key' | 'cut' | 'head' | 'code' | 'oldChain';

export interface AuditVerdict {
  /** Sealed records that were checked. */
  readonly checked: number;
  /** Committed records that no batch holds yet, and the time of the oldest: they follow with the next batch. */
  readonly waiting: { readonly count: number; readonly oldestAt: string | null };
  /** The newest batch that was checked, as it is printed; null when nothing is sealed. */
  readonly code: string | null;
  /** How many heads from outside were found in the chain. */
  readonly matched: number;
  /** The first break: the record's number, or the first record of the batch. */
  readonly broken: { readonly seq: number; readonly batch: number; readonly why: BrokenWhy } | null;
}

export interface VerifyOptions {
  /** Public keys that may have signed. Without them a signature only has to be made by the key it names. */
  readonly trusted?: ReadonlySet<string>;
  /** Heads that left the database. Read them before this is called: later ones may not be sealed here yet. */
  readonly heads?: readonly AuditHead[];
  /** A code from paper, as it was typed. */
  readonly code?: string;
}

/** Batches are asked for in pieces of this many records, so that a product at work can go on between them. */
const pageRecords = 1000;

/**
 * Checks every batch up to the one that is the newest now, and every record in them. Nothing below a head ever changes,
 * so what is read is one moment of the chain, however long it takes and whoever writes meanwhile; and no transaction
 * stays open that would hold the embedded database's only connection.
 */
export async function verifyAudit(db: Executor, options: VerifyOptions = {}): Promise<AuditVerdict> {
  const head = await newestHead(db);
  const old = await createOldChain(db);
  const walk = createWalk(options);
  let checked = 0;
  let broken: AuditVerdict['broken'] = null;
  while (!broken && walk.at.no < (head?.no ?? 0)) {
    const batches = await nextBatches(db, walk.at.no, head?.no ?? 0);
    broken = batches.length === 0 ? walk.breakAt('chain') : null;
    const records = new Map((await recordsIn(db, unionOf(batches))).map((record) => [record.seq, record]));
    for (const batch of batches) {
      broken ??= (await walk.step(batch)) ?? checkRecords(batch, records) ?? old.step(batch, records);
      if (broken) break;
      checked += batch.records;
    }
  }
  broken ??= (await old.end()) ?? walk.end();
  const code = walk.at.no > 0 ? codeOf(walk.at) : null;
  return { checked, waiting: await countWaiting(db), code, matched: walk.matched(), broken };
}

/** The batches after one, up to another, whose records together fit a page; at least one. */
async function nextBatches(db: Executor, after: number, to: number): Promise<AuditBatch[]> {
  const found = await db
    .selectFrom('audit_batches')
    .selectAll()
    .where('no', '>', after)
    .where('no', '<=', to)
    .orderBy('no')
    .limit(200)
    .execute();
  let sum = 0;
  const fits = found.filter((batch) => {
    sum += batch.records;
    return sum <= pageRecords;
  });
  return fits.length > 0 ? fits : found.slice(0, 1);
}

const unionOf = (batches: readonly AuditBatch[]) => `{${batches.map(({ seqs }) => seqs.slice(1, -1)).join(',')}}`;

/** Follows the chain from batch to batch. */
function createWalk({ trusted, heads = [], code }: VerifyOptions) {
  const expected = Map.groupBy(heads, (head) => head.no);
  const typed = code === undefined ? null : parseCode(code);
  let at: AuditHead = { no: 0, hash: noHash };
  let highest = 0;
  let matched = 0;
  let isCodeFound = false;
  const breakAt = (why: BrokenWhy) => ({ seq: highest + 1, batch: at.no + 1, why });
  async function step(batch: AuditBatch): Promise<AuditVerdict['broken']> {
    const broken = (why: BrokenWhy) => ({ seq: numbersIn(batch.seqs)[0] ?? highest + 1, batch: batch.no, why });
    if (batch.no !== at.no + 1 || batch.previous_hash !== at.hash) return broken('chain');
    if (batchHash(batch) !== batch.hash) return broken('chain');
    if (trusted && !trusted.has(batch.key)) return broken('key');
    if (!(await isSigned(batch))) return broken('signature');
    const left = expected.get(batch.no) ?? [];
    if (left.some(({ hash }) => hash !== batch.hash)) return broken('head');
    matched += left.length;
    at = { no: batch.no, hash: batch.hash };
    highest = batch.highest;
    if (typed && isCodeOf(typed, at)) isCodeFound = true;
    return null;
  }
  /** After the last batch: whatever left must have been met on the way. */
  function end(): AuditVerdict['broken'] {
    if ([...expected.keys()].some((no) => no > at.no)) return breakAt('cut');
    return code !== undefined && !isCodeFound ? breakAt('code') : null;
  }
  return {
    get at() {
      return at;
    },
    step,
    end,
    breakAt,
    matched: () => matched,
  };
}

function checkRecords(batch: AuditBatch, records: ReadonlyMap<number, AuditRecord>): AuditVerdict['broken'] {
  const broken = (seq: number, why: BrokenWhy) => ({ seq, batch: batch.no, why });
  const numbers = numbersIn(batch.seqs);
  if (numbers.length !== batch.records || batch.leaves.length !== batch.records * leafBytes) {
    return broken(numbers[0] ?? batch.highest, 'chain');
  }
  for (const [index, seq] of numbers.entries()) {
    const record = records.get(seq);
    if (!record) return broken(seq, 'missing');
    const leaf = batch.leaves.subarray(index * leafBytes, (index + 1) * leafBytes);
    if (!leafOf(record).equals(leaf)) return broken(seq, 'content');
  }
  return null;
}
