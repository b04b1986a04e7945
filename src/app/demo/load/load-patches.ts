import {
  type PatchKind,
  type PatchPart,
  type PatchTarget,
  patchDays,
  patchTargetRules,
} from '#features/patches/contract/patch-targets.data.ts';
import { patchesWords as words } from '#features/patches/contract/patches.messages.ts';
import { devicesPerWave, planWaves } from '#features/patches/server/waves.rules.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { addOpenDays, openDayOnOrAfter } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import { loadMadeRecords, type MadeFrame, type MadeRecord } from './made-records.ts';
import { type Publication, publicationsOf } from './patch-publications.ts';

const source = 'メーカーの公開情報';

interface Frame extends MadeFrame {
  readonly world: DemoBase;
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  /** Of each target: how many devices, and a few to try out on. */
  readonly fleet: ReadonlyMap<
    PatchTarget,
    { readonly count: number; readonly tried: readonly { id: string; tag: string }[] }
  >;
}

/** 修正パッチ of two years: done month by month, the newest on its way. */
export async function loadPatches(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const agents = world.deskUsers
    .filter(({ role }) => role === 'agent')
    .map(({ key, name }) => ({ id: ids.of('agent', key), name }));
  const fleet = new Map(
    (Object.keys(patchTargetRules) as PatchTarget[]).map((target) => {
      const { classes, least } = patchTargetRules[target];
      const named: readonly string[] = classes.length > 0 ? classes : ['NK'];
      const devices = world.devices.filter(
        ({ deviceClass, status }) => named.includes(deviceClass) && status === 'inUse',
      );
      const tried = devices.slice(0, 3).map(({ key, assetTag: tag }) => ({ id: ids.of('asset', key), tag }));
      return [target, { count: least || devices.length, tried }] as const;
    }),
  );
  const calendar = await readCalendar(tx);
  const frame = {
    tx,
    world,
    ids,
    agents,
    fleet,
    calendar,
    now: world.now,
    entity: 'patch',
    noun: words.noun,
    letter: 'U',
  };
  const made = publicationsOf(world).flatMap((publication, nth) =>
    publication.targets.map((target) => patchOf(frame, publication, target, nth)),
  );
  const numbers = await loadMadeRecords(
    frame,
    made.map(({ record }) => record),
  );
  await bulkInsert(
    tx,
    'patches',
    made.map(({ patch }) => patch),
  );
  await bulkInsert(
    tx,
    'patch_tests',
    made.flatMap(({ tests }) => tests),
  );
  await bulkInsert(
    tx,
    'patch_waves',
    made.flatMap(({ waves }) => waves),
  );
  const products = new Map(world.software.map(({ key, name }) => [ids.of('software', key), name]));
  await indexDocuments(
    tx,
    made.map(({ record, patch }) => {
      const texts = [
        numbers.get(record.key)?.number ?? '',
        record.title,
        products.get(patch.software_id) ?? '',
        patch.source,
      ];
      return { kind: 'patch', id: patch.id, at: record.steps[0]?.at ?? world.now, texts };
    }),
  );
}

/** What did not go by plan, by the place in the list of publications and the target. */
const planOf = (publication: Publication, target: PatchTarget) => {
  const is = (day: string, kind: PatchKind, of: PatchTarget) =>
    publication.day.startsWith(day) && publication.kind === kind && target === of;
  return {
    undecided: publication.product === 'teams',
    refused: is('2025-10-15', 'software', 'oneEach'),
    // The first test showed something wrong.
    failed: is('2026-10', 'windows', 'MK') || is('2025-08-12', 'software', 'oneEach'),
    late: is('2026-10', 'office', 'LK') || is('2026-06', 'windows', 'MK') ? 20 : 0,
    waits: is('2026-11', 'windows', 'LK') || is('2026-11', 'office', 'MK'),
  };
};

/** What a target asks of a publication: how many devices, how many at once, on which days. */
function linesOf(
  { calendar, fleet }: Frame,
  { day, kind, urgent, sizeMb }: Publication,
  target: PatchTarget,
  late: number,
) {
  const { count = 0, tried = [] } = fleet.get(target) ?? {};
  const first = openDayOnOrAfter(calendar, day);
  const on = (open: number, time: string) => instantAt(addOpenDays(calendar, first, open), time);
  const line = { sizeMb, lineMbps: target === 'oneEach' ? 1000 : 100, sharePercent: 20 };
  const perWave = Math.min(devicesPerWave(line), count);
  const start = (urgent ? 2 : 5) + late;
  const waves = planWaves(calendar, { devices: count, perWave, firstOn: addOpenDays(calendar, first, start) });
  const channel = patchTargetRules[target].channels[kind][0] ?? 'wsus';
  return { on, line, perWave, start, waves, channel, count, tried, tags: tried.map(({ tag }) => tag) };
}
type Lines = ReturnType<typeof linesOf>;

const fault = '印刷の画面が開かない。';

