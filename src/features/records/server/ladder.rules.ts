import { type IsoDate, toCivil } from '#kernel/calendar/civil.ts';
import { addOpenDays, type Calendar, nextOpenDay, openDayOnOrAfter } from '#kernel/calendar/open-days.ts';
import type { ContactForm, ContactView, Rung } from '../contract/contact.ts';
import type { LadderView, NextContact } from '../contract/ladder.ts';

/** A contact as the ladder looks at it: the ladder's own has its rung. */
export type Contacted = Pick<ContactView, 'at' | 'rung' | 'recipient' | 'means' | 'result' | 'nextOn'>;

interface Given {
  readonly dueOn: IsoDate;
  readonly day: IsoDate;
  /** Oldest first. */
  readonly contacts: readonly Contacted[];
}

/** The day of each rung. */
function daysOf(rungs: readonly Rung[], calendar: Calendar, dueOn: IsoDate) {
  const start = openDayOnOrAfter(calendar, dueOn);
  return rungs.map((rung) => ({ ...rung, on: addOpenDays(calendar, start, rung.offset) }));
}

/** The highest rung that a day has reached; null before the first one. */
export function rungOn(rungs: readonly Rung[], calendar: Calendar, { dueOn, day }: Record<'dueOn' | 'day', IsoDate>) {
  const index = daysOf(rungs, calendar, dueOn).findLastIndex(({ on }) => on <= day);
  return rungs[index] ?? null;
}

/**
 * A record on its ladder: each rung with the contact made last on it, whoever made it, and what comes next. Nobody reached
 * and no rung to come: the one who is to be asked now is called.
 */
export function ladderOf(rungs: readonly Rung[], calendar: Calendar, given: Given): LadderView {
  const { day, contacts } = given;
  const days = daysOf(rungs, calendar, given.dueOn);
  const rungAt = ({ rung, at }: Contacted) => rung ?? days.findLast(({ on }) => on <= toCivil(at).date)?.rung;
  const last = contacts.at(-1);
  const holds = (on: IsoDate) => last?.nextOn != null && last.nextOn >= day && on <= last.nextOn;
  const views = days.map(({ rung, on }) => {
    const made = contacts.findLast((contact) => rungAt(contact) === rung);
    const contact = made ? { at: made.at, means: made.means, result: made.result } : null;
    return { rung, on, contact, held: contact === null && on >= day && holds(on) };
  });
  return { rungs: views, next: nextOf(days, calendar, day, last) };
}

const unreached = ['absent', 'unknown', 'noAddress'];

function nextOf(
  days: readonly (Rung & { readonly on: IsoDate })[],
  calendar: Calendar,
  day: IsoDate,
  last: Contacted | undefined,
): NextContact | null {
  const [now, coming] = [days.findLast(({ on }) => on <= day), days.find(({ on }) => on > day)];
  const recipient: ContactForm['recipient'] = now?.recipient ?? 'requester';
  if (last?.nextOn && last.nextOn >= day) {
    return { on: last.nextOn, recipient: last.recipient, means: last.means, promised: last.result === 'promised' };
  }
  const isBroken = last?.nextOn != null;
  const wasToday = last !== undefined && toCivil(last.at).date === day;
  // Called and not reached: again, today or on the next open day; by mail the next rung asks again.
  if (last && (isBroken || unreached.includes(last.result))) {
    const again = wasToday && last.means === 'phone' ? nextOpenDay(calendar, day) : openDayOnOrAfter(calendar, day);
    return { on: again, recipient, means: 'phone', promised: false };
  }
  if (coming) return { on: coming.on, recipient: coming.recipient, means: 'mail', promised: false };
  const on = wasToday ? nextOpenDay(calendar, day) : openDayOnOrAfter(calendar, day);
  return { on, recipient, means: last ? 'phone' : 'mail', promised: false };
}
