import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { agreedInstant, civilDate } from '#kernel/civil-date.ts';
import { permissions, prints, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { refusals } from '#kernel/refusal.ts';
import { boardView, dayView } from './board.ts';
import { meetingDraft, meetingKinds, meetingStart } from './desk-meeting.ts';
import { handoverRow, handoverStates, handoverView } from './handover.ts';
import { homeView } from './home.ts';

export const homePermissions = permissions('home', {
  board: overseers,
  /** あなたを待っているもの: the agent and the manager begin at pages of their own. */
  mine: ['authority', 'auditor', 'administrator', 'coordinator', 'staff'],
  /** 自分の一日 belongs to those who take calls. */
  day: ['agent'],
  read: overseers,
  write: ['manager', 'agent'],
  export: overseers,
});
const may = homePermissions;

export const homeRefusals = refusals('home', {
  absent: { kind: 'absent', words: 'この日の申し送りはありません。一覧から選び直してください。' },
  closedDay: { kind: 'invalid', field: 'day', words: '閉庁日の申し送りは作れません。開庁日を選んでください。' },
  dayAhead: {
    kind: 'invalid',
    field: 'day',
    words: 'まだ来ていない日の申し送りは作れません。今日の申し送りを作ってください。',
  },
  dayOver: {
    kind: 'invalid',
    field: 'day',
    words: 'この日の記録はもう動いているため、申し送りを後から作れません。今日の申し送りに書いてください。',
  },
  dayTaken: { kind: 'conflict', words: 'この日の申し送りはすでにあります。一覧から開いてください。' },
  frozen: { kind: 'conflict', words: '締めた申し送りは変えられません。続きは次の日の申し送りに書いてください。' },
  notClosed: { kind: 'conflict', words: 'まだ締めていません。締めてから確認してください。' },
  noAgent: {
    kind: 'forbidden',
    words: 'この利用者は担当者の名簿と結び付いていません。システム管理者に結び付けを依頼してください。',
  },
  alreadyRead: { kind: 'conflict', words: 'すでに確認しています。画面を読み直してください。' },
  meetingBackwards: {
    kind: 'invalid',
    field: 'endedAt',
    words: '終わった時刻が始めた時刻より前です。どちらかを直してください。',
  },
  meetingAhead: {
    kind: 'invalid',
    field: 'endedAt',
    words: '終わった時刻が先の時刻です。終えてから記録してください。',
  },
  meetingOtherDay: {
    kind: 'invalid',
    field: 'startedAt',
    words: 'この申し送りより前の日の時刻です。その日の申し送りに記録してください。',
  },
  accountUnknown: {
    kind: 'invalid',
    field: 'account',
    words: (d: { accounts: readonly string[] }) =>
      `県が用意したアカウントではありません。${d.accounts.map((one) => `「${one}」`).join('')}から入れてください（§13-5）。`,
  },
  accountRequired: {
    kind: 'invalid',
    field: 'account',
    words: 'Web会議に使った、県が用意したアカウントを入れてください（§13-5）。',
  },
  agentUnknown: { kind: 'invalid', field: 'agentIds', words: '担当者の名簿にない参加者がいます。選び直してください。' },
  meetingTaken: {
    kind: 'conflict',
    words: 'この日の終業時の申し送りはすでに記録しています。画面を読み直してください。',
  },
  noticedAhead: { kind: 'invalid', field: 'noticedAt', words: '検知した時刻が先の時刻です。時刻を直してください。' },
  reportedAhead: {
    kind: 'invalid',
    field: 'reportedAt',
    words: '県へ報告した時刻が先の時刻です。報告してから記録してください。',
  },
  reportedBefore: {
    kind: 'invalid',
    field: 'reportedAt',
    words: '県へ報告した時刻が検知した時刻より前です。どちらかを直してください。',
  },
});

const byDay = z.object({ day: civilDate });
const byId = z.object({ id: z.uuid() });
const versioned = byId.extend({ version: z.number().int() });
const body = z.string().trim().min(1).max(20_000);

export const handoverListInput = listInput({
  views: ['all', 'unread'],
  sorts: ['day'],
  filters: { day: filterOf.days, state: filterOf.choice(handoverStates) },
});
export type HandoverListInput = z.infer<typeof handoverListInput>;

export const homeContract = {
  /** 朝の確認. */
  board: reads(may.board).input(z.object({})).output(boardView),
  /** What waits for the one who asks, from every feature. */
  mine: reads(may.mine).input(z.object({})).output(homeView),
  /** 自分の一日. */
  myDay: reads(may.day).input(z.object({})).output(dayView),

  handovers: reads(may.read).input(handoverListInput).output(pageOf(handoverRow)),
  /** `handover` is null on a day without one; `blocked` then says why none can be drafted, null when it can. */
  handover: reads(may.read)
    .input(byDay)
    .output(z.object({ handover: handoverView.nullable(), mayDraft: z.boolean(), blocked: z.string().nullable() })),
  draftHandover: writes(may.write).input(byDay).output(handoverView),
  saveHandover: writes(may.write).input(versioned.extend({ body })).output(handoverView),
  /** Without a meeting it closes all the same, and the day lacks its 申し送り by Web会議. */
  closeHandover: writes(may.write)
    .input(versioned.extend({ meeting: meetingDraft.nullable().default(null) }))
    .output(handoverView),
  meetingStart: reads(may.write).input(z.object({})).output(meetingStart),
  recordMeeting: writes(may.write)
    .input(byId.extend({ kind: z.enum(meetingKinds), meeting: meetingDraft }))
    .output(handoverView),
  acknowledgeHandover: writes(may.write).input(byId).output(handoverView),
  /** §13-5. Without `reportedAt` 県 is told now. */
  reportMeetingFailure: writes(may.write)
    .input(
      byId.extend({
        noticedAt: agreedInstant,
        reportedAt: agreedInstant.nullable().default(null),
        note: z.string().trim().min(1).max(2000),
      }),
    )
    .output(handoverView),
  printHandover: prints(may.export).input(byId).output(z.file()),
};
