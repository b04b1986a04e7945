import pg, { type ClientConfig } from 'pg';
import { databaseRefusals } from './database.refusals.ts';

/** Oldest server the SQL of the product runs on. */
const oldestMajor = 15;

/**
 * Connects once and checks that the server is fit: version, encoding, and that it finds Japanese text.
 * @throws database.unreachable, signInFailed, databaseAbsent, oldServer, wrongEncoding, noJapaneseLocale, noTrigrams
 */
export async function checkServer(config: ClientConfig): Promise<void> {
  const client = new pg.Client(config);
  // A connection lost in the middle also rejects the query that is waiting: that error is the one to report.
  client.on('error', () => {});
  const server = `${client.host}:${client.port}/${client.database}`;
  try {
    await client.connect();
  } catch (error) {
    throw explainConnect(error, server);
  }
  try {
    await checkSettings(client);
    await checkTrigrams(client);
  } finally {
    await client.end();
  }
}

/** The refusal for an error of `connect`. Codes: PostgreSQL appendix A, or those of the network. */
export function explainConnect(error: unknown, server: string): Error {
  const code = codeOf(error);
  if (code === '28P01' || code === '28000') return databaseRefusals.signInFailed({ server });
  if (code === '3D000') return databaseRefusals.databaseAbsent({ server });
  const cause = code || (error instanceof Error ? error.message : String(error));
  return Object.assign(databaseRefusals.unreachable({ server, cause }), { cause: error });
}

async function checkSettings(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number; encoding: string; ctype: string }>(`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      pg_encoding_to_char(encoding) as encoding, datctype as ctype
    from pg_database where datname = current_database()`);
  const found = rows[0];
  if (!found) return;
  if (found.number < oldestMajor * 10_000) throw databaseRefusals.oldServer({ version: found.version });
  if (found.encoding !== 'UTF8') throw databaseRefusals.wrongEncoding({ encoding: found.encoding });
  if (['C', 'POSIX'].includes(found.ctype)) throw databaseRefusals.noJapaneseLocale({ ctype: found.ctype });
}

/** What the extension does counts, not the locale's name: without a fit locale it sees no letters in Japanese text. */
async function checkTrigrams(client: pg.Client): Promise<void> {
  await client.query('begin');
  try {
    await client.query('create extension if not exists pg_trgm');
  } catch (error) {
    if (['58P01', '0A000', '42501'].includes(codeOf(error))) throw databaseRefusals.noTrigrams();
    throw error;
  }
  const { rows } = await client.query<{ seen: boolean; ctype: string }>(
    "select cardinality(show_trgm('旋盤')) > 0 as seen, datctype as ctype from pg_database where datname = current_database()",
  );
  await client.query('rollback');
  const found = rows[0];
  if (found && !found.seen) throw databaseRefusals.noJapaneseLocale({ ctype: found.ctype });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
