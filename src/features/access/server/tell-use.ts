import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { accessRefusals as refused } from '../contract/access.contract.ts';
import type { UseTold } from '../contract/access.ts';
import { findTold, insertEntries, insertUsers, touchUsers } from './access.repo.ts';

/**
 * 利用を記録: what 県 or the 所属 said of people, one or a whole list; the registers have to follow it (§5-12).
 * @throws access.toldInFuture, staffUnknown, notUser
 */
export async function tellUse(ctx: Ctx, told: UseTold): Promise<{ told: number }> {
  if (told.toldOn > today(ctx.clock.now())) throw refused.toldInFuture();
  const staffNos = [...new Set(told.staffNos)];
  const people = await findTold(ctx, told.network, staffNos);
  const unknown = staffNos.filter((no) => !people.some(({ staffNo }) => staffNo === no));
  if (unknown.length > 0) throw refused.staffUnknown({ nos: unknown });
  const fresh = people.filter(({ userId }) => userId === null);
  if (told.kind === 'end' && fresh.length > 0) throw refused.notUser({ nos: fresh.map(({ staffNo }) => staffNo) });
  const known = people.flatMap(({ userId }) => userId ?? []);
  await touchUsers(ctx, known);
  const made = await insertUsers(
    ctx,
    told.network,
    fresh.map(({ id }) => id),
  );
  const said = { said_by: told.saidBy, told_on: told.toldOn, note: told.note };
  const entry = { kind: told.kind, place: null, day: told.day, ...said } as const;
  const ids = [...known, ...made];
  await insertEntries(
    ctx,
    ids.map((user_id) => ({ user_id, ...entry })),
  );
  for (const id of ids) {
    const changes = { use: [null, told.kind], day: [null, told.day], said_by: [null, told.saidBy] } as const;
    ctx.audit.record({ action: 'access.tell', entity: 'accessUser', entityId: id, changes });
  }
  return { told: ids.length };
}
