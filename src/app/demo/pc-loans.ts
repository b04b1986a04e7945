import { dayOf, isoDate, openDayOnOrAfter, shiftOpenDays } from './demo-calendar.ts';
import { atDesk, type Draft, FIRST_DAY, type Office, sometime, told, withContacts } from './loan-story.ts';

const PC_PURPOSES = [
  ['substitute', '修理の間の代替'],
  ['temporary', '出張先での説明会'],
  ['temporary', '講演会の投影用'],
  ['workload', '繁忙期の応援職員用'],
  ['workload', '選挙事務の応援'],
  ['verification', '大型アップデートの動作確認'],
] as const;

/** The ledger says which PC went out and came back when; the loan says what for, and who asked for it back. */
export function pcLoans(office: Office): Draft[] {
  const loans = office.world.devices.flatMap((device) =>
    device.movements.flatMap((move, index) => {
      const [borrowerKey, next] = [move.to.staffKey, device.movements[index + 1]];
      if (move.kind !== 'loanOut' || move.date < isoDate(FIRST_DAY) || !borrowerKey) return [];
      const from = dayOf(move.date);
      const due = dayOf(move.dueOn ?? isoDate(shiftOpenDays(from, 10)));
      const back = next?.kind === 'loanReturn' ? dayOf(next.date) : null;
      const [purpose, purposeNote] = office.rng.pick(PC_PURPOSES);
      const pool = device.deviceClass === 'mobile' ? 'mobile' : 'oneEach';
      const byKey = move.recordedByKey ?? office.agentOn(from);
      const rest = { pool, purpose, purposeNote, assetKeys: [device.key], kitKey: null, borrowerKey, byKey } as const;
      return [told(office, { asked: shiftOpenDays(from, -2), from, due: openDayOnOrAfter(due), back }, rest)];
    }),
  );
  return loans.map((loan) => withContacts(office, loan));
}

/** PCs that are booked ahead, and requests that came to nothing. */
export function pcBookings(office: Office): Draft[] {
  const free = office.rng.shuffle(
    office.world.devices.filter(
      ({ loanPool, status, deviceClass }) => loanPool && status === 'stored' && deviceClass === 'NK',
    ),
  );
  return free.slice(0, 18).map((device, i) => {
    const [purpose, purposeNote] = office.rng.pick(PC_PURPOSES);
    const asked = shiftOpenDays(office.lastDay, -office.rng.int(1, 6));
    const from = shiftOpenDays(office.lastDay, i < 3 ? 0 : office.rng.int(1, 9));
    const span = { asked, from, due: shiftOpenDays(from, office.rng.int(2, 10)), back: null };
    const borrowerKey = office.rng.pick(office.borrowers);
    const rest = { pool: 'oneEach', purpose, purposeNote, assetKeys: [device.key], kitKey: null, borrowerKey } as const;
    const loan = told(office, span, rest);
    if (i < 14) return atDesk(office, loan, i);
    const endedAt = sometime(office, asked, 200);
    const state = i % 2 === 0 ? 'refused' : 'cancelled';
    const reason = state === 'refused' ? '同じ期間に所属の予備機が使えるため。' : '研修が中止になったため。';
    return { ...loan, state, endedAt, reason, preparedAt: null, handedOverAt: null } as const;
  });
}
