import { type PatchTarget, patchTargetRules, patchTargets } from '#features/patches/contract/patch-targets.data.ts';
import { patchesWords } from '#features/patches/contract/patches.messages.ts';
import { settleBy, tellSoon } from '#features/patches/server/search.kind.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { addOpenDays, openDayOnOrAfter } from '#kernel/calendar/open-days.ts';
import { formatWarekiBeside } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import { loadMadeRecords, type MadeFrame } from './made-records.ts';

const { searches: words, targets } = patchesWords;
/** The first Monday of a week of the desk's own past. */
const begun = '2026-05-11';
/** One in so many devices of a target lacks a patch in a week. */
const oneIn: Partial<Record<PatchTarget, number>> = { oneEach: 230, MK: 60, LK: 30 };
/** The week in which LK was not searched. */
const forgotten = '2026-11-02/LK';
/** Devices that nobody was told of in time. */
const untold = '2026-10-19/oneEach';

/** 未適用の検索: each network every week since the desk has begun. */
export async function loadPatchSearches(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const calendar = await readCalendar(tx);
  const frame = { tx, ids, calendar, now: world.now, entity: 'patchSearch', noun: words.noun, letter: 'V' };
  const wanted = patchTargets.filter((target) => patchTargetRules[target].searched);
  const mondays: string[] = [];
  for (let day = begun; day < world.asOf; day = addDays(day, 7)) mondays.push(day);
  const made = mondays
    .flatMap((monday, week) => wanted.map((target) => ({ key: `${monday}/${target}`, monday, week, target })))
    .filter(({ key }) => key !== forgotten)
    .map((of) => searchOf(frame, world, of));
  await loadMadeRecords(
    frame,
    made.map(({ record }) => record),
  );
  await bulkInsert(
    tx,
    'patch_searches',
    made.map(({ search }) => search),
  );
  await bulkInsert(
    tx,
    'patch_missing',
    made.flatMap(({ missing }) => missing),
  );
}

interface Of {
  readonly key: string;
  readonly monday: string;
  readonly week: number;
  readonly target: PatchTarget;
}

function searchOf(frame: MadeFrame, world: DemoBase, { key, monday, week, target }: Of) {
  const { ids, calendar, now } = frame;
  const { classes } = patchTargetRules[target];
  const every = oneIn[target] ?? 100;
  const found = world.devices
    .filter(({ deviceClass, status }) => (classes as readonly string[]).includes(deviceClass) && status === 'inUse')
    .filter((_, index) => index % every === (week * 7) % every);
  const first = openDayOnOrAfter(calendar, monday);
  const on = (open: number, time: string) => instantAt(addOpenDays(calendar, first, open), time);
  const agents = world.deskUsers.filter(({ role }) => role === 'agent');
  const agent = agents[week % agents.length];
  const by = { id: ids.of('agent', agent?.key ?? ''), name: agent?.name ?? '' };
  const tool = target === 'MK' ? 'assetView' : week % 2 === 0 ? 'skysea' : 'tanium';
  const covers = ['microsoft', 'software'] as const;
  const said = covers.map((cover) => words.covers[cover]).join(patchesWords.listed);
  const some = found.length > 0;
  const steps = [
    { step: 'open', to: 'following', at: on(0, '09:10'), body: words.opened(words.tools[tool], said, found.length) },
    ...(some
      ? [
          {
            step: 'tell',
            to: 'following',
            at: on(key === untold ? 6 : 1, '10:00'),
            body: words.told(found.length, words.means.mail),
          },
        ]
      : []),
    ...(some
      ? [
          {
            step: 'settle',
            to: 'following',
            at: on(8, '16:00'),
            body: words.settled(found.length, words.hows.delivered),
          },
        ]
      : []),
    { step: 'close', to: 'settled', at: on(some ? 8 : 0, '16:30'), body: '' },
  ].filter(({ at }) => at <= now);
  const at = (name: string) => steps.find(({ step }) => step === name)?.at ?? null;
  const id = ids.of('patchSearch', key);
  const opened = on(0, '09:10');
  return {
    record: {
      key,
      by,
      steps,
      isOpen: at('close') === null,
      assetIds: found.map((device) => ids.of('asset', device.key)),
      title: words.title(targets[target], formatWarekiBeside(first, world.asOf)),
      clocks: [
        ...(some ? [{ kind: 'tellDue', rule: tellSoon, from: opened, met: at('tell') }] : []),
        { kind: 'settleDue', rule: settleBy(first), from: opened, met: at('close') },
      ],
    },
    search: { id, target, covers, tool, searched_on: first, found: found.length, note: '' },
    missing: found.map((device) => ({
      search_id: id,
      asset_id: ids.of('asset', device.key),
      told_at: at('tell'),
      next_on: null,
      told_by: at('tell') && 'mail',
      settled_at: at('settle'),
      settled_how: at('settle') && 'delivered',
    })),
  };
}