/** The whole way of one patch, in the words that the product writes. */
function wayOf(
  { calendar }: Frame,
  { day, urgent, sizeMb }: Publication,
  target: PatchTarget,
  lines: Lines,
  failed: boolean,
) {
  const { on, perWave, start, waves, channel, tags } = lines;
  const test = (result: 'normal' | 'abnormal') => words.tried(tags.join(words.listed), words.results[result]);
  const tell = (body: string) => recordsWords.contacts.reported('デジタル改革推進課 森', body);
  const soon = urgent ? 0 : 1;
  const end = waves.at(-1)?.planned_on ?? day;
  return [
    { step: 'open', to: 'published', at: on(0, '09:20'), body: words.published(day, source, words.targets[target]) },
    { step: 'accept', to: 'accepted', at: on(soon, '10:10'), body: '脆弱性の修正が含まれるため適用する。' },
    { step: 'report', to: 'accepted', at: on(soon, '10:40'), body: tell('適用と配信の予定') },
    ...(failed
      ? [
          { step: 'test', to: 'accepted', at: on(2, '14:00'), body: `${test('abnormal')}\n${fault}` },
          { step: 'report', to: 'accepted', at: on(2, '15:00'), body: tell(fault) },
        ]
      : []),
    { step: 'test', to: 'tested', at: on(failed ? 3 : soon + 1, '15:30'), body: test('normal') },
    { step: 'plan', to: 'planned', at: on(start - 1, '16:00'), body: words.planned(sizeMb, perWave, waves.length) },
    { step: 'manual', to: 'planned', at: on(start - 1, '16:30'), body: words.linked('ソフトウェアの設定と更新') },
    ...waves.map(({ no, planned, planned_on }) => ({
      step: 'deliver',
      to: 'planned',
      at: instantAt(planned_on, '17:20'),
      body: words.delivered(no, planned, words.channels[channel]),
    })),
    { step: 'finish', to: 'done', at: instantAt(addOpenDays(calendar, end, 1), '09:30'), body: '' },
  ];
}

function patchOf(frame: Frame, publication: Publication, target: PatchTarget, nth: number) {
  const { ids, now, agents } = frame;
  const { day, product, title } = publication;
  const key = `${day}/${product}/${target}`;
  const plan = planOf(publication, target);
  const lines = linesOf(frame, publication, target, plan.late);
  const usual = wayOf(frame, publication, target, lines, plan.failed);
  const refused = { step: 'refuse', to: 'refused', at: lines.on(2, '11:00'), body: '対象の機能を使っていないため。' };
  const way = plan.refused
    ? [...usual.slice(0, 1), refused]
    : plan.waits
      ? usual.slice(0, 3)
      : usual.slice(0, plan.undecided ? 1 : undefined);
  const steps = way.filter(({ at }) => at <= now);
  const by = agents[nth % agents.length] ?? { id: '', name: '' };
  return {
    record: recordOf({ key, title, by, steps, tried: lines.tried }, publication, now),
    ...besideOf(ids, { key, by, steps, target, publication, lines }),
  };
}

interface Made extends Pick<MadeRecord, 'key' | 'by' | 'steps'> {
  readonly target: PatchTarget;
  readonly publication: Publication;
  readonly lines: Lines;
}

const unplanned = { size_mb: null, line_mbps: null, share_percent: null, per_wave: null, devices: null };

/** The feature's own rows. */
function besideOf(ids: DemoIds, { key, by, steps, target, publication, lines }: Made) {
  const { day, product, kind, urgent, sizeMb } = publication;
  const changesUse = kind === 'office' && day.endsWith('-14');
  const { line, perWave, count, waves, channel, tags } = lines;
  const took = (name: string) => steps.filter(({ step }) => step === name);
  const isPlanned = took('plan').length > 0;
  const id = ids.of('patch', key);
  const planned = {
    size_mb: sizeMb,
    line_mbps: line.lineMbps,
    share_percent: line.sharePercent,
    per_wave: perWave,
    devices: count,
  };
  return {
    patch: {
      id,
      publication_id: ids.of('publication', `${day}/${product}`),
      target,
      kind,
      urgent,
      source,
      software_id: ids.of('software', product),
      published_on: day,
      changes_use: changesUse,
      severity: urgent ? 'critical' : 'important',
      ...(isPlanned ? planned : unplanned),
      knowledge_id: took('manual').length > 0 ? ids.of('knowledge', 'software') : null,
    },
    tests: took('test').map(({ at, to }, index) => ({
      id: ids.of('patchTest', `${key}/${index}`),
      patch_id: id,
      tested_on: at.slice(0, 10),
      tags,
      at,
      result: to === 'tested' ? 'normal' : 'abnormal',
      note: to === 'tested' ? '' : fault,
      by_id: by.id,
      by_name: by.name,
    })),
    waves: (isPlanned ? waves : []).map((wave) => ({
      patch_id: id,
      ...wave,
      note: '',
      ...(wave.no <= took('deliver').length
        ? { delivered_on: wave.planned_on, delivered: wave.planned, channel }
        : { delivered_on: null, delivered: null, channel: null }),
    })),
  };
}

type Told = Pick<MadeRecord, 'key' | 'title' | 'by' | 'steps'> & { readonly tried: readonly { readonly id: string }[] };

/** The record with its clocks, as the steps started and met them. */
function recordOf({ tried, ...told }: Told, { day, urgent }: Publication, now: string): MadeRecord {
  const at = (...names: string[]) =>
    told.steps.find(({ step, to }) => names.includes(step) && (step !== 'test' || to === 'tested'))?.at ?? null;
  const rule = (part: PatchPart) =>
    ({
      kind: 'fixedDate',
      date: addDays(day, patchDays[part][urgent ? 'urgent' : 'usual']),
      warnMinutes: [480],
    }) as const;
  const accepted = at('accept');
  const last = told.steps.at(-1)?.to;
  return {
    ...told,
    isOpen: last !== 'done' && last !== 'refused',
    assetIds: told.steps.some(({ step }) => step === 'test') ? tried.map(({ id }) => id) : [],
    clocks: [
      { kind: 'decideDue', rule: rule('decide'), from: at('open') ?? now, met: at('accept', 'refuse') },
      ...(accepted ? [{ kind: 'testDue', rule: rule('test'), from: accepted, met: at('test') }] : []),
      ...(accepted ? [{ kind: 'finishDue', rule: rule('finish'), from: accepted, met: at('finish') }] : []),
    ],
  };
}
