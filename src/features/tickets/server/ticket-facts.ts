import type { Ctx } from '#platform/use-case/context.ts';
import type { RequesterDraft, TicketFacts } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { type NamedByForm, type NamedIds, readNamed } from './named-by-form.reads.ts';
import { priorityOf } from './ticket.rules.ts';

/** What the form's part of a ticket names. */
export function idsOfFacts({ requester, ...facts }: TicketFacts): Omit<NamedIds, 'agentId' | 'knowledgeId'> {
  const known = 'staffMemberId' in requester;
  return {
    staffMemberId: known ? requester.staffMemberId : null,
    departmentId: known ? null : requester.departmentId,
    siteId: known ? null : requester.siteId,
    assetId: facts.assetId,
    categoryId: facts.categoryId,
    softwareId: facts.softwareId,
    businessSystemId: facts.businessSystemId,
  };
}

/** The form's part of a ticket as columns; only what was asked for in `named` has to be there. @throws refusals of the facts */
export function columnsOfFacts(facts: TicketFacts, named: NamedByForm) {
  const requester = requesterOf(facts.requester, named);
  const { asked } = named;
  if (asked.assetId && !named.asset) throw refused.assetAbsent();
  if (asked.categoryId) refuseBadCategory(named);
  if (asked.softwareId && !named.software) throw refused.softwareAbsent();
  if (asked.businessSystemId && !named.system) throw refused.systemAbsent();
  return {
    kind: facts.kind,
    channel: facts.channel,
    subject: facts.subject,
    body: facts.body,
    requester_id: requester.id,
    requester_name: requester.name,
    requester_reading: requester.reading,
    department_id: requester.departmentId,
    department_path: requester.departmentPath,
    site_id: requester.siteId,
    contact: facts.contact || requester.contact,
    asset_id: facts.assetId,
    category_id: facts.categoryId,
    software_id: facts.softwareId,
    business_system_id: facts.businessSystemId,
    impact: facts.impact,
    urgency: facts.urgency,
    priority: priorityOf(facts.impact, facts.urgency),
  };
}

function requesterOf(draft: RequesterDraft, { staff, department, site }: NamedByForm) {
  if ('staffMemberId' in draft) {
    if (!staff) throw refused.requesterAbsent();
    return staff;
  }
  if (draft.departmentId && !department) throw refused.departmentAbsent();
  if (draft.siteId && !site) throw refused.siteAbsent();
  return {
    id: null,
    name: draft.name,
    reading: draft.reading,
    departmentId: draft.departmentId,
    departmentPath: department?.path ?? '',
    siteId: draft.siteId ?? department?.siteId ?? null,
    contact: '',
  };
}

/** A ticket gets a category of the lower level that is in use: figures of the reports add up from those. */
function refuseBadCategory({ category }: NamedByForm): void {
  if (!category) throw refused.categoryAbsent();
  if (!category.active) throw refused.categoryClosed({ name: category.name });
  if (category.isParent) throw refused.categoryTooWide({ name: category.name });
}

/** @throws tickets.categoryAbsent, tickets.categoryClosed, tickets.categoryTooWide */
export async function expectCategory(ctx: Ctx, id: string): Promise<void> {
  refuseBadCategory(await readNamed(ctx, { categoryId: id }));
}
