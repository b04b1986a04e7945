import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { readHeads } from '../audit/heads-file.ts';
import { attachmentPath, headsName, otherFiles, readDataFile } from './data-files.ts';
import { jobTable, readOpenJobs } from './open-jobs.ts';
import { type DoneMigration, lineOf, type Mark, type Tally } from './records.ts';
import { type Row, Summing } from './table-sum.ts';
import { fetchRows, listTables, readRows } from './tables.ts';

export interface Reading {
  /** Inside a transaction that sees one moment. */
  readonly client: PoolClient;
  /** Where the attachments lie; null leaves all files out. */
  readonly dataDir: string | null;
  readonly madeAt: string;
  readonly isSealed: boolean;
}

/** What was read, and what should have been there: attachments that are gone or are not what their row says. */
export interface Found extends Tally {
  readonly missing: readonly string[];
  readonly altered: readonly string[];
}

type Counting = { -readonly [K in keyof Tally]: number } & { missing: string[]; altered: string[] };

/** The whole product as lines and bytes, one batch or chunk at a time. `tell` is called at its end. */
export async function* readProduct(reading: Reading, tell: (found: Found) => void): AsyncGenerator<Buffer> {
  const { client, madeAt } = reading;
  const found: Counting = { tables: 0, rows: 0, jobs: 0, files: 0, missing: [], altered: [] };
  const { rows: migrations } = await client.query<DoneMigration>(
    'select number, name, checksum from schema_migrations order by number',
  );
  yield mark({ t: 'begin', madeAt, migrations });
  for (const table of await listTables(client)) {
    yield mark({ t: 'table', table });
    found.rows += yield* summed(readRows(client, table));
    found.tables += 1;
  }
  const jobs = await jobTable(client);
  if (jobs) {
    yield mark({ t: 'jobs', table: jobs });
    found.jobs = yield* summed(readOpenJobs(client, jobs));
  }
  if (reading.dataDir !== null) yield* readFiles(reading, reading.dataDir, found);
  const { missing, altered, ...tally } = found;
  yield mark({ t: 'end', ...tally });
  tell({ ...tally, missing, altered });
}

const mark = (value: Mark) => lineOf(value);

async function* summed(batches: AsyncIterable<Row[]>): AsyncGenerator<Buffer, number> {
  const summing = new Summing();
  for await (const rows of batches) {
    for (const row of rows) summing.add(row);
    yield lineOf(rows);
  }
  yield mark({ t: 'sum', ...summing.result });
  return summing.result.rows;
}

async function* readFiles(reading: Reading, dataDir: string, found: Counting): AsyncGenerator<Buffer> {
  for await (const rows of fetchRows(reading.client, 'select storage_key, sha256, name from files')) {
    for (const [key = null, expected = null, name = null] of rows) {
      if (key === null) continue;
      const sha256 = yield* readFile(dataDir, attachmentPath(key));
      if (sha256 === null) found.missing.push(`${name}（${key}）`);
      else found.files += 1;
      if (sha256 !== null && sha256 !== expected) found.altered.push(`${name}（${key}）`);
    }
  }
  const heads = await headsUntil(reading.client, dataDir);
  if (heads) {
    yield mark({ t: 'file', path: headsName, bytes: heads.length });
    yield heads;
    yield mark({ t: 'fileSum', sha256: hash('sha256', heads) });
    found.files += 1;
  }
  for (const path of await otherFiles(dataDir, reading.isSealed)) {
    if ((yield* readFile(dataDir, path)) !== null) found.files += 1;
  }
}

/**
 * The heads that left until the moment of the backup: a later one would say of the restored chain that it was cut. @returns
 * null when none left
 */
async function headsUntil(client: PoolClient, dataDir: string): Promise<Buffer | null> {
  const heads = await readHeads(join(dataDir, headsName));
  const { rows: known } = await client.query(`select to_regclass('public.audit_batches') is not null as there`);
  if (heads.length === 0 || !known[0]?.there) return null;
  const { rows } = await client.query<{ no: number }>('select coalesce(max(no), 0)::int as no from audit_batches');
  const kept = heads.filter((head) => head.no <= (rows[0]?.no ?? 0));
  return kept.length === 0 ? null : Buffer.from(kept.map((head) => `${JSON.stringify(head)}\n`).join(''));
}

async function* readFile(dataDir: string, path: string): AsyncGenerator<Buffer, string | null> {
  const file = await readDataFile(join(dataDir, path));
  if (!file) return null;
  yield mark({ t: 'file', path, bytes: file.bytes });
  yield* file.content();
  const sha256 = file.sha256();
  yield lineOf({ t: 'fileSum', sha256 } satisfies Mark);
  return sha256;
}
