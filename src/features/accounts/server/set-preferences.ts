import type { Ctx } from '#platform/use-case/context.ts';
import type { ListPrefs, Preferences } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { toPreferences } from './me.reads.ts';
import { putListPreferences, putPreferences } from './preferences.repo.ts';

/** The settings of some fifty lists; they travel with every start of the app. */
const mostListsText = 64 * 1024;

/** Keeps the look the actor chose. */
export async function setPreferences(
  ctx: Ctx,
  choice: Partial<Pick<Preferences, 'theme' | 'rowHeight'>>,
): Promise<Preferences> {
  const row = await putPreferences(ctx, choice);
  const changes = Object.fromEntries(Object.entries(choice).map(([key, value]) => [key, [null, value] as const]));
  ctx.audit.record({ action: 'accounts.setPreferences', entity: 'preferences', entityId: ctx.actor.id, changes });
  return toPreferences(row);
}

/** Keeps a list's row height and columns. @throws accounts.tooManyLists */
export async function setListPreferences(
  ctx: Ctx,
  { listKey, prefs }: { listKey: string; prefs: ListPrefs },
): Promise<Preferences> {
  const row = await putListPreferences(ctx, listKey, prefs);
  if (JSON.stringify(row.lists).length > mostListsText) throw accountsRefusals.tooManyLists();
  const changes = { [`lists.${listKey}`]: [null, prefs] as const };
  ctx.audit.record({ action: 'accounts.setPreferences', entity: 'preferences', entityId: ctx.actor.id, changes });
  return toPreferences(row);
}
