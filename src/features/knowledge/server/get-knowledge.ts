import { approvalOf } from '#features/approvals/server/ask-approval.public.ts';
import { ownSteps } from '#features/records/server/own-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { topicsOf } from '../contract/coverage.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgePermissions } from '../contract/knowledge.process.ts';
import { knowledgeRefusals as refused } from '../contract/knowledge.refusals.ts';
import { type KnowledgeView, pendingText } from '../contract/knowledge.ts';
import { knowledgeKind, standing } from './knowledge.kind.ts';
import { weeksUntil } from './knowledge.rules.ts';
import {
  readAttachments,
  readEdition,
  readEditions,
  readKnowledge,
  readTargets,
  readUsingTickets,
  readWeeks,
} from './knowledge-detail.reads.ts';
import { openRenewalOf, readRenewalsOf, readReviews } from './manuals.reads.ts';

const shownWeeks = 12;
const shownTickets = 10;

/** One item with its editions, targets and uses. @throws knowledge.absent, also for those who may not read it */
export async function getKnowledge(ctx: Ctx, { id }: { id: string }): Promise<KnowledgeView> {
  const item = await readableKnowledge(ctx, id);
  const targets = await readTargets(ctx, id);
  const names = [...targets.models, ...targets.software, ...targets.systems].map((one) => one.name);
  const seesTickets = knowledgePermissions.inside.roles.includes(ctx.actor.role);
  const approval = await approvalOf(ctx, { kind: 'knowledge', id });
  const source = seesTickets && item.source_ticket_id && item.source_ticket_no;
  return {
    id: item.id,
    version: item.version,
    knowledgeNo: item.knowledge_no,
    kind: item.kind,
    status: item.status,
    title: item.title,
    audience: item.audience,
    symptom: item.symptom,
    cause: item.cause,
    body: item.body,
    edition: item.edition,
    pageCount: item.page_count,
    categoryName: item.category_name,
    category: item.category_id && item.category_name ? { id: item.category_id, name: item.category_name } : null,
    targetNames: names.length > 0 ? names.join(words.separator) : null,
    ...targets,
    useCount: item.use_count,
    authorName: item.author_name,
    lastUsedAt: item.last_used_at,
    publishedAt: item.published_at,
    createdAt: item.created_at,
    updatedAt: item.updated_at,
    sourceTicket: source ? { id: item.source_ticket_id ?? '', ticketNo: item.source_ticket_no ?? '' } : null,
    attachments: await readAttachments(ctx, item),
    editions: await readEditions(ctx, id),
    weeks: await readWeeks(ctx, id, weeksUntil(today(ctx.clock.now()), shownWeeks)),
    tickets: seesTickets ? await readUsingTickets(ctx, id, shownTickets) : [],
    pending: seesTickets && item.pending ? pendingText.parse(item.pending) : null,
    approval: approval ?? null,
    topics: topicsOf(item.topics),
    approvedAt: item.approved_at,
    reviews: seesTickets ? await readReviews(ctx, id) : [],
    renewals: seesTickets ? await readRenewalsOf(ctx, item) : [],
    steps: ownSteps(ctx, knowledgeKind, standing(item), { item, approval, unshown: await openRenewalOf(ctx, item) }),
  };
}

/** The row when the actor may read it. @throws knowledge.absent */
export async function readableKnowledge(ctx: Ctx, id: string) {
  const item = await readKnowledge(ctx, id);
  if (!item) throw refused.absent();
  return item;
}

/** One edition as it was. @throws knowledge.absent, knowledge.editionAbsent */
export async function getEdition(ctx: Ctx, input: { id: string; edition: number }) {
  await readableKnowledge(ctx, input.id);
  const edition = await readEdition(ctx, input.id, input.edition);
  if (!edition) throw refused.editionAbsent();
  return edition;
}
