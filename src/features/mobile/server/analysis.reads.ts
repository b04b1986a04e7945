import { sql } from 'kysely';
import { ofClasses, ofClause, ofKind } from '#features/tickets/server/ticket-occasions.public.ts';
import type { IsoDate } from '#kernel/calendar/civil.ts';
import { addMonths, instantAt } from '#kernel/calendar/civil.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Analysed, AnalysisView, Figure } from '../contract/analysis.ts';
import { mobileClasses } from './instruction.reads.ts';

/** About mobile PCs: of a category of §7-2, or about a device of their class, now or before it was put right. */
export const aboutMobile = sql<boolean>`(${ofClause('7-2.%')} or ${ofClasses(...mobileClasses)})`;
export const isFault = ofKind('fault');

const was = (field: string) => sql`(w.data -> 'was' ->> ${sql.lit(field)})`;
/** The keys of a fault: its model and its category, now and before they were put right. Only the desk and 県 ask, who see every device. */
export const unscopedKeys = sql`(select 'category:' || t.category_id as key
  union select 'model:' || a.model_id from assets as a where a.id = t.asset_id
  union select 'category:' || ${was('category_id')} from ticket_entries as w where w.ticket_id = t.id and w.data ? 'was'
  union select 'model:' || a.model_id from ticket_entries as w join assets as a on a.id = ${was('asset_id')}::uuid
    where w.ticket_id = t.id and w.data ? 'was') as k`;
const nameOfKey = sql`case when split_part(k.key, ':', 1) = 'model'
  then (select m.name from device_models as m where m.id = split_part(k.key, ':', 2)::uuid)
  else (select c.name from ticket_categories as c where c.id = split_part(k.key, ':', 2)::uuid) end`;

export interface ClusterSettings {
  readonly faults: number;
  readonly days: number;
}

/** Clusters that no analysis has looked at as they stand now: the newest fault of each is in none. */
export async function unscopedClusters(ctx: Ctx, { faults, days }: ClusterSettings) {
  const { rows } = await sql<{ cluster: string; subject: string; faults: number; since: string }>`
    select k.key as cluster, ${nameOfKey} as subject, count(*)::int as faults, max(t.received_at) as since
    from tickets as t cross join lateral ${unscopedKeys}
    where t.received_at > ${ctx.clock.now()}::timestamptz - make_interval(days => ${days}::int) and ${isFault} and ${aboutMobile}
      and k.key is not null
    group by k.key having count(*) >= ${faults}::int and not bool_and(exists (select from mobile_analyses as a
      where a.ticket_ids @> array[t.id]))
    order by since desc`.execute(ctx.tx);
  return rows;
}

/** How many tickets about mobile PCs came in each month since a day. */
export async function unscopedMonths(ctx: Ctx, from: IsoDate) {
  const { rows } = await sql<{ month: IsoDate; tickets: number; faults: number; analysisId: string | null }>`
    select m.month, m.tickets, m.faults, a.id as "analysisId" from (
      select date_trunc('month', t.received_at at time zone 'Asia/Tokyo')::date as month, count(*)::int as tickets,
        count(*) filter (where ${isFault})::int as faults
      from tickets as t where t.received_at >= ${instantAt(from, '00:00')}::timestamptz and ${aboutMobile} group by 1) as m
    left join mobile_analyses as a on a.month = m.month order by m.month desc`.execute(ctx.tx);
  return rows;
}

