import type { Ctx } from '#platform/use-case/context.ts';
import type { RequesterDraft, TicketFacts } from '../contract/ticket-draft.ts';
import { ticketsRefusals as refused } from '../contract/tickets.refusals.ts';
import { findCategory, hasChildren } from './choices.repo.ts';
import {
  type RequesterFacts,
  readAsset,
  readDepartment,
  readSite,
  readSoftware,
  readStaffMember,
  readSystem,
} from './references.reads.ts';
import { priorityOf } from './ticket.rules.ts';

/** The form's part of a ticket as columns. `facts` and `kept` of the same ids are not looked up again. */
export async function columnsOfFacts(ctx: Ctx, facts: TicketFacts, kept: Partial<Record<string, string | null>> = {}) {
  const isNew = (column: string, id: string | null): id is string => id !== null && id !== kept[column];
  const requester = await findRequester(ctx, facts.requester);
  if (isNew('asset_id', facts.assetId) && !(await readAsset(ctx, facts.assetId))) throw refused.assetAbsent();
  if (isNew('category_id', facts.categoryId)) await refuseBadCategory(ctx, facts.categoryId);
  if (isNew('software_id', facts.softwareId) && !(await readSoftware(ctx, facts.softwareId))) {
    throw refused.softwareAbsent();
  }
  if (isNew('business_system_id', facts.businessSystemId) && !(await readSystem(ctx, facts.businessSystemId))) {
    throw refused.systemAbsent();
  }
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

async function findRequester(ctx: Ctx, draft: RequesterDraft): Promise<RequesterFacts> {
  if ('staffMemberId' in draft) {
    const member = await readStaffMember(ctx, draft.staffMemberId);
    if (!member) throw refused.requesterAbsent();
    return member;
  }
  const department = draft.departmentId ? await readDepartment(ctx, draft.departmentId) : undefined;
  if (draft.departmentId && !department) throw refused.departmentAbsent();
  if (draft.siteId && !(await readSite(ctx, draft.siteId))) throw refused.siteAbsent();
  return {
    id: null,
    name: draft.name,
    reading: draft.reading,
    departmentId: draft.departmentId,
    departmentPath: department?.sort_path ?? '',
    siteId: draft.siteId ?? department?.site_id ?? null,
    contact: '',
  };
}

/** A ticket gets a category of the lower level that is in use: figures of the reports add up from those. */
export async function refuseBadCategory(ctx: Ctx, id: string): Promise<void> {
  const category = await findCategory(ctx, id);
  if (!category) throw refused.categoryAbsent();
  if (!category.active) throw refused.categoryClosed({ name: category.name });
  if (category.parent_id === null && (await hasChildren(ctx, id)))
    throw refused.categoryTooWide({ name: category.name });
}
