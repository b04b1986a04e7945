import type { Ctx } from './context.ts';
import { defineSlot } from './module.ts';

/** A thing that can be done with a line where it stands: a call, its words, and the question before an act that binds. */
export interface HomePress {
  /** `reports.accept`. */
  readonly call: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly label: string;
  /** Asked under the row first; null for what does not bind. `text`: what is written with it, and where in the form it goes, with its longest length. */
  readonly ask: {
    readonly words: string;
    readonly go: string;
    readonly text?: { readonly name: string; readonly label: string; readonly max: number };
  } | null;
  /** What is said when it is done. */
  readonly said: string;
}

/** A record on a home: what it is, where it stands, since when and until when. Times are instants. */
export interface HomeLine {
  readonly id: string;
  /** Where it is looked at or done; null when that is no page of the app. */
  readonly href: string | null;
  /** 受付番号, 管理番号; null when it has none. */
  readonly number: string | null;
  readonly title: string;
  readonly note: string | null;
  /** Who waits, or who has it. */
  readonly byName: string | null;
  /** Since when it waits; null for things that do not. */
  readonly since: string | null;
  /** Its wait is told in 開庁日, as its deadline is; else by the clock on the wall. */
  readonly waitsOpenDays?: boolean;
  readonly deadline: { readonly due_at: string; readonly warn_at: string } | null;
  readonly state: {
    readonly tone: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'plain';
    readonly word: string;
  } | null;
  readonly press?: HomePress;
  /** The other answer: 差し戻す. */
  readonly otherPress?: HomePress;
}

/** One period of a strip: `late` was done after its time, `missing` not at all though it was due. */
export interface StripCell {
  readonly key: string;
  readonly standing: 'done' | 'late' | 'missing' | 'waiting' | 'open' | 'ahead';
  /** What it is and where it stands. */
  readonly words: string;
}

/**
 * One panel of a home. `waiting`: waits for the person who looks; `course`: goes on without them; `things`: what they have;
 * `reading`: what may help them.
 */
export interface HomeBlock {
  readonly key: string;
  readonly kind: 'waiting' | 'course' | 'things' | 'reading';
  readonly title: string;
  /** A few words at the end of its head: what an answer does, its clause. */
  readonly hint?: string;
  /** Where it stands among those that wait: the lowest first; absent is last. */
  readonly order?: number;
  /** Periods in a row, with what they are and what to see in them. */
  readonly strip?: {
    readonly title: string;
    readonly count: string;
    readonly note: string;
    readonly cells: readonly StripCell[];
  };
  /** All of them, also those that have no line. */
  readonly count: number;
  /** Its lines are ways, figures or the last few: a number of them would say nothing. */
  readonly uncounted?: boolean;
  /** The list that holds them; null when there is none. */
  readonly allHref: string | null;
  readonly lines: readonly HomeLine[];
}

/** How many lines a panel has at the most. */
export const linesOfBlock = 8;

/**
 * Filled by every feature that has something for somebody's home. A filling looks at the actor's role itself, reads in
 * their own scope, and gives nothing to those it has nothing for.
 */
export const homeBlocks = defineSlot<(ctx: Ctx) => Promise<readonly HomeBlock[]>>('platform.homeBlocks');

/** A line that says only what it is. */
export const plainLine = {
  number: null,
  note: null,
  byName: null,
  since: null,
  deadline: null,
  state: null,
} as const satisfies Partial<HomeLine>;
