import { closeAccounts } from '#features/accounts/server/accounts.public.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AgentDraft, AgentDuty, AgentRegion, AgentView } from '../contract/agent.ts';
import { peopleRefusals } from '../contract/people.contract.ts';
import { agentWords } from '../contract/people.messages.ts';
import { findAgent, insertAgent, readAgents, updateAgent } from './agents.repo.ts';
import { mayEdit } from './people.policy.ts';

type AgentRow = Awaited<ReturnType<typeof readAgents>>[number];

const viewOf = (ctx: Ctx, { duty, region, ...row }: AgentRow): AgentView => ({
  ...row,
  duty: duty as AgentDuty,
  region: region as AgentRegion | null,
  mayRevise: mayEdit(ctx.actor),
});

/** ヘルプデスク担当者の一覧 (§2-3). */
export async function listAgents(ctx: Ctx): Promise<AgentView[]> {
  const rows = await readAgents(ctx);
  return rows.map((row) => viewOf(ctx, row));
}

/** 担当者を登録. @throws people.regionNeeded, people.regionUnneeded */
export async function createAgent(ctx: Ctx, draft: AgentDraft): Promise<AgentView> {
  refuseBadRegion(draft);
  const agent = await insertAgent(ctx, draft);
  ctx.audit.record({
    action: 'people.createAgent',
    entity: 'agent',
    entityId: agent.id,
    changes: changesBetween(null, draft),
  });
  return viewOf(ctx, agent);
}

/** 担当者を直す. @throws people.agentAbsent, people.regionNeeded, people.regionUnneeded; StaleVersion on a conflict */
export async function reviseAgent(
  ctx: Ctx,
  input: { id: string; version: number; draft: AgentDraft },
): Promise<AgentView> {
  const before = await findAgent(ctx, input.id);
  if (!before) throw peopleRefusals.agentAbsent();
  refuseBadRegion(input.draft);
  const agent = await updateAgent(ctx, input, input.draft);
  if (!input.draft.active) await closeAccounts(ctx, { agentIds: [input.id] }, agentWords.left);
  ctx.audit.record({
    action: 'people.reviseAgent',
    entity: 'agent',
    entityId: input.id,
    changes: changesBetween(before, input.draft),
  });
  return viewOf(ctx, agent);
}

/** A 地域 agent has a region and nobody else does. */
function refuseBadRegion(draft: AgentDraft): void {
  if (draft.duty === 'regional' && draft.region === null) throw peopleRefusals.regionNeeded();
  if (draft.duty !== 'regional' && draft.region !== null) throw peopleRefusals.regionUnneeded();
}
