/** From seats to the finished device ledger, in the order in which one thing needs the other. */
import { dayOf, shiftOpenDays } from './demo-calendar.ts';
import { type LedgerContext, writeLedger } from './ledger.ts';
import type { FleetContext, Machine, Paper } from './machine.ts';
import { changeHandsInApril, lendPool, type RepairCase, repairMachines } from './machine-life.ts';
import type { CastMember } from './people.ts';
import { elementAt } from './prng.ts';
import type { DemoDevice } from './world-devices.ts';
import type { DemoStaff } from './world-people.ts';

/** The machines whose story the ticket screen tells: one in repair, its substitute on loan. */
const REPAIRED_TAG = 'NK06-01902';
const SUBSTITUTE_TAG = 'NK04-00391';

export function runMachineLives(machines: readonly Machine[], context: FleetContext): RepairCase[] {
  changeHandsInApril(machines, context);
  const repairs = repairMachines(machines, context);
  lendPool(machines, context);
  return repairs;
}

/** Machines that a named person may carry: an R6型 on a desk, with no repair in its past. */
export function castableStaff(machines: readonly Machine[], context: FleetContext): (staffIndex: number) => boolean {
  const suitable = new Set<number>();
  for (const machine of machines) {
    if (machine.model.key !== 'nk06' || machine.seat === null || machine.status !== 'inUse') continue;
    if (machine.distributed === null || machine.distributed > dayOf('2025-03-31')) continue;
    if (machine.events.some((event) => event.kind === 'repairOut')) continue;
    const seat = elementAt(context.seating.seats, machine.seat);
    suitable.add(elementAt(seat.occupants, seat.occupants.length - 1).staff);
  }
  return (staffIndex) => suitable.has(staffIndex);
}

function nameTags(
  machines: readonly Machine[],
  cast: readonly CastMember[],
  staff: readonly DemoStaff[],
  context: FleetContext,
): void {
  const byTag = new Map(machines.map((machine) => [machine.assetTag, machine]));
  const indexOf = new Map(staff.map((person, index) => [person.key, index]));
  for (const member of cast) {
    if (!member.assetTag) continue;
    const staffIndex = indexOf.get(member.staffKey);
    const own = machines.find((machine) => {
      if (machine.model.key !== 'nk06' || machine.seat === null) return false;
      const seat = elementAt(context.seating.seats, machine.seat);
      return elementAt(seat.occupants, seat.occupants.length - 1).staff === staffIndex;
    });
    const holder = byTag.get(member.assetTag);
    if (!own || !holder) throw new RangeError(`no machine for ${member.assetTag}`);
    holder.assetTag = own.assetTag;
    own.assetTag = member.assetTag;
    byTag.set(holder.assetTag, holder);
    byTag.set(own.assetTag, own);
  }
}

/** The repaired machine of the ticket screen and the substitute its user borrows meanwhile. */
function stageRepair(machines: readonly Machine[], context: FleetContext): void {
  const broken = machines.find((machine) => machine.assetTag === REPAIRED_TAG);
  const substitute = machines.find((machine) => machine.assetTag === SUBSTITUTE_TAG);
  if (!broken || broken.seat === null || !substitute) throw new RangeError('the staged machines are missing');
  const day = context.lastDay;
  const collected = shiftOpenDays(day, -1);
  const paper: Paper = { prefix: 'S', day: collected, text: '' };
  const common = { paper, recorder: 'desk', dueOn: null } as const;
  broken.events.push(
    { ...common, day: collected, kind: 'collection', to: { at: 'room', roomKey: 'kuwana/equipment' } },
    { ...common, day, kind: 'repairOut', to: { at: 'vendor', vendorKey: 'repair-b' } },
  );
  broken.status = 'inRepair';
  const seat = elementAt(context.seating.seats, broken.seat);
  const staff = elementAt(seat.occupants, seat.occupants.length - 1).staff;
  if (substitute.status === 'onLoan') substitute.events.pop();
  const loan: Paper = { prefix: 'L', day, text: '' };
  substitute.events.push({
    day,
    kind: 'loanOut',
    to: { at: 'borrower', staff },
    paper: loan,
    recorder: 'desk',
    dueOn: shiftOpenDays(day, 8),
  });
  substitute.status = 'onLoan';
}

export function finishDevices(
  machines: readonly Machine[],
  cast: readonly CastMember[],
  context: LedgerContext,
): DemoDevice[] {
  nameTags(machines, cast, context.staff, context);
  stageRepair(machines, context);
  return writeLedger(machines, context);
}
