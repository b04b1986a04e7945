import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { accessRefusals as refused } from '../contract/access.contract.ts';
import type { AccessView, DeedKind, Register } from '../contract/access.ts';
import { insertEntries, takeUser } from './access.repo.ts';
import { deedProblem } from './access.rules.ts';
import { getUser } from './get-user.ts';

interface Deed {
  readonly id: string;
  readonly version: number;
  readonly kind: DeedKind;
  readonly registers: readonly Register[];
  readonly on: string;
  readonly note: string;
}

/**
 * 処理を記録: somebody was registered, stopped or deleted in registers of the network (§5-12).
 * @throws access.absent, doneInFuture, deedUnfit, alreadyThere, notThere; StaleVersion when it was changed meanwhile
 */
export async function recordDeed(ctx: Ctx, deed: Deed): Promise<AccessView> {
  const user = await getUser(ctx, deed);
  if (deed.on > today(ctx.clock.now())) throw refused.doneInFuture();
  const places = [...new Set(deed.registers)];
  for (const register of places) {
    const problem = deedProblem(user, register, deed.kind);
    if (problem) throw problem;
  }
  await takeUser(ctx, deed);
  const { kind, on: day, note } = deed;
  const entry = { user_id: user.id, kind, day, note, said_by: null, told_on: null };
  await insertEntries(
    ctx,
    places.map((place) => ({ ...entry, place })),
  );
  const changes = { [kind]: [null, places.join(' ')], on: [null, day] } as const;
  ctx.audit.record({ action: 'access.record', entity: 'accessUser', entityId: user.id, changes });
  return getUser(ctx, deed);
}
