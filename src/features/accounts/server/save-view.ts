import type { Ctx } from '#platform/use-case/context.ts';
import type { SavedView } from '../contract/account.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { countViews, findViews, insertView } from './preferences.repo.ts';

const most = 30;
const mostInAll = 300;

/** 条件を保存. @throws accounts.viewTaken, accounts.tooManyViews, accounts.tooManyViewsInAll */
export async function saveView(
  ctx: Ctx,
  input: { listKey: string; name: string; search: Record<string, string> },
): Promise<SavedView> {
  const views = await findViews(ctx, input.listKey);
  if (views.some((view) => view.name === input.name)) throw accountsRefusals.viewTaken();
  if (views.length >= most) throw accountsRefusals.tooManyViews();
  if ((await countViews(ctx)) >= mostInAll) throw accountsRefusals.tooManyViewsInAll();
  const position = Math.max(0, ...views.map((view) => view.position)) + 1;
  const row = await insertView(ctx, { ...input, position });
  const changes = { list: [null, input.listKey], name: [null, input.name] } as const;
  ctx.audit.record({ action: 'accounts.saveView', entity: 'savedView', entityId: row.id, changes });
  return { id: row.id, name: row.name, search: input.search };
}
