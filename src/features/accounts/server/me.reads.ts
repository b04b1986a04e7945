import { contractNames } from '#kernel/contract-names.ts';
import { readNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ListPrefs, MeView, Preferences, SavedView } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { catalogue } from './accounts.slots.ts';

/** The signed-in person as the app's shell shows them. @throws accounts.absent */
export async function getMe(ctx: Ctx): Promise<MeView> {
  const { actor } = ctx;
  const row = await ctx.tx
    .selectFrom('accounts_users as u')
    .leftJoin('accounts_preferences as p', 'p.user_id', 'u.id')
    .select(['u.username', 'u.two_factor_enabled', 'u.must_change_password', 'p.theme', 'p.row_height', 'p.lists'])
    .where('u.id', '=', ctx.actor.id)
    .executeTakeFirst();
  if (!row) throw accountsRefusals.absent();
  return {
    id: actor.id,
    username: row.username,
    name: actor.name,
    role: actor.role,
    agentId: actor.agentId,
    staffMemberId: actor.staffMemberId,
    departmentId: actor.departmentId,
    permissions: heldBy(actor),
    mustChangePassword: row.must_change_password,
    secondFactor: row.two_factor_enabled,
    preferences: toPreferences(row),
    names: contractNames.parse(await readNames(ctx.tx)),
    today: Temporal.Instant.from(ctx.clock.now()).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString(),
  };
}

/** Every permission the actor holds by role and scope. */
function heldBy(actor: Ctx['actor']): string[] {
  const byRole = [...catalogue()].filter(([, roles]) => roles.includes(actor.role)).map(([name]) => name);
  return actor.scopes === null ? byRole : byRole.filter((name) => actor.scopes?.includes(name));
}

interface PreferenceColumns {
  readonly theme: Preferences['theme'] | null;
  readonly row_height: Preferences['rowHeight'] | null;
  readonly lists: unknown;
}

/** Preferences as stored; what was never chosen has its first value. */
export function toPreferences(row: PreferenceColumns | undefined): Preferences {
  return {
    theme: row?.theme ?? 'auto',
    rowHeight: row?.row_height ?? 'comfortable',
    lists: (row?.lists ?? {}) as Record<string, ListPrefs>,
  };
}

/** The actor's saved views of a list, in the order they were made. */
export async function listViews(ctx: Ctx, { listKey }: { listKey: string }): Promise<SavedView[]> {
  const rows = await ctx.tx
    .selectFrom('accounts_saved_views')
    .select(['id', 'name', 'search'])
    .where('user_id', '=', ctx.actor.id)
    .where('list_key', '=', listKey)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, search: row.search as Record<string, string> }));
}
