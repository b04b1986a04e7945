import { loanProcess } from '#features/loans/contract/loan.process.ts';
import { loanDraft } from '#features/loans/contract/loan.ts';
import { loansWords } from '#features/loans/contract/loans.messages.ts';
import { getLoan } from '#features/loans/server/get-loan.ts';
import { loanSteps } from '#features/loans/server/loan-steps.ts';
import { requestLoan } from '#features/loans/server/request-loan.ts';
import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { registerTicket } from '#features/tickets/server/register-ticket.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Runtime } from '#platform/use-case/run.ts';
import type { LoadedWorld } from './load-world.ts';
import { atHour, dayOfService, type PastDesk, toldFault } from './past-moments.ts';

/** A hand-over by the open days of the service on which each thing was done. */
interface Lending {
  readonly pool: 'oneEach' | 'MK' | 'LK' | 'token';
  readonly asked: number;
  readonly from: number;
  readonly due: number;
  readonly setUp: number;
  readonly out: number;
}

/** One loan; null: not back. */
interface Course extends Lending {
  readonly pool: 'MK' | 'LK' | 'token';
  /** Asked for it back by telephone. */
  readonly reminded?: number;
  readonly back: number | null;
}

/** As the clauses want it, one handed over late, one asked back too late. */
const courses: readonly Course[] = [
  { pool: 'MK', asked: 3, from: 5, due: 10, setUp: 4, out: 5, back: 10 },
  { pool: 'MK', asked: 9, from: 12, due: 14, setUp: 11, out: 12, reminded: 15, back: 16 },
  { pool: 'MK', asked: 15, from: 17, due: 20, setUp: 18, out: 18, back: 20 },
  { pool: 'LK', asked: 4, from: 6, due: 9, setUp: 5, out: 6, back: 9 },
  { pool: 'LK', asked: 10, from: 11, due: 13, setUp: 11, out: 11, reminded: 17, back: 18 },
  { pool: 'LK', asked: 18, from: 20, due: 24, setUp: 19, out: 20, back: 24 },
  { pool: 'token', asked: 2, from: 4, due: 60, setUp: 3, out: 4, back: null },
  { pool: 'token', asked: 8, from: 10, due: 15, setUp: 9, out: 10, reminded: 16, back: 17 },
  { pool: 'token', asked: 14, from: 16, due: 60, setUp: 16, out: 18, back: null },
];

/** Devices that nobody has and nobody booked, of the state and class that a pool lends. */
export async function freeThings({ runtime }: PastDesk, pool: Lending['pool'], count: number): Promise<string[]> {
  const isToken = pool === 'token';
  const rows = await runtime.database.db
    .selectFrom('assets as a')
    .select('a.id')
    .where('a.class_code', 'in', isToken ? ['token'] : ['NK', 'DK'])
    .where('a.status', '=', isToken ? 'stored' : 'awaitingDisposal')
    .where('a.procurer', '=', 'central')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('loan_items as i').select('i.asset_id').whereRef('i.asset_id', '=', 'a.id'))),
    )
    .orderBy('a.asset_tag')
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}

type Step = keyof typeof loanSteps;
type Person = LoadedWorld['base']['staff'][number];

async function take(desk: PastDesk, id: string, name: Step, when: readonly [number, string], form: object) {
  await atHour(desk, ...when, async (ctx) => {
    const { version } = await getLoan(ctx, { id });
    return loanSteps[name](ctx, { id, version, form: loanProcess.steps[name].form.parse(form) } as never);
  });
}

const purposes = { MK: 'workload', LK: 'temporary', token: 'telework' } as const;

const hqOf = ({ world: { base, ids } }: PastDesk) =>
  ids.of('site', base.sites.find(({ kind }) => kind === 'hq')?.key ?? '');

