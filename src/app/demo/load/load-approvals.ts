import { approvalSteps } from '#features/approvals/server/decide-approval.ts';
import { getApproval } from '#features/approvals/server/read-approvals.ts';
import { askManualApproval } from '#features/knowledge/server/approve-manual.ts';
import { getKnowledge } from '#features/knowledge/server/get-knowledge.ts';
import { reviseKnowledge } from '#features/knowledge/server/revise-knowledge.ts';
import type { Actor } from '#kernel/actor.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { approvalTable } from '../tables/approvals.ts';
import type { LoadedWorld } from './load-world.ts';

/** 承認 of manuals in every state, by the product's own steps, the sample's accounts and their hours. */
export async function addDemoApprovals(runtime: Runtime, { base }: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const accounts = await actorsOf(runtime);
  const day = today(base.now);
  for (const line of approvalTable.trim().split('\n')) {
    const [no = '', drafted = '', due = '0', ...rest] = line.split('|');
    const [drafter = '', approver = '', standIn = '', steps = '', added = '', reason = ''] = rest;
    const idOf = (key: string) => accounts.get(key)?.id ?? null;
    const run = <T>(when: string, key: string, work: (ctx: Ctx) => Promise<T>) => {
      const actor = accounts.get(key);
      if (!actor) throw new Error(`the sample has no account ${key}`);
      return runWrite({ ...runtime, clock: fixedClock(momentOf(calendar, day, when)) }, { actor }, work);
    };
    const dueOn = addOpenDays(calendar, day, Number(due));
    const ask = { reason, dueOn, approverId: idOf(approver), standInId: idOf(standIn) };
    const asked = await run(drafted, drafter, (ctx) => askFor(ctx, { no, added, ask }));
    for (const step of steps.split(',').filter(Boolean)) {
      const { name, when, key, words } = partsOf(step);
      await run(when, key, (ctx) => takeStep(ctx, asked, name, words));
    }
  }
}

/** 3 9:50: so many open days before the sample's day, at that time. */
function momentOf(calendar: Calendar, day: string, when: string): string {
  const [ago = '0', time = '9:00'] = when.split(' ');
  return instantAt(addOpenDays(calendar, day, -Number(ago)), time.padStart(5, '0'));
}

/** `approve@9 11:10 by mori : words`. */
function partsOf(step: string) {
  const [head = '', words = ''] = step.split(' : ');
  const [name = '', rest = ''] = head.split('@');
  const [when = '', key = ''] = rest.split(' by ');
  return { name: name as keyof typeof approvalSteps, when, key, words };
}

type Ask = Parameters<typeof askManualApproval>[1]['form'];

/** Writes into the manual and asks for its approval. Gives the approval's id. */
async function askFor(ctx: Ctx, { no, added, ask }: { no: string; added: string; ask: Ask }): Promise<string> {
  const found = await ctx.tx
    .selectFrom('knowledge_items')
    .select('id')
    .where('knowledge_no', '=', no)
    .executeTakeFirst();
  if (!found) throw new Error(`the sample has no ${no}`);
  const item = await getKnowledge(ctx, found);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const draft = {
    ...item,
    body: `${item.body}\n\n## 改めたところ\n${added}`,
    categoryId: item.category?.id ?? null,
    modelIds: ids(item.models),
    softwareIds: ids(item.software),
    systemIds: ids(item.systems),
    reflects: [],
  };
  await reviseKnowledge(ctx, { id: item.id, version: item.version, form: draft });
  await askManualApproval(ctx, { id: item.id, version: item.version + 1, form: ask });
  return (await getKnowledge(ctx, found)).approval?.id ?? '';
}

async function takeStep(ctx: Ctx, id: string, name: keyof typeof approvalSteps, words: string): Promise<void> {
  const { version } = await getApproval(ctx, { id });
  await approvalSteps[name](ctx, { id, version, form: { note: words, reason: words } as never });
}

/** The accounts people of the sample sign in with, by their names there. */
async function actorsOf({ database }: Runtime): Promise<Map<string, Actor>> {
  const rows = await database.db
    .selectFrom('accounts_users')
    .select(['id', 'username', 'name', 'role', 'agent_id'])
    .execute();
  const nobody = { kind: 'account', staffMemberId: null, departmentId: null, scopes: null } as const;
  return new Map(
    rows.map(({ id, username, name, role, agent_id: agentId }) => [username, { ...nobody, id, name, role, agentId }]),
  );
}
