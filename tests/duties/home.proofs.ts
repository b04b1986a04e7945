import { meetingDraft } from '#features/home/contract/desk-meeting.ts';
import type { homeDutyWords } from '#features/home/contract/home-duties.messages.ts';
import { closeHandover } from '#features/home/server/change-handover.ts';
import { draftHandover } from '#features/home/server/draft-handover.ts';
import { recordMeeting } from '#features/home/server/record-meeting.ts';
import { reportMeetingFailure } from '#features/home/server/report-meeting-failure.ts';
import { correctReceived } from '#features/tickets/server/correct-received.ts';
import { reportToAuthority } from '#features/tickets/server/report-to-authority.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { seededNames } from '#kernel/contract-names.ts';
import { newId } from '#kernel/id.ts';
import { writeNames } from '#platform/contract-names/contract-names.repo.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

/** An agent of a regional desk. */
async function regional(desk: ProofDesk): Promise<string> {
  const known = await desk.db
    .selectFrom('agents')
    .select('id')
    .where('duty', '=', 'regional')
    .where('active', '=', true)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now() };
  await desk.db
    .insertInto('agents')
    .values({ id, name: '川村 仁', reading: 'かわむら じん', duty: 'regional', ...made })
    .execute();
  return id;
}

const clock = (desk: ProofDesk, later: number, time: string) => instantAt(addDays(desk.monday, later), time);

export async function held(desk: ProofDesk, later: number, over: object = {}) {
  await writeNames(desk.db, { ...seededNames, webAccounts: '三重県 01、三重県 02' }, 0);
  const agentIds = [desk.things.agent.ito, await regional(desk)];
  const times = { startedAt: clock(desk, later, '16:50'), endedAt: clock(desk, later, '17:05') };
  return meetingDraft.parse({ ...times, means: 'web', account: '三重県 01', agentIds, ...over });
}

/** 申し送り of one day, drafted at 16:45. */
export async function draftOf(desk: ProofDesk, later: number) {
  desk.clock.set(clock(desk, later, '16:45'));
  return desk.write(desk.actors.ito, (ctx) => draftHandover(ctx, { day: addDays(desk.monday, later) }));
}

/** The evening of a day: closed at 17:10, with its meeting or without. */
export async function evening(desk: ProofDesk, later: number, over: object | null = {}): Promise<string> {
  const { id, version } = await draftOf(desk, later);
  desk.clock.set(clock(desk, later, '17:10'));
  const meeting = over && (await held(desk, later, over));
  await desk.write(desk.actors.ito, (ctx) => closeHandover(ctx, { id, version, meeting }));
  return id;
}
/** Every evening of the week, one of them as told. */
export async function week(desk: ProofDesk, first: object | null = {}): Promise<string> {
  const id = await evening(desk, 0, first);
  for (const later of [1, 2, 3, 4]) await evening(desk, later);
  return id;
}

const failure = (desk: ProofDesk) => ({ failure: { noticedAt: clock(desk, 0, '17:00'), note: '音声が途切れた' } });
export const tell = (desk: ProofDesk, id: string, time = '17:10') => {
  desk.clock.set(clock(desk, 0, time));
  const told = { id, noticedAt: clock(desk, 0, '17:00'), reportedAt: null, note: '音声が途切れた' };
  return desk.write(desk.actors.ito, (ctx) => reportMeetingFailure(ctx, told));
};
/** One in the day, by telephone. */
async function call(desk: ProofDesk, id: string): Promise<string> {
  const meeting = await held(desk, 0, { means: 'phone', account: '' });
  desk.clock.set(clock(desk, 0, '17:10'));
  await desk.write(desk.actors.ito, (ctx) => recordMeeting(ctx, { id, kind: 'meeting', meeting }));
  return id;
}
const ticket = (desk: ProofDesk) => desk.register({ kind: 'inquiry', categoryId: desk.category('meeting.desks') });

export const homeProofs: ProofsOf<typeof homeDutyWords> = {
  '13-5.1': [(desk) => week(desk), (desk) => week(desk, null)],
  '13-5.2': [
    async (desk) => tell(desk, await evening(desk, 0, failure(desk))),
    (desk) => evening(desk, 0, failure(desk)),
  ],
};

/** Each way by which a check can be kept or not has plants of its own. */
export const homeBranches: readonly (readonly [duty: keyof typeof homeDutyWords, proof: Proof])[] = [
  ['13-5.1', [(desk) => week(desk), (desk) => week(desk, { means: 'phone', account: '' })]],
  // It takes some time, and is not thought of weeks later.
  ['13-5.1', [(desk) => week(desk), (desk) => week(desk, { endedAt: clock(desk, 0, '16:50') })]],
  [
    '13-5.1',
    [
      (desk) => week(desk),
      async (desk) => {
        const id = await week(desk, null);
        const meeting = await held(desk, 0);
        desk.clock.set(clock(desk, 20, '10:00'));
        await desk.write(desk.actors.ito, (ctx) => recordMeeting(ctx, { id, kind: 'closing', meeting }));
      },
    ],
  ],
  // In the morning nothing of the day can be handed on.
  [
    '13-5.1',
    [
      (desk) => week(desk),
      (desk) => week(desk, { startedAt: clock(desk, 0, '08:30'), endedAt: clock(desk, 0, '08:45') }),
    ],
  ],
  // One desk alone holds no meeting.
  ['13-5.1', [(desk) => week(desk), (desk) => week(desk, { agentIds: [desk.things.agent.ito] })]],
  [
    '13-5.1',
    [async (desk) => tell(desk, await call(desk, await week(desk))), async (desk) => call(desk, await week(desk))],
  ],
  [
    '13-5.2',
    [async (desk) => tell(desk, await evening(desk, 0)), async (desk) => tell(desk, await evening(desk, 0), '17:16')],
  ],
  [
    '13-5.2',
    [
      async (desk) => tell(desk, await evening(desk, 0)),
      // Told a fortnight later, as if it had been at once.
      async (desk) => {
        const id = await evening(desk, 0);
        desk.clock.set(clock(desk, 14, '10:00'));
        const told = {
          id,
          noticedAt: clock(desk, 0, '17:00'),
          reportedAt: clock(desk, 0, '17:05'),
          note: '音声が途切れた',
        };
        await desk.write(desk.actors.ito, (ctx) => reportMeetingFailure(ctx, told));
      },
    ],
  ],
  [
    '13-5.2',
    [
      async (desk) => desk.act(await ticket(desk), reportToAuthority, { body: '不具合', isFinal: false }),
      (desk) => ticket(desk),
    ],
  ],
  // Told late; a 着信 that is put right afterwards does not make it early.
  [
    '13-5.2',
    [
      async (desk) => desk.act(await ticket(desk), reportToAuthority, { body: '不具合', isFinal: false }),
      async (desk) => {
        const facts = { kind: 'inquiry', categoryId: desk.category('meeting.desks') };
        const called = await desk.register(facts, { receivedAt: clock(desk, 0, '09:30') });
        desk.clock.set(clock(desk, 0, '10:10'));
        await desk.act(called, reportToAuthority, { body: '不具合', isFinal: false });
        const corrected = { receivedAt: clock(desk, 0, '10:00'), reason: '控えの時刻' };
        await desk.act(called, correctReceived, corrected, desk.actors.manager);
      },
    ],
  ],
];
