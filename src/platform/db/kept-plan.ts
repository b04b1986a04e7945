import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import pg from 'pg';

const mark = '/* kept plan */';
const scopes = new AsyncLocalStorage<true>();

/**
 * Marks a statement that finds its rows by keys: `query.modifyFront(keptPlan)`. Each connection prepares it once and keeps
 * its plan: on the embedded database planning costs more than running. The text must not vary without end, and whatever
 * the plan depends on (a limit, a kind) stands in it literally: behind a parameter the planner would guess.
 */
export const keptPlan = sql`${sql.raw(mark)}`;

/** The same for every statement that `work` sends, as each transaction does. */
export function keepPlans<T>(work: () => T): T {
  return scopes.run(true, work);
}

/** Plans kept for one connection; then it begins anew. */
const mostPlans = 300;
const plannable = /^\s*(select|insert|update|delete|with)\b/i;
/** What PostgreSQL answers when a kept plan no longer gives the columns it gave: a newer version has migrated. */
const planOutdated = '0A000';

/** A connection that gives such statements a name, which is how PostgreSQL keeps a plan. */
export class PlanKeepingClient extends pg.Client {
  #names = new Map<string, string>();
  #given = 0;

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own overloads, passed on as they are.
  override query(...given: any[]): any {
    const [text, values, ...rest] = given;
    const query = super.query as (...passed: unknown[]) => unknown;
    if (typeof text !== 'string' || !Array.isArray(values) || !isKept(text)) return query.apply(this, given);
    const answer = query.call(this, { name: this.#nameOf(text), text, values }, ...rest);
    if (answer instanceof Promise) answer.catch((error) => error.code === planOutdated && this.#forget());
    return answer;
  }

  #nameOf(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= mostPlans) this.#forget();
    this.#given += 1;
    const name = `kept_${this.#given}`;
    this.#names.set(text, name);
    return name;
  }

  /** Names are never given twice, so a transaction that cannot run this does no harm. */
  #forget(): void {
    this.#names.clear();
    super.query('deallocate all').catch(() => {});
  }
}

const isKept = (text: string) => text.includes(mark) || (scopes.getStore() === true && plannable.test(text));
