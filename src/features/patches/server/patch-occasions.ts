import { sql } from 'kysely';
import { changedAt, changeWords } from '#features/catalog/server/software-occasions.public.ts';
import { calledAt } from '#features/records/server/record-occasions.public.ts';
import { addDays, addMonths, instantAt, weekday } from '#kernel/calendar/civil.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import type { DutySpan } from '#platform/duty/duty-check.ts';
import {
  afterOpenDays,
  dayOf,
  either,
  occasion,
  type Sql,
  type Statement,
  startOf,
  weeks,
  within,
} from '#platform/duty/occasions.ts';
import type { SearchCover } from '../contract/patch.ts';
import {
  type PatchKind,
  type PatchPart,
  type PatchTarget,
  patchDays,
  patchTargetRules,
  patchTargets,
  reportFaultWithin,
  settleWithin,
  tellWithin,
} from '../contract/patch-targets.data.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';

const publishedAt = startOf(sql`p.published_on`);

/** The end of the last day for a part of the way. */
const dueOf = (part: PatchPart) => {
  const { usual, urgent } = patchDays[part];
  return startOf(sql`p.published_on + 1 + case when p.urgent then ${urgent}::int else ${usual}::int end`);
};

/** When a step was taken first. */
export const stepAt = (...steps: string[]): Sql => sql`(select min(s.at) from record_steps as s
  where s.record_id = p.id and s.step = any(${steps}::text[]))`;
/** A test that showed something wrong leaves the state: it is none. */
export const testedAt: Sql = sql`(select min(s.at) from record_steps as s
  where s.record_id = p.id and s.step = 'test' and s.to_state = 'tested')`;
/** The manual was linked, and by then it was written or renewed since the publication (§12-2, §4-6, §5-5, §6-5). */
export const renewedAt: Sql = sql`(select min(s.at) from record_steps as s
  where s.record_id = p.id and s.step = 'manual' and exists (select from knowledge_items as i
    join knowledge_editions as k on k.knowledge_id = i.id where i.id = p.knowledge_id
      and greatest(k.edited_at, i.published_at) between ${publishedAt} and s.at))`;
export const both = (one: Sql, other: Sql): Sql =>
  sql`(case when ${one} is not null and ${other} is not null then greatest(${one}, ${other}) end)`;
export const isAccepted: Sql = sql`${stepAt('accept')} is not null`;

interface OfPatches {
  readonly targets: readonly PatchTarget[];
  readonly kinds: readonly PatchKind[];
  readonly part: PatchPart;
  readonly done: Sql;
  readonly where?: Sql;
  /** Also one that is refused is an occasion. */
  readonly refusedToo?: true;
}

/** Each publication that was registered for these targets; one that was refused in time, with its reason, is none. */
export const eachPatch =
  ({ targets, kinds, part, done, where = sql`true`, refusedToo }: OfPatches): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`p.id`,
    at: publishedAt,
    due: dueOf(part),
    done,
    ...calledAt('/patches'),
  })} from patches as p join records as r on r.id = p.id
  where p.published_on between ${span.from}::date and ${span.to}::date
    and p.target = any(${[...targets]}::text[]) and p.kind = any(${[...kinds]}::text[]) and ${where}
    and (${refusedToo ?? false} or not exists (select from record_steps as s where s.record_id = p.id and s.step = 'refuse'
      and s.at <= ${dueOf(part)}))`;

/** The days on which Microsoft publishes: in Japan the day after each second Tuesday. */
export function regularDays({ from, to }: Pick<DutySpan, 'from' | 'to'>): string[] {
  const days: string[] = [];
  for (let first = monthRange(from).from; first <= to; first = addMonths(first, 1)) {
    const day = addDays(first, ((9 - weekday(first)) % 7) + 8);
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

/** How many days around such a day a publication is of it. */
const around = 6;

/**
 * Each such day of which nothing was registered for a target, or only what was refused, or another product that came out in
 * the same days: it is owed all the same.
 */
export const eachGap =
  ({ targets, kinds, part }: Pick<OfPatches, 'targets' | 'kinds' | 'part'>): Statement =>
  (span) => {
    const owed = regularDays(span).map((day) => ({
      day,
      due: instantAt(addDays(day, patchDays[part].usual), '24:00'),
    }));
    const named = (what: Readonly<Record<string, string>>, key: Sql) =>
      sql`(${JSON.stringify(what)}::jsonb ->> ${key})`;
    return sql`
    select ${occasion({
      id: sql`d.day || t.target || k.kind`,
      at: startOf(sql`d.day`),
      due: sql`d.due`,
      done: sql`null`,
      what: sql`d.day || ' ' || ${named(words.kinds, sql`k.kind`)} || ' ' || ${named(words.targets, sql`t.target`)}`,
      link: sql`'/patches'`,
    })} from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as d (day date, due timestamptz)
    cross join unnest(${[...targets]}::text[]) as t (target) cross join unnest(${[...kinds]}::text[]) as k (kind)
    where not exists (select from patches as p join records as r on r.id = p.id and r.state <> 'refused'
      join software_products as s on s.id = p.software_id and s.listed_as = k.kind
      where p.target = t.target and p.kind = k.kind and p.published_on between d.day - 1 and d.day + ${around}::int)`;
  };

/** Each publication that was registered, and each month in which Microsoft's was not. */
export const eachPublication = (of: OfPatches): Statement => either(eachPatch(of), eachGap(of));

/** Days around a change of the ledger of software in which its publication is looked for. */
const beside = 31;

interface Unregistered {
  readonly targets?: readonly PatchTarget[];
  readonly part?: PatchPart;
  /** What was refused is none: a newer version that is used has to be tried out. */
  readonly standing?: true;
  readonly which?: Sql;
}

/** Each newer version that the ledger of software tells of and nobody registered. */
export const eachUnregistered =
  ({ targets = patchTargets, part = 'decide', standing, which = sql`true` }: Unregistered = {}): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`c.id`,
    at: changedAt,
    what: changeWords,
    link: sql`'/catalog/software/' || s.id`,
    done: sql`null`,
    due: sql`${changedAt} + make_interval(days => ${patchDays[part].usual}::int)`,
  })} from software_changes as c join software_products as s on s.id = c.software_id
  where ${within(changedAt, span)} and c.kind in ('version', 'replaced') and ${which}
    and not exists (select from patches as p join records as r on r.id = p.id
      where p.software_id = c.software_id and p.target = any(${[...targets]}::text[])
      and (${!standing}::boolean or r.state <> 'refused')
      and p.published_on between c.changed_on - ${beside}::int and c.changed_on + ${beside}::int)`;

