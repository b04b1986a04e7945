import { sql } from 'kysely';
import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { type AssetRef, findAsset, policyFor } from '#features/assets/server/assets.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { counterWords as words } from '../contract/counter.messages.ts';
import type { CounterLine, Scanned, ThingRead } from '../contract/counter.ts';
import { readPlace, readStops, unscopedPersonByNo } from './counter.reads.ts';
import { isOffered } from './counter.rules.ts';
import { lineOf, stopOf } from './counter-line.ts';
import { counterProcesses } from './counter-process.public.ts';

/** A device is in few records at once; of a person with more the soonest are offered. */
const most = 9;

/**
 * What a code read at the counter opens: every record of every process that waits for the thing, for the person, or has
 * this number, with its next step. A record that waits for nothing is told only when no other waits. Capped: the words say
 * that there are more, and ask for the number.
 */
export async function scanCode(ctx: Ctx, { code }: { code: string }): Promise<Scanned> {
  const asked = code.trim();
  const tag = normalizeAssetTag(asked);
  const asset = await findAsset(ctx, { tag });
  const person = (await unscopedPersonByNo(ctx, asked)) ?? null;
  const found = await linesFor(ctx, {
    numbers: [asked, tag],
    personId: person?.id ?? null,
    assetId: asset?.id ?? null,
  });
  const waiting = found.filter(({ step }) => step !== null);
  const all = waiting.length > 0 ? waiting : found;
  const lines = all.slice(0, most);
  const thing = asset ? await thingOf(ctx, asset) : null;
  return { lines, thing, person, words: answerOf(all, thing?.tag ?? null, person?.name ?? null, asked) };
}

interface Read {
  readonly numbers: string[];
  readonly personId: string | null;
  readonly assetId: string | null;
}

async function linesFor(ctx: Ctx, read: Read): Promise<CounterLine[]> {
  const now = ctx.clock.now();
  const when = { calendar: await readCalendar(ctx.tx), now };
  const dayEnd = instantAt(today(now), '23:59');
  const found: CounterLine[] = [];
  for (const process of counterProcesses.fillings()) {
    const { personId, assetId } = read;
    const rows = await readStops(ctx, process, {
      rows: sql<boolean>`(records.number = any(${read.numbers}::text[])
        or records.requester_id = ${personId}::uuid or ${assetId ? process.holds(assetId) : sql`false`})`,
      waiting: sql<boolean>`true`,
      // One more says that there are more.
      limit: most + 1,
    });
    for (const row of rows) {
      const stop = stopOf(process, row.step);
      const named = read.numbers.includes(row.number);
      found.push(lineOf(process, row, when, Boolean(stop && isOffered(stop, row.at, { dayEnd, named }))));
    }
  }
  return found.toSorted((a, b) => ((a.at ?? '9') < (b.at ?? '9') ? -1 : 1));
}

/** The device, where it is, and what the features offer to begin with it. */
async function thingOf(ctx: Ctx, asset: AssetRef): Promise<ThingRead> {
  const { id, assetTag: tag, model, status, user } = asset;
  const subject = { ...asset, policy: await policyFor(ctx, asset) };
  const begins: ThingRead['begins'] = [];
  for (const provider of assetRelated.fillings()) {
    const { actions = [] } = await provider(ctx, subject);
    begins.push(...actions.map(({ label, href }) => ({ label, href })));
  }
  const place = [...(await readPlace(ctx, asset)), user].filter(Boolean).join('　');
  return { id, tag, model, status: assetsWords.statuses[status], place, begins };
}

function answerOf(lines: readonly CounterLine[], tag: string | null, name: string | null, code: string): string {
  const [line] = lines;
  if (!line) {
    if (tag) return words.free(tag);
    return name ? words.nobody(name) : words.unknown(code);
  }
  if (lines.length > most) return words.tooMany(tag ?? name ?? code, most);
  if (lines.length > 1) return words.several(tag ?? name ?? code, lines.length);
  const { noun, number, step, stateWords } = line;
  return step ? words.waits(noun, number, step.label) : words.goesOn(noun, number, stateWords);
}
