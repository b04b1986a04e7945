import type { Desk } from '../browser.ts';
import type { Presser } from '../presser.ts';
import { firstId } from '../records.ts';

/** One action: who does it, where, by which presses, and what is said after it of which thing. */
export interface Visit {
  /** The account, as the sample names it. */
  readonly as: string;
  /** The page, or how to get something to a state in which it can be done: through the desks of whoever has to. */
  readonly at: string | ((desk: Desk, deskOf: (who: string) => Promise<Desk>, day: string) => Promise<string>);
  /** Once in a day: on a day of its own, which `at` is told. */
  readonly ofDay?: true;
  readonly do: (hand: Presser, desk: Desk) => Promise<void>;
  readonly said: RegExp;
  /** It is said by a dialog that shows a secret this once, which this word leaves. */
  readonly once?: string;
  /** What has to stand on the page afterwards, without a reload. */
  readonly shows?: string | RegExp;
  /** Offers its counter-act. */
  readonly undo?: true;
  /** Also pressed in the second pane of this list, whose counts it moves. */
  readonly inPane?: string;
  /** Moves a number of this home: right there when one comes back from the act. */
  readonly fromHome?: '/home' | '/day' | '/board';
  /** Looks different on a phone: visited there too. */
  readonly phone?: true;
}

/** The visits of a feature, by the names of its procedures. */
export type Visits = Readonly<Record<string, Visit>>;

/** The page of the first record that a list shows. */
export const on =
  (path: string, list: string, input: object = {}) =>
  async (desk: Desk) =>
    `${path}/${await firstId(desk, list, input)}`;

let times = 0;
export const next = () => {
  times += 1;
  return times;
};

/** A day to come, as it is typed. */
export const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');

/** What is typed once, so that what stands afterwards is what was typed. */
export const mark = `試験${Date.now() % 100_000}`;

/** The office's day, as the product says it. */
export const today = async (desk: Desk) => (await desk.call<{ today: string }>('accounts.me', undefined)).today;

/** A name nobody else has typed. */
export const fresh = (what: string) => `${mark}${what}${next()}`;
