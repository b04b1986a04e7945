import type { Ctx } from '#platform/use-case/context.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { deleteOwnView, findOwnView } from './preferences.repo.ts';

/** 保存した条件を消す. @throws accounts.viewAbsent */
export async function deleteView(ctx: Ctx, { id }: { id: string }): Promise<Record<string, never>> {
  const view = await findOwnView(ctx, id);
  if (!view) throw accountsRefusals.viewAbsent();
  await deleteOwnView(ctx, id);
  const changes = { name: [view.name, null] } as const;
  ctx.audit.record({ action: 'accounts.deleteView', entity: 'savedView', entityId: id, changes });
  return {};
}
