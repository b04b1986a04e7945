import { patchProcess } from '#features/patches/contract/patch.process.ts';
import { type PatchView, patchDraft, searchDraft } from '#features/patches/contract/patch.ts';
import type { PatchKind, PatchTarget } from '#features/patches/contract/patch-targets.data.ts';
import type { patchDutyWords } from '#features/patches/contract/patches-duties.messages.ts';
import { searchProcess } from '#features/patches/contract/search.process.ts';
import { patchSteps } from '#features/patches/server/deliver-patch.ts';
import { getPatch } from '#features/patches/server/get-patch.ts';
import { patchKind } from '#features/patches/server/patch.kind.ts';
import { regularDays } from '#features/patches/server/patch-occasions.ts';
import { searchVerbs } from '#features/patches/server/patches.procedures.ts';
import { getSearch, startSearch } from '#features/patches/server/record-search.ts';
import { registerPatch } from '#features/patches/server/register-patch.ts';
import { searchKind } from '#features/patches/server/search.kind.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { renew } from './manuals.proofs.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

const microsoft = ['windows', 'office'] as const satisfies readonly PatchKind[];
const networks = ['oneEach', 'MK', 'LK'] as const satisfies readonly PatchTarget[];
const classOf: Record<PatchTarget, string> = { oneEach: 'NK', MK: 'MK', LK: 'LK', training: 'NK' };

/** The day on which Microsoft publishes in the month of the plant. */
const regularDay = (desk: ProofDesk) => regularDays(monthRange(desk.monday))[0] ?? desk.monday;
const at = (desk: ProofDesk, day: string, time = '10:00') => desk.clock.set(instantAt(day, time));

async function product(desk: ProofDesk): Promise<string> {
  const id = newId();
  const row = { id, name: `製品 ${id}`, reading: 'せいひん', maker: 'A', active: true };
  await desk.db.insertInto('software_products').values(row).execute();
  return id;
}

async function manual(desk: ProofDesk): Promise<string> {
  const [id, now] = [newId(), desk.clock.now()];
  const times = { published_at: now, created_at: now, updated_at: now };
  const by = { author_id: newId(), author_name: '伊藤 彩', body: '手順' };
  const row = { id, knowledge_no: `K-${id}`, kind: 'manual', status: 'published', title: '更新の手順' } as const;
  await desk.db
    .insertInto('knowledge_items')
    .values({ ...row, ...by, ...times })
    .execute();
  return id;
}

interface Published {
  readonly targets: readonly PatchTarget[];
  readonly kind?: PatchKind;
  readonly over?: object;
}

/** A publication on the day it came out; gives the record of each target. */
async function publish(desk: ProofDesk, { targets, kind = 'software', over = {} }: Published): Promise<string[]> {
  recordKinds.fill(patchKind).apply();
  const publishedOn = kind === 'software' ? desk.monday : regularDay(desk);
  at(desk, publishedOn);
  const draft = patchDraft.parse({
    publicationId: newId(),
    title: '修正パッチ',
    kind,
    softwareId: await product(desk),
    publishedOn,
    targets,
    source: 'メーカーの公開情報',
    severity: 'important',
    ...over,
  });
  const { id, others } = await desk.write(desk.actors.ito, (ctx) => registerPatch(ctx, draft));
  return [id, ...others.map((other) => other.id)];
}

const view = (desk: ProofDesk, id: string) => desk.read(desk.actors.auditor, (ctx) => getPatch(ctx, { id }));

async function take(desk: ProofDesk, name: keyof typeof patchSteps, id: string, form: object): Promise<string> {
  const { version } = await view(desk, id);
  const input = { id, version, form: patchProcess.steps[name].form.parse(form) } as never;
  await desk.write(desk.actors.ito, (ctx) => patchSteps[name](ctx, input));
  return id;
}

const accept = (desk: ProofDesk, id: string) => take(desk, 'accept', id, { reason: '脆弱性の修正' });
const refuse = (desk: ProofDesk, id: string) => take(desk, 'refuse', id, { reason: '使っていない機能' });
const tell = (desk: ProofDesk, id: string) => take(desk, 'report', id, { to: '県 太郎', body: '配信します' });
const link = async (desk: ProofDesk, id: string) => take(desk, 'manual', id, { knowledgeId: await manual(desk) });

async function tryOut(desk: ProofDesk, id: string, result: 'normal' | 'abnormal' = 'normal'): Promise<string> {
  const { target, publishedOn } = await view(desk, id);
  const device = await addDevice(desk, classOf[target]);
  const { asset_tag } = await desk.db
    .selectFrom('assets')
    .select('asset_tag')
    .where('id', '=', device)
    .executeTakeFirstOrThrow();
  const note = result === 'normal' ? '' : '起動しなくなった';
  return take(desk, 'test', id, { testedOn: publishedOn, tags: [asset_tag], result, note });
}