/** The tickets of a month or a cluster as they stand now. An analysis is the desk's, who sees every ticket. */
export async function unscopedMaterial(ctx: Ctx, of: Analysed, { days }: ClusterSettings) {
  const where =
    'month' in of
      ? sql`t.received_at >= ${instantAt(of.month, '00:00')}::timestamptz
        and t.received_at < ${instantAt(addMonths(of.month, 1), '00:00')}::timestamptz`
      : sql`t.received_at > ${ctx.clock.now()}::timestamptz - make_interval(days => ${days}::int) and ${isFault}
        and exists (select from ${unscopedKeys} where k.key = ${of.cluster})`;
  const { rows } = await sql<{
    id: string;
    ticketNo: string;
    subject: string;
    kind: string;
    category: string | null;
    model: string | null;
  }>`select t.id, t.ticket_no as "ticketNo", t.subject, t.kind, c.name as category, m.name as model
    from tickets as t left join ticket_categories as c on c.id = t.category_id
    left join assets as a on a.id = t.asset_id left join device_models as m on m.id = a.model_id
    where ${where} and ${aboutMobile} order by t.received_at`.execute(ctx.tx);
  return rows;
}

export async function unscopedNameOf(ctx: Ctx, cluster: string): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`
    select ${nameOfKey} as name from (values (${cluster}::text)) as k (key)`.execute(ctx.tx);
  return rows[0]?.name ?? '';
}

type Row = Omit<AnalysisView, 'figures' | 'report'> & {
  readonly figures: Figure[];
  readonly reportedAt: string | null;
  readonly reportedTo: string | null;
  readonly means: 'phone' | 'mail' | 'meeting' | null;
  readonly reporter: string | null;
};

/** The newest analyses, or one, with their tickets, reports and improvements: 県 and the desk, who alone may ask, see each. */
export async function unscopedAnalyses(ctx: Ctx, id: string | null = null): Promise<AnalysisView[]> {
  const { rows } = await sql<Row>`
    select a.id, a.month, a.subject, a.figures, a.finding, a.suspicion, a.at, a.by_name as "byName",
      r.reported_at as "reportedAt", r.reported_to as "reportedTo", r.means, r.by_name as reporter,
      (select coalesce(json_agg(json_build_object('id', t.id, 'ticketNo', t.ticket_no, 'subject', t.subject)
        order by t.received_at), '[]') from tickets as t where t.id = any(a.ticket_ids)) as tickets,
      (select coalesce(json_agg(json_build_object('knowledgeId', i.knowledge_id, 'knowledgeNo', k.knowledge_no,
        'title', k.title, 'note', i.note) order by i.at), '[]') from mobile_improvements as i
        join knowledge_items as k on k.id = i.knowledge_id where i.analysis_id = a.id) as improvements
    from mobile_analyses as a left join mobile_analysis_reports as r on r.analysis_id = a.id
    where ${id}::uuid is null or a.id = ${id}::uuid order by a.at desc`.execute(ctx.tx);
  return rows.map(({ reportedAt, reportedTo, means, reporter, ...row }) => ({
    ...row,
    report: reportedAt && means ? { at: reportedAt, to: reportedTo ?? '', means, byName: reporter ?? '' } : null,
  }));
}

/** Which of some knowledge is about what an analysis looked at, published, and written or revised since its period began. */
export async function unscopedImprovedBy(
  ctx: Ctx,
  analysisId: string,
  knowledgeIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select k.id from knowledge_items as k join mobile_analyses as a on a.id = ${analysisId}::uuid
    where k.id = any(${[...knowledgeIds]}::uuid[]) and ${concerns} and ${writtenSince}`.execute(ctx.tx);
  return new Set(rows.map((row) => row.id));
}

/** Knowledge `k` about mobile PCs: by its category, its model, or a ticket of the analysis `a`. */
export const concerns = sql`(k.source_ticket_id = any(a.ticket_ids)
  or k.category_id in (select c.id from ticket_categories as c where c.clause like '7-2.%')
  or exists (select from knowledge_targets as w join device_models as m on m.id = w.model_id
    where w.knowledge_id = k.id and m.class_code = any(${[...mobileClasses]}::text[])))`;
/** An edition of `k` that people read, of the time the analysis `a` is about or later. */
const writtenSince = sql`(k.published_at is not null and exists (select from knowledge_editions as e
  where e.knowledge_id = k.id and e.edited_at >= coalesce(a.month::timestamp at time zone 'Asia/Tokyo', a.at - interval '30 days')))`;
