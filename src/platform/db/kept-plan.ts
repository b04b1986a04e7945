import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';

const mark = '/* kept plan */';

/**
 * Marks a statement that finds its rows by keys: `query.modifyFront(keptPlan)`. Each connection prepares it once and keeps
 * its plan. The text must not vary without end, and whatever the plan depends on (a limit, a kind) stands in it literally:
 * behind a parameter the planner would guess.
 */
export const keptPlan = sql`${sql.raw(mark)}`;

/** A connection that prepares marked statements under a name of their text. */
export class PlanKeepingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own overloads, passed on as they are.
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    const query = super.query as (...passed: unknown[]) => unknown;
    if (typeof text !== 'string' || !text.includes(mark)) return query.apply(this, given);
    const answer = query.call(this, { name: nameOf(text), text, values }, ...rest);
    if (answer instanceof Promise) answer.catch(forgetStale);
    return answer;
  }
}

const names = new Map<string, string>();
let generation = 0;

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha256').update(`${generation}${text}`).digest('base64url');
  names.set(text, name);
  return name;
}

/** A newer version has migrated the database under this process: from the next statement on, everything is prepared anew. */
function forgetStale(error: { code?: string }): void {
  if (error.code !== featureNotSupported) return;
  generation += 1;
  names.clear();
}

/** What PostgreSQL answers when a kept plan no longer gives the columns it gave. */
const featureNotSupported = '0A000';
