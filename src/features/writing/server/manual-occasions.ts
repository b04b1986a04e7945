import { type RawBuilder, sql } from 'kysely';
import { manualReviewDays } from '#features/knowledge/contract/coverage.ts';
import { knowledgeWords as words } from '#features/knowledge/contract/knowledge.messages.ts';
import type { ManualTopic } from '#features/knowledge/contract/knowledge.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { standing } from '#platform/duty/occasions.ts';

/** What there has to be a manual about: each topic, of ソフトウェア each product in scope. */
export const wantedTopics = (topics: readonly ManualTopic[]) => {
  const plain = topics
    .filter((topic) => topic !== 'software')
    .map((topic) => ({ key: topic, what: words.topics[topic] }));
  const products = sql`union all select 'software:' || s.id, ${words.topics.software}::text || ' ' || s.name
    from software_products as s where s.active`;
  return sql`(select key, what from jsonb_to_recordset(${JSON.stringify(plain)}::jsonb) as p (key text, what text)
    ${topics.includes('software') ? products : sql``}) as m`;
};

const dayOf = (column: RawBuilder<unknown>) => sql`(${column} at time zone 'Asia/Tokyo')::date`;

/**
 * The last day until `until` on which 県 approved a manual, or the desk found it right and wrote it down by then: `n` is the
 * manual. Approvals that went before are in 承認; a manual approved outside it has its own day.
 */
export const confirmedOn = (until: string) => sql<string>`greatest(
  (select max(${dayOf(sql`x.closed_at`)}) from approvals as p join records as x on x.id = p.id
    where p.subject_kind = 'knowledge' and p.subject_id = n.id and x.state = 'approved'
      and ${dayOf(sql`x.closed_at`)} <= ${until}::date),
  case when ${dayOf(sql`n.approved_at`)} <= ${until}::date then ${dayOf(sql`n.approved_at`)} end,
  (select max(r.reviewed_on) from manual_reviews as r
    where r.knowledge_id = n.id and r.reviewed_on <= ${until}::date and ${dayOf(sql`r.recorded_at`)} <= ${until}::date))`;

/** A manual that people can read and 県 approved. */
export const isKept = sql<boolean>`(n.kind = 'manual' and n.status = 'published' and n.approved_at is not null)`;

export const eachManualTopic =
  (topics: readonly ManualTopic[]) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    standing(span, {
      things: wantedTopics(topics),
      id: sql`m.key`,
      what: sql`m.what`,
      link: sql`'/knowledge/manuals'`,
      confirmed: sql`(select max(${confirmedOn(span.to)}) from knowledge_items as n
        where ${isKept} and m.key = any(n.topics))`,
      days: manualReviewDays,
    });