async function plan(desk: ProofDesk, id: string): Promise<string> {
  const { inLedger, publishedOn } = await view(desk, id);
  const line = { sizeMb: 100, lineMbps: 1000, sharePercent: 20 };
  return take(desk, 'plan', id, { ...line, devices: Math.max(1, inLedger), firstOn: publishedOn });
}

async function deliver(desk: ProofDesk, id: string): Promise<string> {
  const { waves, channels, publishedOn }: PatchView = await view(desk, id);
  for (const { planned } of waves) {
    await take(desk, 'deliver', id, { deliveredOn: publishedOn, channel: channels[0], devices: planned });
  }
  return id;
}

/** The whole way but what is left out. */
async function goOn(desk: ProofDesk, id: string, without: readonly string[] = []): Promise<void> {
  await accept(desk, id);
  if (!without.includes('report')) await tell(desk, id);
  await tryOut(desk, id);
  await plan(desk, id);
  await deliver(desk, id);
  if (without.includes('manual')) return;
  await link(desk, id);
  if (!without.includes('finish')) await take(desk, 'finish', id, {});
}

/** Microsoft's publications of the month for some targets, each as far as told. */
async function month(
  desk: ProofDesk,
  targets: readonly PatchTarget[],
  how: (desk: ProofDesk, id: string) => unknown,
  kinds: readonly PatchKind[] = microsoft,
): Promise<void> {
  for (const kind of kinds) for (const id of await publish(desk, { targets, kind })) await how(desk, id);
}

const upTo = (last: 'test' | 'plan') => async (desk: ProofDesk, id: string) => {
  await accept(desk, id);
  await tryOut(desk, id);
  if (last === 'plan') await plan(desk, id);
};

/** In a month: done for each; and then nothing was registered at all. */
const monthly = (
  targets: readonly PatchTarget[],
  how: (desk: ProofDesk, id: string) => unknown,
  kinds?: readonly PatchKind[],
): Proof => [(desk) => month(desk, targets, how, kinds), () => undefined, 'month'];

/** In a month: done for each; and then it went only so far. */
const halfway = (
  targets: readonly PatchTarget[],
  how: (desk: ProofDesk, id: string) => unknown,
  spoilt: (desk: ProofDesk, id: string) => unknown,
): Proof => [(desk) => month(desk, targets, how), (desk) => month(desk, targets, spoilt), 'month'];

/** Some other software's publication in a week. */
const one =
  (target: PatchTarget, how: (desk: ProofDesk, id: string) => unknown, over: object = {}) =>
  async (desk: ProofDesk) => {
    for (const id of await publish(desk, { targets: [target], over })) await how(desk, id);
  };
const entered = (
  target: PatchTarget,
  how: (desk: ProofDesk, id: string) => unknown,
  spoilt: (desk: ProofDesk, id: string) => unknown,
  over: object = {},
): Proof => [one(target, how, over), one(target, spoilt, over)];
const reported = (target: PatchTarget): Proof => entered(target, goOn, (desk, id) => goOn(desk, id, ['report']));
const delivered = (target: PatchTarget): Proof => entered(target, goOn, (desk, id) => goOn(desk, id, ['finish']));
const changes = { changesUse: true };
const renewed = (target: PatchTarget): Proof =>
  entered(target, goOn, (desk, id) => goOn(desk, id, ['manual']), changes);

const searchView = (desk: ProofDesk, id: string) => desk.read(desk.actors.auditor, (ctx) => getSearch(ctx, { id }));
async function onSearch(desk: ProofDesk, name: keyof typeof searchVerbs, id: string, form: object): Promise<void> {
  const { version } = await searchView(desk, id);
  const input = { id, version, form: searchProcess.steps[name].form.parse(form) } as never;
  await desk.write(desk.actors.ito, (ctx) => searchVerbs[name](ctx, input));
}

/** A search on the Tuesday that finds one device of the target. */
async function search(
  desk: ProofDesk,
  target: PatchTarget,
  covers: readonly string[],
): Promise<readonly [string, string]> {
  recordKinds.fill(searchKind).apply();
  at(desk, addDays(desk.monday, 1));
  const device = await addDevice(desk, classOf[target]);
  const { asset_tag } = await desk.db
    .selectFrom('assets')
    .select('asset_tag')
    .where('id', '=', device)
    .executeTakeFirstOrThrow();
  const found = { found: 1, tags: [asset_tag], searchedOn: addDays(desk.monday, 1) };
  const draft = searchDraft.parse({ target, covers, tool: 'skysea', ...found });
  return [(await desk.write(desk.actors.ito, (ctx) => startSearch(ctx, draft))).id, asset_tag];
}

