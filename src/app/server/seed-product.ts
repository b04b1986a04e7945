import { seedCatalog } from '#features/catalog/server/seed-catalog.public.ts';
import { seedCategories } from '#features/categories/server/seed-categories.public.ts';
import { systemActor } from '#kernel/actor.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { systemClock } from '#platform/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { silentLog } from '#platform/log.ts';
import { runWrite } from '#platform/use-case/run.ts';

/**
 * What an installation starts with: the business calendar, the contract's device classes and policies, the categories
 * of the desk. Only what is missing is added; what people edited stays. The sample brings categories of its own.
 */
export async function seedProduct(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await seedCalendar(tx);
    await seedCatalog(tx);
  });
  const known = await database.db.selectFrom('ticket_categories').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const runtime = { database, clock: systemClock, log: silentLog, subscriptions: [], enqueue: async () => undefined };
  await runWrite(runtime, { actor: systemActor }, seedCategories);
}