/** Asked for, set up and handed over; its id, unless the sample's present comes before. */
export async function lendThing(
  desk: PastDesk,
  { pool, asked, from, due, setUp, out }: Lending,
  { purpose, person, assetId }: { purpose: string; person: Person; assetId: string },
): Promise<string | null> {
  const draft = loanDraft.parse({
    pool,
    purpose,
    borrowerId: desk.world.ids.of('staff', person.key),
    assetIds: [assetId],
    fromAt: instantAt(dayOfService(desk, from), '13:00'),
    dueAt: instantAt(dayOfService(desk, due), '17:00'),
  });
  const id = (await atHour(desk, asked, '10:20', (ctx) => requestLoan(ctx, draft)))?.id;
  if (!id) return null;
  const ordered = {
    instruction: '県の指示（森 由香里）',
    instructedOn: dayOfService(desk, asked),
    setups: loansWords.form.standardSetups.map((title) => ({ title, done: true })),
  };
  await take(desk, id, 'prepare', [setUp, '11:30'], pool === 'token' ? {} : ordered);
  await take(desk, id, 'handOver', [out, '13:05'], {
    receiverName: `${person.familyName} ${person.givenName}`,
    receiverContact: `内線 ${person.extension}`,
    receiverChecked: true,
    siteId: hqOf(desk),
    assetIds: [assetId],
    explained: true,
  });
  return id;
}

export const takeThingBack = (desk: PastDesk, id: string, assetId: string, day: number) =>
  take(desk, id, 'takeBack', [day, '16:10'], {
    siteId: hqOf(desk),
    items: [{ assetId, condition: '良好', missing: '' }],
  });

async function follow(desk: PastDesk, course: Course, assetId: string, nth: number): Promise<string | null> {
  const { pool, reminded, back } = course;
  const person = desk.world.base.staff.filter(({ retiredOn }) => retiredOn === null)[200 + nth * 41];
  const id = person && (await lendThing(desk, course, { purpose: purposes[pool], person, assetId }));
  if (!id) return null;
  if (reminded !== undefined) {
    const promise = { recipient: 'requester', means: 'phone', result: 'promised' };
    await take(desk, id, 'remind', [reminded, '09:20'], { ...promise, nextOn: dayOfService(desk, reminded + 1) });
  }
  if (back !== null) await takeThingBack(desk, id, assetId, back);
  return id;
}

/** §10-5: the token does not show its number any more; it is exchanged, and 県 told so, or not yet. */
async function exchange(desk: PastDesk, loanId: string, tokens: readonly [old: string, fresh: string], day: number) {
  const { base, ids } = desk.world;
  const siteId = hqOf(desk);
  const [assetId, newAssetId] = tokens;
  const cause = { kind: 'other', text: '電池切れ', measure: 'トークンの交換' };
  const borrower = base.staff.filter(({ retiredOn }) => retiredOn === null)[day * 7];
  const facts = {
    kind: 'fault',
    channel: 'phone',
    subject: 'トークンの番号が表示されない',
    body: '画面が消えたままです。',
    requester: { staffMemberId: ids.of('staff', borrower?.key ?? '') },
    assetId,
    categoryId: ids.of('category', 'account.mfa'),
  };
  const told = { facts, interview: toldFault, cause, answer: 'トークンを交換しました。', outcome: 'resolve' };
  await atHour(desk, day, '11:05', (ctx) => registerTicket(ctx, registration.parse(told)));
  await take(desk, loanId, 'swap', [day, '11:20'], { assetId, newAssetId, reason: '電池切れ', siteId });
  const report = { to: 'デジタル改革推進課', body: '電池切れのため、トークンを交換しました。' };
  if (day < 25) await take(desk, loanId, 'reportSwap', [day, '11:40'], report);
}

/** 貸出 of MK, LK and tokens in the first weeks of service, taken by the product's own steps at their hours. */
export async function addPastLoans(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const desk = { runtime, world, calendar: await readCalendar(runtime.database.db) };
  for (const pools of [['MK', 'LK'], ['token']] as const) {
    const own = courses.filter(({ pool }) => (pools as readonly string[]).includes(pool));
    const things = await freeThings(desk, pools[0], 2 * own.length);
    for (const [nth, course] of own.entries()) {
      const [assetId, fresh] = [things[nth], things[own.length + nth]];
      if (!assetId) continue;
      const id = await follow(desk, course, assetId, nth);
      if (id && fresh && course.pool === 'token' && course.back === null)
        await exchange(desk, id, [assetId, fresh], course.out + 9);
    }
  }
}
