import { askerOf, rowOf } from './cast-row.ts';
import type { Minute } from './demo-calendar.ts';
import { fillerFor, type Pending } from './pending-ticket.ts';
import type { Prefecture } from './prefecture.ts';
import { elementAt, type Rng } from './prng.ts';
import { scenarioOf } from './scenarios.ts';
import type { StoryClock } from './story-clock.ts';
import { RECOVERY_STORY } from './tables/showcase.ts';
import { NEVER, newCourse, type Step } from './ticket-course.ts';
import { recordedAs } from './ticket-text.ts';

export const recoverySubject = '起動のたび回復キーを求められる';

const told = {
  user: '本人',
  operation: '更新後に再起動した',
  event: '電源を入れるたびに「回復キーを入力」の画面になる。入力すると起動する。',
  situation: '毎回。隣席の同型2台でも今朝から発生。周辺機器の変更はない。',
  stateWhenCalled: '青い画面で停止、業務できない',
};

/** The ticket screen's own story (加藤 直人, NK06-01837), with reports, a hand-over and a correction. */
export function recoveryTicket(move: StoryClock, used: Set<number>, prefecture: Prefecture, rng: Rng): Pending {
  const scenario = scenarioOf('recovery-key');
  const story = elementAt(scenario.stories, 0);
  const lines = RECOVERY_STORY.trim()
    .split('\n')
    .map((line) => line.split('|'));
  const first = move(Number(lines[0]?.[0]), lines[0]?.[1] ?? '');
  const row = rowOf('1|16:38|桑名建設事務所 道路課|f|phone|recovery-key|ito|inProgress|nk NAME=加藤直人||', move);
  const asker = askerOf(row, used, prefecture);
  const filler = fillerFor(asker, NEVER, prefecture, rng);
  const course = newCourse('回復キーで起動できます。原因を調べ、分かりしだいご連絡します。', filler.fill(story.cause));
  const at = (index: number): Minute => move(Number(lines[index]?.[0]), lines[index]?.[1] ?? '');
  lines.forEach((cells, index) => {
    const [, , kind = '', by = '', text = ''] = cells;
    const from: Step['by'] = by === 'skyseasys' ? { kind: 'businessSystem', key: by } : { kind: 'deskUser', key: by };
    course.steps.push({ at: at(index), kind: kind as Step['kind'], by: from, text: filler.fill(text) });
  });
  const report = { by: 'ito', acknowledgedBy: 'mori' };
  const instruction = '受領しました。';
  const text = '原因不明の不具合として報告。';
  course.reports.push(
    { ...report, dueAt: move(0, '9:05'), at: at(3), text, acknowledgedAt: at(4), instruction },
    { ...report, dueAt: move(0, '11:00'), at: NEVER, text: '', acknowledgedAt: NEVER, instruction: '' },
  );
  const question = elementAt(course.steps, 5).text;
  const reply = elementAt(course.steps, 9).text;
  const dueAt = move(0, '12:00');
  course.escalations.push({
    systemKey: 'skyseasys',
    means: 'phone',
    question,
    at: at(5),
    by: 'ito',
    dueAt,
    reply,
    repliedAt: at(9),
  });
  course.supposed = { cause: filler.fill('{update}の更新で起動構成が変化'), measure: '設定変更。再現した1台は修理。' };
  course.sessions.push({ agentKey: 'ito', from: at(6), to: at(8) });
  const body = recordedAs(
    '電源を入れるたびに「回復キーを入力」の画面になり、入力すると起動します。隣席の同型2台でも今朝から発生しています。',
    '',
    'phone',
    filler,
    rng,
  );

  return {
    at: first,
    asker,
    scenario,
    channel: 'phone',
    receiverKey: 'kobayashi',
    course,
    subject: recoverySubject,
    body,
    story,
    causeKind: 'unknown',
    settledCauseKind: 'known',
    knownErrorKey: 'KE-0042',
    repair: null,
    told,
    filler,
    rng,
  };
}