async function follow(desk: ProofDesk, target: PatchTarget, covers: readonly string[], isTold = true): Promise<void> {
  const [id, tag] = await search(desk, target, covers);
  if (isTold) await onSearch(desk, 'tell', id, { tags: [tag], means: 'mail' });
  at(desk, addDays(desk.monday, 9));
  await onSearch(desk, 'settle', id, { tags: [tag], how: 'delivered' });
  await onSearch(desk, 'close', id, {});
}

const searchedFor = (cover: string): Proof => [
  async (desk) => {
    for (const target of networks) await follow(desk, target, [cover]);
  },
  async (desk) => {
    for (const target of networks.slice(1)) await follow(desk, target, [cover]);
  },
];

/** What Microsoft published in the month, delivered to a target. */
export const published = (target: PatchTarget) => (desk: ProofDesk) => month(desk, [target], goOn);

const training: readonly PatchTarget[] = ['training'];

export const patchProofs: ProofsOf<typeof patchDutyWords> = {
  '4-6.1': monthly(['oneEach'], upTo('test')),
  '4-6.3': reported('oneEach'),
  '5-5.1': monthly(['MK'], upTo('test')),
  '5-5.2': renewed('MK'),
  '5-5.3': reported('MK'),
  '5-12.4': monthly(['MK'], goOn),
  '5-12.5': delivered('MK'),
  '6-5.1': monthly(['LK'], upTo('test')),
  '6-5.2': renewed('LK'),
  '6-5.3': reported('LK'),
  '6-12.1': monthly(['LK'], goOn),
  '6-12.2': delivered('LK'),
  '12-2.1': monthly(['oneEach'], goOn, ['windows']),
  '12-2.2': monthly(['oneEach'], goOn, ['office']),
  '12-2.3': halfway(networks, upTo('test'), accept),
  '12-2.4': halfway(networks, upTo('plan'), upTo('test')),
  '12-2.5': searchedFor('microsoft'),
  '12-2.7': entered('oneEach', goOn, () => undefined),
  '12-2.8': searchedFor('software'),
  '12-2.11': [(desk) => month(desk, training, goOn, ['windows']), () => undefined, 'month'],
};

const late = (desk: ProofDesk, days: number) => at(desk, addDays(desk.monday, days));

/** Tried out, and it showed something wrong; then it is given up. */
async function fail(desk: ProofDesk, id: string, isTold: boolean): Promise<void> {
  await accept(desk, id);
  await tryOut(desk, id, 'abnormal');
  if (isTold) await tell(desk, id);
  await refuse(desk, id);
}

const refuseLate = async (desk: ProofDesk, id: string) => {
  late(desk, 40);
  await refuse(desk, id);
};

export const patchBranches: readonly (readonly [duty: keyof typeof patchDutyWords, proof: Proof])[] = [
  // Given up with a reason when it was over already: it was owed.
  ['5-12.5', entered('MK', goOn, refuseLate)],
  // Only refused: the month is owed still.
  [
    '12-2.1',
    [
      (desk) => month(desk, ['oneEach'], goOn, ['windows']),
      (desk) => month(desk, ['oneEach'], refuse, ['windows']),
      'month',
    ],
  ],
  // An urgent one is quicker.
  ['12-2.7', entered('oneEach', goOn, async (desk, id) => [late(desk, 3), await accept(desk, id)], { urgent: true })],
  [
    '12-2.11',
    [
      async (desk) => [
        await month(desk, training, goOn, ['windows']),
        await one('training', goOn, { urgent: true })(desk),
      ],
      one('training', upTo('plan'), { urgent: true }),
      'month',
    ],
  ],
  // A fault of the test is told to 県.
  [
    '5-5.3',
    [
      async (desk) => [await one('MK', goOn)(desk), await one('MK', (there, id) => fail(there, id, true))(desk)],
      one('MK', (desk, id) => fail(desk, id, false)),
    ],
  ],
  // Tried out late.
  ['12-2.3', halfway(networks, upTo('test'), async (desk, id) => [late(desk, 17), await upTo('test')(desk, id)])],
  // Found, and nobody was told in time.
  [
    '12-2.5',
    [
      searchedFor('microsoft')[0],
      async (desk) => {
        for (const target of networks) await follow(desk, target, ['microsoft'], target !== 'MK');
      },
    ],
  ],
  // The ledger of software tells of a version that nobody registered.
  ['12-2.7', [one('oneEach', goOn), (desk) => renew(desk, [], true)]],
];
