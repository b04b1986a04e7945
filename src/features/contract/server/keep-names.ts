import type { ContractNames } from '#kernel/contract-names.ts';
import { readNames, writeNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { contractRefusals as refused } from '../contract/contract.contract.ts';
import { anyReport } from './names.reads.ts';

type Kept = ContractNames & { version: number };

export const getNames = (ctx: Ctx): Promise<Kept> => readNames(ctx.tx);

/**
 * 契約と県の名前 for another prefecture, or a contract renamed. The weeks are counted from the first day, so it stays once a
 * week has its report. @throws contract.namesChanged when somebody else did meanwhile, startFixed, periodReversed
 */
export async function keepNames(ctx: Ctx, { version, ...names }: Kept): Promise<Kept> {
  const before = await readNames(ctx.tx);
  if (names.to < names.from) throw refused.periodReversed();
  if (names.from !== before.from && (await anyReport(ctx))) throw refused.startFixed();
  if (!(await writeNames(ctx.tx, names, version))) throw refused.namesChanged();
  const changed = (Object.keys(names) as (keyof ContractNames)[]).filter((key) => before[key] !== names[key]);
  ctx.audit.record({
    action: 'contract.keepNames',
    entity: 'contractNames',
    entityId: '*',
    changes: Object.fromEntries(changed.map((key) => [key, [before[key], names[key]]])),
  });
  return readNames(ctx.tx);
}
