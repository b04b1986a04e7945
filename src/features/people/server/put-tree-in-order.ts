import type { Ctx } from '#platform/use-case/context.ts';
import { readTree, writeTree } from './departments.repo.ts';
import { indexDepartments } from './index-people.public.ts';
import { lastOrder, orderIn, staleLines } from './tree.rules.ts';

/** Orders as given; without one a 所属 stands last. Full names and paths of everything below follow. */
export async function putTreeInOrder(
  ctx: Ctx,
  changes: readonly { readonly id: string; readonly order: number | null }[],
): Promise<void> {
  const tree = await readTree(ctx);
  const touched = new Set(changes.map((change) => change.id));
  const others = tree.filter((node) => !touched.has(node.id));
  let last = others.reduce((most, node) => Math.max(most, orderIn(node.sort_path)), 0);
  const orders = new Map<string, number>();
  for (const { id, order } of changes) {
    last = order === null ? Math.min(last + 1, lastOrder) : last;
    orders.set(id, order ?? last);
  }
  const lines = staleLines(tree, orders);
  await writeTree(ctx, lines);
  await indexDepartments(ctx, [...new Set([...touched, ...lines.map((line) => line.id)])]);
}
