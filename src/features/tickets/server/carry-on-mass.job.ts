import type { AnyJob, Units } from '#platform/jobs/job.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { carryOutMass } from './mass-actions.ts';
import { unscopedSilentActs } from './mass-acts.reads.ts';
import { deleteEnded, markEnded, settleRest, unscopedTakeOver } from './mass-acts.repo.ts';

/** A row takes parts of a second: who is silent for so long is gone. One that was only slow finds its act taken over. */
const silentMinutes = 1;
/** An act that fails so often is not tried again: its rows say so. */
const mostTries = 3;
const keptDays = 7;

/**
 * A press on many tickets whose process is gone goes on by itself, as the person who pressed and with what they may by now: no
 * row is done twice.
 */
export async function carryOnMass(units: Units): Promise<void> {
  const { silent, since, old } = await units.read(async (ctx) => {
    const now = Temporal.Instant.from(ctx.clock.now());
    const at = now.subtract({ minutes: silentMinutes }).toString();
    return {
      since: at,
      old: now.subtract({ hours: keptDays * 24 }).toString(),
      silent: await unscopedSilentActs(ctx, at),
    };
  });
  for (const { id } of silent) {
    const taken = await units.write((ctx) => unscopedTakeOver(ctx, id, since));
    if (!taken) continue;
    const call = await units.as(taken.actor);
    const why = call ? words.mass.givenUp : words.mass.presserGone;
    if (call && taken.times <= mostTries) await carryOutMass(call, taken.run);
    else await units.write((ctx) => settleRest(ctx, taken.run, why));
    await units.write((ctx) => markEnded(ctx, taken.run));
  }
  await units.write((ctx) => deleteEnded(ctx, old));
}

export const carryOnMassJob: AnyJob = {
  name: 'tickets.carryOnMass',
  cron: '* * * * *',
  longestHours: 1,
  deliver: carryOnMass,
};
