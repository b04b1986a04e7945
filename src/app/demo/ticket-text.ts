/** Turns a scenario's patterns into one person's words. */

import { elementAt, type Rng } from './prng.ts';
import type { Scenario, Story } from './scenarios.ts';
import {
  CALLED_STATES,
  MACHINE_SITUATIONS,
  MAIL_CLOSINGS,
  MAIL_OPENINGS,
  ODD_SPELLINGS,
  PHONE_NOTES,
  SITUATIONS,
  STOPPED_STATES,
  VOCABULARY,
  WORKS,
} from './tables/vocabulary.ts';
import type { TicketChannel, TicketKind } from './world-tickets.ts';

/** Fills `{slots}`; the same slot has the same word all through one ticket. */
export type Filler = { fill(template: string): string };

const compiled = new Map<string, readonly string[]>();

/** Odd places hold slot names. */
function partsOf(template: string): readonly string[] {
  let parts = compiled.get(template);
  if (!parts) {
    parts = template.split(/\{([a-z0-9]+)\}/);
    compiled.set(template, parts);
  }
  return parts;
}

const COMMON_WORK_SHARE = 0.3;

/** The papers of a 部局, now and then a common one. */
function workWords(bureau: string, rng: Rng): readonly string[] | undefined {
  return (rng.chance(COMMON_WORK_SHARE) ? undefined : WORKS[bureau]) ?? WORKS[''];
}

export function createFiller(fixed: Readonly<Record<string, string>>, bureau: string, rng: Rng): Filler {
  const chosen: Record<string, string> = { ...fixed, say: '{say}' };
  const wordFor = (slot: string): string => {
    const known = chosen[slot];
    if (known !== undefined) return known;
    const words = slot === 'work' ? workWords(bureau, rng) : VOCABULARY[slot];
    if (!words) throw new RangeError(`no words for {${slot}}`);
    const word = rng.pick(words);
    chosen[slot] = word;
    return word;
  };
  return {
    fill: (template) => {
      const parts = partsOf(template);
      if (parts.length === 1) return template;
      let text = '';
      for (let i = 0; i < parts.length; i++) text += i % 2 === 0 ? elementAt(parts, i) : wordFor(elementAt(parts, i));
      return text;
    },
  };
}

const ODD_SHARE = 0.05;
const EXTRA_SHARE = 0.3;
const EXTRAS: Readonly<Record<TicketKind, readonly string[]>> = {
  inquiry: [
    'マニュアルは見ましたが、該当の頁が分かりませんでした。',
    '{colleague}にも聞きましたが、分かりませんでした。',
    '{meeting}が近いので、早めに知りたいです。',
    '場所は{floor}です。',
  ],
  fault: [
    '急ぎの{work}があるため、できれば{until}までに使いたいです。',
    '{colleague}の端末では同じ操作ができます。',
    '先週も同じことがあり、そのときは再起動で直りました。',
    '場所は{floor}の{room}です。',
    '{meeting}が近いので、困っています。',
  ],
};
const NOUNS_OF_WAY =
  /(方法|手順|使い方|やり方|方|設定|日程|要否|上限|状況|時期|扱い|期限|場所|入力方法|意味|準備|登録|手続|変更|延長|利用|つなぎ方)$/;

/** A subject alone, said as a person would say it. */
function sayFromSubject(subject: string, kind: TicketKind): string {
  if (subject.endsWith('たい')) return `${subject}のですが、方法を教えてください。`;
  if (kind === 'fault')
    return /[うくすつぬふむるいた]$/.test(subject)
      ? `${subject}ので、見てもらえますか。`
      : `${subject}で困っています。`;
  if (/まま$/.test(subject)) return `${subject}です。どうすればよいですか。`;
  if (/[うくすつぬふむるいただ]$/.test(subject)) return `${subject}のですが、どうすればよいですか。`;
  return NOUNS_OF_WAY.test(subject) ? `${subject}を教えてください。` : `${subject}について教えてください。`;
}

function spellOddly(text: string, rng: Rng): string {
  let out = text;
  for (const [plain, odd] of ODD_SPELLINGS)
    if (out.includes(plain) && rng.chance(0.6)) out = out.replaceAll(plain, odd);
  return out;
}

const withoutFullStop = (text: string): string => (text.endsWith('。') ? text.slice(0, -1) : text);

type Spoken = { story: Story; subject: string; kind: TicketKind; channel: TicketChannel };

/** What the desk keeps as the text of the contact: an agent's note for a call, the person's own words otherwise. */
export function bodyOf(spoken: Spoken, filler: Filler, rng: Rng): string {
  const { story, subject, kind, channel } = spoken;
  const told = story.says.length > 0 ? filler.fill(rng.pick(story.says)) : sayFromSubject(subject, kind);
  const extra = rng.chance(EXTRA_SHARE) ? filler.fill(rng.pick(EXTRAS[kind])) : '';
  return recordedAs(told, extra, channel, filler, rng);
}

/** The same words as a call's note, a chat line or a letter. */
export function recordedAs(told: string, extra: string, channel: TicketChannel, filler: Filler, rng: Rng): string {
  if (channel === 'phone' || channel === 'walkIn') {
    return filler.fill(rng.pick(PHONE_NOTES)).replace('{say}', withoutFullStop(`${told}${extra}`));
  }
  const sentence = told.endsWith('。') ? told : `${told}。`;
  const words = `${sentence}${extra}`;
  const whole =
    channel === 'chat' ? words : filler.fill(rng.pick(MAIL_OPENINGS)) + words + filler.fill(rng.pick(MAIL_CLOSINGS));
  return rng.chance(ODD_SHARE) ? spellOddly(whole, rng) : whole;
}

const DOES_NOT_START = /起動しない|起動の途中|電源が入らない|青い画面|ブートデバイス|回復キー|動かない/;

/** What was told of a fault, five of the six facts. */
export type FaultWords = { user: string; operation: string; event: string; situation: string; stateWhenCalled: string };

export function faultWordsOf(scenario: Scenario, story: Story, subject: string, filler: Filler, rng: Rng): FaultWords {
  const byMachine = /^(hardware|network|rollout|special)\./.test(scenario.categoryKey);
  return {
    user: rng.chance(0.12) ? filler.fill('{member}') : '本人',
    operation: filler.fill(scenario.operations.length > 0 ? rng.pick(scenario.operations) : '通常の業務中'),
    event: story.events.length > 0 ? filler.fill(rng.pick(story.events)) : subject,
    situation: filler.fill(rng.pick(byMachine && rng.chance(0.5) ? MACHINE_SITUATIONS : SITUATIONS)),
    stateWhenCalled: filler.fill(
      rng.pick(DOES_NOT_START.test(story.subjects[0] ?? '') ? STOPPED_STATES : CALLED_STATES),
    ),
  };
}
