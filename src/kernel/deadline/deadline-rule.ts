import { addBusinessMinutes, closingOf } from '../calendar/business-time.ts';
import {
  addMinutes,
  type CivilTime,
  compareInstants,
  type IsoDate,
  type IsoInstant,
  instantAt,
  minuteOf,
  toCivil,
} from '../calendar/civil.ts';
import { addOpenDays, type Calendar, isOpenDay, nextOpenDay, openDayOnOrAfter } from '../calendar/open-days.ts';

interface Warned {
  /** Minutes before the deadline at which it turns to `warn`, on the rule's own clock; the largest counts. */
  readonly warnMinutes: readonly number[];
}

/** When something must be done, as data: a row of the table of deadline rules. */
export type DeadlineRule = Warned &
  (
    | {
        /** So many minutes of 勤務時間 (おおむね1時間以内, §4-2). */
        readonly kind: 'businessMinutes';
        readonly minutes: number;
      }
    | {
        /** すみやかに, ただちに (§3-2, §12-1): the few business minutes agreed to mean "at once". */
        readonly kind: 'immediate';
        readonly minutes: number;
      }
    | {
        /** Asked before `before` on an open day: its close; later or on a closed day: the next open day's (§10-4). */
        readonly kind: 'sameOrNextOpenDay';
        readonly before: CivilTime;
      }
    | {
        /** The close of the open day it is asked on, or so many open days later; after the close, of the next one. */
        readonly kind: 'endOfOpenDay';
        readonly offsetDays: number;
      }
    | {
        /** Hours by the clock on the wall, day and night (駆けつけ 2時間, §2-3). */
        readonly kind: 'wallClock';
        readonly hours: number;
      }
    | {
        /** A date that was agreed, kept even when closed; at the close of work unless `time` is given. */
        readonly kind: 'fixedDate';
        readonly date: IsoDate;
        readonly time?: CivilTime;
      }
  );

/** The moment by which it must be done, when the clock starts at `startedAt`. That very moment is still in time. */
export function dueAt(rule: DeadlineRule, calendar: Calendar, startedAt: IsoInstant): IsoInstant {
  switch (rule.kind) {
    case 'businessMinutes':
    case 'immediate':
      return addBusinessMinutes(calendar, startedAt, rule.minutes);
    case 'wallClock':
      return addMinutes(startedAt, rule.hours * 60);
    case 'sameOrNextOpenDay':
      return closingOf(calendar, sameOrNextOpenDay(calendar, startedAt, rule.before));
    case 'endOfOpenDay':
      return closingOf(calendar, addOpenDays(calendar, workingDayOf(calendar, startedAt), rule.offsetDays));
    case 'fixedDate':
      return rule.time ? instantAt(rule.date, rule.time) : closingOf(calendar, rule.date);
  }
}

/** The moments at which the deadline turns to a warning, earliest first; none lies before `startedAt`. */
export function warnsAt(rule: DeadlineRule, calendar: Calendar, startedAt: IsoInstant, due: IsoInstant): IsoInstant[] {
  const before = (minutes: number) =>
    rule.kind === 'wallClock' ? addMinutes(due, -minutes) : addBusinessMinutes(calendar, due, -minutes);
  const moments = rule.warnMinutes.map(before).sort(compareInstants);
  return moments.map((moment) => (compareInstants(moment, startedAt) < 0 ? startedAt : moment));
}

function sameOrNextOpenDay(calendar: Calendar, startedAt: IsoInstant, before: CivilTime): IsoDate {
  const { date, minuteOfDay } = toCivil(startedAt);
  return isOpenDay(calendar, date) && minuteOfDay < minuteOf(before) ? date : nextOpenDay(calendar, date);
}

/** The open day whose close is still ahead. */
function workingDayOf(calendar: Calendar, instant: IsoInstant): IsoDate {
  const { date } = toCivil(instant);
  const day = openDayOnOrAfter(calendar, date);
  return day === date && compareInstants(instant, closingOf(calendar, date)) >= 0 ? nextOpenDay(calendar, date) : day;
}
