import type { DeadlineRule } from './deadline-rule.ts';

/** A named deadline rule and the clause it comes from. */
export interface StandardRule {
  /** The clause of the specification, "4-2". */
  readonly clause: string;
  /** What the clock is, in the words of the screen. */
  readonly words: string;
  readonly rule: DeadlineRule;
}

/** The clocks the specification sets. Where it says すみやかに or ただちに the minutes are the desk's own promise. */
export const standardRules = {
  /** 管理者権限付与, ID/PWログオン, 持出し: おおむね1時間以内. */
  nkRequest: {
    clause: '4-2',
    words: '勤務時間で1時間以内',
    rule: { kind: 'businessMinutes', minutes: 60, warnMinutes: [20] },
  },
  /** 二要素認証解除. */
  twoFactorRelease: {
    clause: '10-4',
    words: '午前の申請は当日中、午後と閉庁日の申請は翌開庁日',
    rule: { kind: 'sameOrNextOpenDay', before: '12:00', warnMinutes: [60] },
  },
  /** A fault whose cause is unknown: すみやかに県に報告. */
  authorityReport: {
    clause: '3-2',
    words: 'すみやかに（勤務時間で30分以内）',
    rule: { kind: 'immediate', minutes: 30, warnMinutes: [20] },
  },
  /** A suspicion of malware: ただちに県に報告. */
  securityReport: {
    clause: '12-1',
    words: 'ただちに（勤務時間で15分以内）',
    rule: { kind: 'immediate', minutes: 15, warnMinutes: [10] },
  },
  /** 駆けつけ: from the decision to the arrival. */
  dispatchArrival: {
    clause: '2-3',
    words: '決定から2時間以内',
    rule: { kind: 'wallClock', hours: 2, warnMinutes: [30] },
  },
  /** The first answer to an enquiry. */
  firstAnswer: {
    clause: '3-1',
    words: '受け付けた開庁日のうち',
    rule: { kind: 'endOfOpenDay', offsetDays: 0, warnMinutes: [60] },
  },
} as const satisfies Record<string, StandardRule>;
