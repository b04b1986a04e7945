/** One line of tables/showcase.ts, and who of its department asks. */
import { dayOfMinute, type Minute } from './demo-calendar.ts';
import type { Prefecture } from './prefecture.ts';
import { elementAt } from './prng.ts';
import { type Asker, machineAtSeat } from './requesters.ts';
import { departmentOfSeat } from './seats.ts';
import type { StoryClock } from './story-clock.ts';
import type { TicketChannel } from './world-tickets.ts';

export type Row = {
  at: Minute;
  path: string;
  channel: TicketChannel;
  scenarioId: string;
  assignee: string | null;
  state: string;
  flags: ReadonlyMap<string, string>;
  subject: string;
  say: string;
  notes: string[];
};

export function rowOf(line: string, move: StoryClock): Row {
  const [
    back = '0',
    clock = '',
    path = '',
    _kind = '',
    channel = '',
    scenarioId = '',
    assignee = '',
    state = '',
    flags = '',
    subject = '',
    say = '',
    notes = '',
  ] = line.split('|');
  return {
    at: move(Number(back), clock),
    path,
    channel: channel as TicketChannel,
    scenarioId,
    assignee: assignee === '-' ? null : assignee,
    state,
    flags: new Map(
      flags
        .split(' ')
        .filter(Boolean)
        .map((flag) => flag.split('=') as [string, string]),
    ),
    subject,
    say,
    notes: notes.split('／').filter(Boolean),
  };
}

function seatOfStaff(staff: number, prefecture: Prefecture): number {
  return elementAt(
    elementAt(prefecture.seating.people, staff).stays,
    elementAt(prefecture.seating.people, staff).stays.length - 1,
  ).seat;
}

/** Somebody of the department, with an NK when the story needs one, and never the same person twice. */
export function askerOf(row: Row, used: Set<number>, prefecture: Prefecture): Asker {
  const day = dayOfMinute(row.at);
  const named = row.flags.get('NAME');
  const member = named ? prefecture.cast.find((one) => one.name.replace(' ', '') === named) : undefined;
  const namedIndex = member ? prefecture.base.staff.findIndex((person) => person.key === member.staffKey) : -1;
  const departmentKey = prefecture.organisation.find(row.path).key;
  const seats =
    namedIndex >= 0 ? [seatOfStaff(namedIndex, prefecture)] : (prefecture.seating.seatsOf.get(departmentKey) ?? []);
  const wantsNk = row.flags.has('nk');
  for (const pass of [wantsNk, false]) {
    for (const index of seats) {
      const seat = elementAt(prefecture.seating.seats, index);
      const staff = elementAt(seat.occupants, seat.occupants.length - 1).staff;
      const machine = machineAtSeat(prefecture.machineIndex, index, day, 'NK');
      if (used.has(staff) || (pass && machine === null)) continue;
      used.add(staff);
      return { seat: index, staff, departmentKey: departmentOfSeat(seat, day), machine: wantsNk ? machine : null };
    }
  }
  throw new RangeError(`nobody to ask from ${row.path}`);
}