/** What the clause of a network names: its publications, registered for other networks only. */
const eachElsewhere =
  (target: PatchTarget, part: PatchPart, which: Sql): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`p.publication_id`,
    at: publishedAt,
    due: sql`max(${dueOf(part)})`,
    done: sql`null`,
    what: sql`min(r.number || ' ' || r.title)`,
    link: sql`min('/patches/' || p.id)`,
  })} from patches as p join records as r on r.id = p.id join software_products as s on s.id = p.software_id
  where p.published_on between ${span.from}::date and ${span.to}::date and p.kind = 'software' and ${which}
    and not exists (select from patches as o where o.publication_id = p.publication_id and o.target = ${target}::text)
  group by p.publication_id, p.published_on`;

/** Software that the clause of a network names, and that nobody looked at for it. */
export const eachOverlooked = (target: PatchTarget, part: PatchPart): Statement => {
  const which = sql`s.listed_as = any(${[...patchTargetRules[target].named]}::text[])`;
  return either(eachElsewhere(target, part, which), eachUnregistered({ targets: [target], part, which }));
};

const reportAfter = (at: Sql) => sql`(select min(s.at) from record_steps as s
  where s.record_id = p.id and s.step = 'report' and s.at >= ${at})`;

/** Each test that showed something wrong: 県 hears of it. */
const eachFault =
  (targets: readonly PatchTarget[]): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`x.id`,
    at: sql`x.at`,
    due: sql`d.due`,
    done: reportAfter(sql`x.at`),
    ...calledAt('/patches'),
  })} from patch_tests as x join patches as p on p.id = x.patch_id join records as r on r.id = p.id
  join ${afterOpenDays(span, reportFaultWithin)} on d.day = ${dayOf(sql`x.at`)}
  where x.result = 'abnormal' and ${within(sql`x.at`, span)} and p.target = any(${[...targets]}::text[])`;

/** What is applied is reported to 県 and delivered; a fault is reported at once (§4-6, §5-5, §6-5). */
export const eachToReport = (target: PatchTarget): Statement =>
  either(
    eachPatch({
      targets: [target],
      kinds: ['windows', 'office', 'software'],
      part: 'finish',
      where: isAccepted,
      done: both(stepAt('report'), stepAt('finish')),
    }),
    eachFault([target]),
  );

/** §12-2: a week without a search, a device that nobody was told of, and a search that is left. */
export const eachSearch =
  (cover: SearchCover): Statement =>
  (span) => {
    const owed = weeks(span, (monday) => instantAt(addDays(monday, 7), '24:00'));
    const wanted = patchTargets.filter((target) => patchTargetRules[target].searched);
    const named = sql`(${JSON.stringify(words.targets)}::jsonb ->> t.target)`;
    const covers = sql`${cover}::text = any(p.covers)`;
    const link = sql`'/patches/searches/' || p.id`;
    return sql`
    select ${occasion({
      id: sql`d.day || t.target`,
      at: startOf(sql`d.day`),
      due: sql`d.due`,
      what: named,
      link: sql`'/patches/searches'`,
      done: sql`(select min(r.opened_at) from patch_searches as p join records as r on r.id = p.id
        where p.target = t.target and ${covers} and p.searched_on between d.day and d.day + 6)`,
    })} from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as d (day date, due timestamptz)
    cross join unnest(${wanted}::text[]) as t (target)
    union all select ${occasion({
      id: sql`p.id || m.asset_id::text`,
      at: startOf(sql`p.searched_on`),
      due: sql`d.due`,
      done: sql`least(m.told_at, m.settled_at)`,
      what: sql`r.number || ' ' || a.asset_tag`,
      link,
    })} from patch_searches as p join records as r on r.id = p.id join patch_missing as m on m.search_id = p.id
    join assets as a on a.id = m.asset_id join ${afterOpenDays(span, tellWithin)} on d.day = p.searched_on
    where ${covers}
    union all select ${occasion({
      id: sql`p.id`,
      at: startOf(sql`p.searched_on`),
      ...calledAt('/patches/searches'),
      due: startOf(sql`p.searched_on + ${settleWithin + 1}::int`),
      done: sql`r.closed_at`,
    })} from patch_searches as p join records as r on r.id = p.id
    where p.searched_on between ${span.from}::date and ${span.to}::date and ${covers}`;
  };

/** Within the month that `d.day` begins, every PC for courses had what was published. */
export const trainedInMonth: Sql = sql`(select min(s.at) from record_steps as s join patches as p on p.id = s.record_id
  where s.entity = 'patch' and s.step = 'finish' and p.target = 'training' and s.at >= ${startOf(sql`d.day`)}
    and s.at < ${startOf(sql`(d.day + interval '1 month')::date`)})`;
