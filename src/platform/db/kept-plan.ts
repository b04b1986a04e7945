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

const isKept = (text: string) => text.includes(mark) || (scopes.getStore() === true && plannable.test(text));

/** A connection that gives such statements a name, which is how PostgreSQL keeps a plan. */
export class PlanKeepingClient extends pg.Client {
  #names = new Map<string, string>();
  #given = 0;
  #isOutdated = false;

  override query(...given: unknown[]): never {
    const [text, values, callback] = given;
    const send = (...args: unknown[]) => (super.query as (...all: unknown[]) => Promise<unknown>).apply(this, args);
    if (typeof text !== 'string' || !Array.isArray(values) || callback || !isKept(text)) return send(...given) as never;
    const named = () => this.#heard(send({ name: this.#nameOf(text), text, values }));
    if (!this.#isOutdated && (this.#names.size < mostPlans || this.#names.has(text))) return named() as never;
    // A transaction that has failed cannot run this; names are never given twice, so it does no harm.
    this.#names.clear();
    this.#isOutdated = false;
    return send('deallocate all')
      .catch(() => {})
      .then(named) as never;
  }

  #nameOf(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    this.#given += 1;
    const name = `kept_${this.#given}`;
    this.#names.set(text, name);
    return name;
  }

  #heard(answer: Promise<unknown>): Promise<unknown> {
    return answer.catch((error: { code?: string }) => {
      if (error.code === planOutdated) this.#isOutdated = true;
      throw error;
    });
  }
}
