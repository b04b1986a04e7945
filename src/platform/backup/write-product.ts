import type { PoolClient } from 'pg';
import { backupRefusals } from './backup.refusals.ts';
import { type ByteReader, EndedEarly } from './byte-reader.ts';
import { isDataPath, writeDataFile } from './data-files.ts';
import { type LoadingJobs, openJobsFor } from './open-jobs.ts';
import type { Mark, Tally } from './records.ts';
import { type Row, Summing, type TableSum } from './table-sum.ts';
import { continueNumbers, insertRows, openForLoading, sumTable, type Table } from './tables.ts';

export interface Writing {
  readonly reader: ByteReader;
  /** Named in refusals. */
  readonly path: string;
  /** Where files go. */
  readonly dataDir: string;
}

/** The next mark of an archive. @throws backup.truncated, damaged */
export async function nextMark({ reader, path }: Writing): Promise<Mark> {
  const line = await inWhole(path, () => reader.line());
  if (line === null) throw backupRefusals.truncated({ path });
  return parsed(line, path) as Mark;
}

/** What was written; a job that this release does not know is not. */
export interface Written extends Tally {
  readonly unknownJobs: number;
}

/**
 * Loads everything after `begin` into a database of the same migrations, in one transaction that also compares what it
 * wrote with what was read. Files are written as they come. @throws backup.truncated, damaged, differs
 */
export async function writeProduct(client: PoolClient, writing: Writing): Promise<Written> {
  await client.query('begin');
  try {
    const close = await openForLoading(client);
    const loaded = await loadAll(client, writing);
    await close();
    await continueNumbers(client);
    for (const [table, expected] of loaded.sums) {
      const { rows, sum } = await sumTable(client, table);
      if (rows !== expected.rows || sum !== expected.sum) throw backupRefusals.differs({ table: table.name });
    }
    if (loaded.jobs && !(await loaded.jobs.isWhole())) throw backupRefusals.jobsDiffer();
    await client.query('commit');
    return { unknownJobs: 0, ...loaded.tally, ...loaded.jobs?.counts };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function loadAll(client: PoolClient, writing: Writing) {
  const { path } = writing;
  const sums = new Map<Table, TableSum>();
  const tally = { tables: 0, rows: 0, jobs: 0, files: 0 };
  let jobs: LoadingJobs | null = null;
  for (;;) {
    const mark = await nextMark(writing);
    if (mark.t === 'table') {
      const sum = await readBatches(writing, (rows) => insertRows(client, mark.table, rows));
      sums.set(mark.table, sum);
      tally.tables += 1;
      tally.rows += sum.rows;
    } else if (mark.t === 'jobs') {
      const loading = await openJobsFor(client, mark.table);
      tally.jobs += (await readBatches(writing, (rows) => loading.put(rows))).rows;
      jobs = loading;
    } else if (mark.t === 'file') {
      await takeFile(writing, mark);
      tally.files += 1;
    } else if (mark.t === 'end') {
      if (!isSame(mark, tally)) throw backupRefusals.damaged({ path, what: '件数' });
      // To the very end: behind it stand the last checksum and the last seal.
      if ((await inWhole(path, () => writing.reader.line())) !== null)
        throw backupRefusals.damaged({ path, what: '終わり' });
      return { sums, tally, jobs };
    } else throw backupRefusals.damaged({ path, what: mark.t });
  }
}

const isSame = (one: Tally, other: Tally) =>
  (['tables', 'rows', 'jobs', 'files'] as const).every((what) => one[what] === other[what]);

/** Batches until their sum, which has to fit. */
async function readBatches(writing: Writing, use: (rows: readonly Row[]) => Promise<unknown>): Promise<TableSum> {
  const { path } = writing;
  const summing = new Summing();
  for (;;) {
    const line = await inWhole(path, () => writing.reader.line());
    if (line === null) throw backupRefusals.truncated({ path });
    const value = parsed(line, path);
    if (Array.isArray(value)) {
      for (const row of value as Row[]) summing.add(row);
      await use(value as Row[]);
      continue;
    }
    const { rows, sum } = value as TableSum;
    const { result } = summing;
    if (rows !== result.rows || sum !== result.sum) throw backupRefusals.damaged({ path, what: '表の検査値' });
    return result;
  }
}

async function takeFile(writing: Writing, file: { path: string; bytes: number }): Promise<void> {
  const { path, reader, dataDir } = writing;
  if (!isDataPath(file.path)) throw backupRefusals.damaged({ path, what: file.path });
  const sha256 = await inWhole(path, () => writeDataFile(dataDir, file.path, reader.bytes(file.bytes)));
  const mark = await nextMark(writing);
  if (mark.t !== 'fileSum' || mark.sha256 !== sha256) throw backupRefusals.damaged({ path, what: file.path });
}

function parsed(line: string, path: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw backupRefusals.damaged({ path, what: '行' });
  }
}

async function inWhole<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EndedEarly) throw backupRefusals.truncated({ path });
    throw error;
  }
}
