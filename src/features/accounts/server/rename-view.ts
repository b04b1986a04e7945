import type { Ctx } from '#platform/use-case/context.ts';
import type { SavedView } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { findOwnView, findViews, renameOwnView } from './preferences.repo.ts';

/** 名前を変える. @throws accounts.viewAbsent, accounts.viewTaken */
export async function renameView(ctx: Ctx, { id, name }: { id: string; name: string }): Promise<SavedView> {
  const view = await findOwnView(ctx, id);
  if (!view) throw accountsRefusals.viewAbsent();
  const others = await findViews(ctx, view.list_key);
  if (others.some((other) => other.id !== id && other.name === name)) throw accountsRefusals.viewTaken();
  await renameOwnView(ctx, id, name);
  const changes = { name: [view.name, name] } as const;
  ctx.audit.record({ action: 'accounts.renameView', entity: 'savedView', entityId: id, changes });
  return { id, name, search: view.search as Record<string, string> };
}
