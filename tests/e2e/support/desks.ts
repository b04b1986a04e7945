import type { Browser } from 'playwright-core';
import { type StandingApp, startAppAt } from './app.ts';
import { type Desk, openDeskAt } from './browser.ts';
import { productHere } from './product-here.ts';
import { enterAs } from './sign-in.ts';

/** The desks of a product: one for each account, that goes from action to action. */
export interface Desks {
  of(who: string): Promise<Desk>;
  close(): Promise<void>;
}

export function desksOf(browser: Browser, url: () => Promise<string>, isEnteredAnew = false): Desks {
  const known = new Map<string, Desk>();
  return {
    of: async (who) => {
      const desk = known.get(who) ?? (await openDeskAt(browser, { url: await url() }));
      if (isEnteredAnew || !known.has(who)) await enterAs(desk, who);
      known.set(who, desk);
      return desk;
    },
    close: async () => {
      for (const desk of known.values()) await desk.close();
    },
  };
}

/** A product of its own in which days pass: what can be done once a day or a week has one of its own. */
export interface DaysToCome extends Desks {
  /** Goes on to the evening of the next open day, and gives the day. */
  nextDay(): Promise<string>;
}

/** Afternoon of the office, before it closes. */
const evening = (day: string) => `${day}T07:50:00Z`;

/** Started by the first who needs it. */
export function daysToCome(browser: Browser): DaysToCome {
  let today = Temporal.Now.plainDateISO('Asia/Tokyo').toString();
  let running: Promise<{ app: StandingApp; desks: Desks }> | undefined;
  const start = async () => {
    const app = await startAppAt(evening(today));
    // Sign-ins end with the day.
    return { app, desks: desksOf(browser, async () => app.url, true) };
  };
  const parts = () => {
    running ??= start();
    return running;
  };
  const of = async (who: string) => (await parts()).desks.of(who);
  return {
    of,
    nextDay: async () => {
      const { app } = await parts();
      const desk = await of('mizuno');
      const input = { pool: 'equipment', from: today, days: 14 };
      const { days } = await desk.call<{ days: { day: string; open: boolean }[] }>('bookings.calendar', input);
      today = days.find(({ day, open }) => open && day > today)?.day ?? today;
      await app.goTo(evening(today));
      return today;
    },
    close: async () => {
      if (!running) return;
      const { app, desks } = await running;
      await desks.close();
      await app.stop();
    },
  };
}

export const productDesks = (browser: Browser): Desks => desksOf(browser, productHere);
