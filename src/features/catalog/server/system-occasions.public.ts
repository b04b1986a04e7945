import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, endOf, occasion, within } from '#platform/duty/occasions.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { standardSystems } from '../contract/standard-systems.data.ts';
import { agreementDays } from './software-changes.rules.ts';
import { inUseThen } from './training-occasions.public.ts';

const ofTheList = JSON.stringify(Object.entries(standardSystems).map(([key, { name }]) => ({ key, name })));

/**
 * Each row of the contract's list of systems: one in use stood for it when the period ended, or 県 had agreed by then that it
 * is not needed any more (§1-5(3)).
 */
export const eachListedSystem = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`l.key`,
    at: endOf(span),
    due: endOf(span),
    what: sql`l.name`,
    link: sql`'/catalog/systems'`,
    done: sql`(select case when ${inUseThen(span)} then ${endOf(span)} else (select a.recorded_at
        from system_agreements as a where a.change_id = (select c.id from system_changes as c
          where c.business_system_id = b.id and c.kind in ('withdrawn', 'restored') and c.recorded_at <= ${endOf(span)}
          order by c.recorded_at desc limit 1)) end
      from business_systems as b where b.listed_as = l.key)`,
  })} from jsonb_to_recordset(${ofTheList}::jsonb) as l (key text, name text)`;

const kindWords = sql`${JSON.stringify(catalogWords.software.changeKinds)}::jsonb ->> c.kind`;

/** Each system that was added, exchanged, ended or taken back: agreed with 県 within the open days. */
export const eachSystemAgreed = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`c.id`,
    at: sql`c.recorded_at`,
    due: sql`d.due`,
    link: sql`'/catalog/systems/' || b.id`,
    what: sql`b.name || ' ' || (${kindWords})`,
    done: sql`(select a.recorded_at from system_agreements as a where a.change_id = c.id)`,
  })} from system_changes as c join business_systems as b on b.id = c.business_system_id
    join ${afterOpenDays(span, agreementDays)} on d.day = (c.recorded_at at time zone 'Asia/Tokyo')::date
    where ${within(sql`c.recorded_at`, span)}`;
