import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, endOf, occasion, within } from '#platform/duty/occasions.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { standardSoftware } from '../contract/standard-software.data.ts';
import { agreementDays } from './software-changes.rules.ts';

type Sql = RawBuilder<unknown>;

const kindWords = sql`${JSON.stringify(catalogWords.software.changeKinds)}::jsonb ->> c.kind`;
/** 「Zoom 版の更新 6.5 → 6.6」. */
export const changeWords: Sql = sql`s.name || ' ' || (${kindWords}) || ' ' || c.was || ' → ' || c.became`;
const link = sql`'/catalog/software/' || s.id`;

/** 県 has to be agreed with: everything but a version that says what it changes. */
const mustBeAgreed = sql`(c.kind <> 'version' or c.affects = '{}')`;

/** A change is one from the day it came, however much later it is written down. */
export const changedAt: Sql = sql`least(c.recorded_at, (c.changed_on)::timestamp at time zone 'Asia/Tokyo')`;

/** Each change of a product that 県 decides about, agreed with 県 within the open days. `which` narrows the changes. */
export const eachChangeAgreed =
  (which: Sql) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
  select ${occasion({
    id: sql`c.id`,
    at: changedAt,
    due: sql`d.due`,
    what: changeWords,
    link,
    done: sql`(select a.recorded_at from software_agreements as a where a.change_id = c.id)`,
  })} from software_changes as c join software_products as s on s.id = c.software_id
    join ${afterOpenDays(span, agreementDays)} on d.day = (${changedAt} at time zone 'Asia/Tokyo')::date
    where ${within(changedAt, span)} and ${mustBeAgreed} and ${which}`;

const ofTheList = JSON.stringify(Object.entries(standardSoftware).map(([key, { name }]) => ({ key, name })));

/** Product s left the scope or came back: the last time before, or the first time after. */
const scopeChange = (when: Sql, order: Sql): Sql => sql`select c.id, c.kind from software_changes as c
  where c.software_id = s.id and c.kind in ('withdrawn', 'restored') and ${when} order by c.recorded_at ${order} limit 1`;

/** Each row of the contract's list: in scope when the period ended, or out of it because 県 had agreed to that by then. */
export const eachListed = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`l.key`,
    at: endOf(span),
    due: endOf(span),
    what: sql`l.name`,
    link: sql`'/catalog/software'`,
    done: sql`(select case when coalesce(w.kind = 'restored', n.kind = 'withdrawn', s.active) then ${endOf(span)} else (
        select a.recorded_at from software_agreements as a where a.change_id = w.id) end
      from software_products as s left join lateral (${scopeChange(sql`c.recorded_at <= ${endOf(span)}`, sql`desc`)}) as w on true
      left join lateral (${scopeChange(sql`c.recorded_at > ${endOf(span)}`, sql`asc`)}) as n on true
      where s.listed_as = l.key)`,
  })} from jsonb_to_recordset(${ofTheList}::jsonb) as l (key text, name text)`;
