import { sql } from 'kysely';
import { type ContractNames, contractNames, seededNames } from '#kernel/contract-names.ts';
import type { Executor } from '../db/executor.ts';

const key = 'contract.names';

/** The names as they are set; those of the specification where nobody set any (version 0). One small statement. */
export async function readNames(tx: Executor): Promise<ContractNames & { version: number }> {
  const row = await tx.selectFrom('settings').select(['value', 'version']).where('key', '=', key).executeTakeFirst();
  const names = contractNames.safeParse(row?.value);
  return { ...(names.success ? names.data : seededNames), version: row?.version ?? 0 };
}

/** Sets them when nobody else did since; false otherwise. */
export async function writeNames(tx: Executor, names: ContractNames, seen: number): Promise<boolean> {
  const { rows } = await sql`insert into settings as s (key, value) select ${key}, ${JSON.stringify(names)}::jsonb
    where ${seen}::int = 0 or exists (select from settings where key = ${key})
    on conflict (key) do update set value = excluded.value, version = s.version + 1 where s.version = ${seen}::int
    returning s.version`.execute(tx);
  return rows.length > 0;
}
