import type { StandardSoftwareKey } from '#features/catalog/contract/standard-software.data.ts';
import { imageDraft } from '#features/patches/contract/image.ts';
import { patchProcess } from '#features/patches/contract/patch.process.ts';
import { type PatchView, patchDraft, searchDraft } from '#features/patches/contract/patch.ts';
import {
  imageRules,
  type PatchKind,
  type PatchTarget,
  patchTargetRules,
  trainingRoom,
} from '#features/patches/contract/patch-targets.data.ts';
import type { patchDutyWords } from '#features/patches/contract/patches-duties.messages.ts';
import { searchProcess } from '#features/patches/contract/search.process.ts';
import { patchSteps } from '#features/patches/server/deliver-patch.ts';
import { getPatch } from '#features/patches/server/get-patch.ts';
import { patchKind } from '#features/patches/server/patch.kind.ts';
import { regularDays } from '#features/patches/server/patch-occasions.ts';
import { searchVerbs } from '#features/patches/server/patches.procedures.ts';
import { getImages, recordImage } from '#features/patches/server/record-image.ts';
import { getSearch, startSearch } from '#features/patches/server/record-search.ts';
import { registerPatch } from '#features/patches/server/register-patch.ts';
import { searchKind } from '#features/patches/server/search.kind.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { resolveTicket } from '#features/tickets/server/resolve-ticket.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import { newId } from '#kernel/id.ts';
import { toldInterview } from '../support/ticket-desk.ts';
import { renew } from './manuals.proofs.ts';
import { addDevice } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';

const microsoft = ['windows', 'office'] as const satisfies readonly PatchKind[];
const networks = ['oneEach', 'MK', 'LK'] as const satisfies readonly PatchTarget[];
const classOf: Record<PatchTarget, string> = { oneEach: 'NK', MK: 'MK', LK: 'LK', training: 'NK' };

/** The day on which Microsoft publishes in the month of the plant. */
const regularDay = (desk: ProofDesk) => regularDays(monthRange(desk.monday))[0] ?? desk.monday;
const at = (desk: ProofDesk, day: string, time = '10:00') => desk.clock.set(instantAt(day, time));

/** A product of the contract's list, or another one. */
async function product(desk: ProofDesk, listed: StandardSoftwareKey | null): Promise<string> {
  const known = await desk.db
    .selectFrom('software_products')
    .select('id')
    .where('listed_as', '=', listed)
    .executeTakeFirst();
  if (known) return known.id;
  const id = newId();
  const row = { id, name: `製品 ${id}`, reading: 'せいひん', maker: 'A', active: true, listed_as: listed };
  await desk.db.insertInto('software_products').values(row).execute();
  return id;
}

/** A manual, written on a day. */
async function manual(desk: ProofDesk, day?: string): Promise<string> {
  const [id, now] = [newId(), day ? instantAt(day, '10:00') : desk.clock.now()];
  const times = { published_at: now, created_at: now, updated_at: now };
  const text = { title: '更新の手順', body: '手順' };
  const by = { author_id: newId(), author_name: '伊藤 彩' };
  const row = { id, knowledge_no: `K-${id}`, kind: 'manual', status: 'published', ...text } as const;
  await desk.db
    .insertInto('knowledge_items')
    .values({ ...row, ...by, ...times })
    .execute();
  const edited = { edited_by: by.author_id, edited_by_name: by.author_name, edited_at: now };
  await desk.db
    .insertInto('knowledge_editions')
    .values({ knowledge_id: id, edition: 1, symptom: '', cause: '', ...text, ...edited })
    .execute();
  return id;
}

/** The ledger of software tells of a newer version of a product. */
async function newer(desk: ProofDesk, software_id: string): Promise<void> {
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: desk.clock.now() };
  const change = { id: newId(), software_id, kind: 'version', changed_on: desk.monday, was: '1', became: '2' } as const;
  await desk.db
    .insertInto('software_changes')
    .values({ ...change, ...by })
    .execute();
}

interface Published {
  readonly targets: readonly PatchTarget[];
  readonly kind?: PatchKind;
  /** Of the contract's list; Microsoft's month is of Windows and Office. */
  readonly listed?: StandardSoftwareKey | null;
  readonly over?: object;
}

/** A publication on the day it came out; gives the record of each target. */
async function publish(desk: ProofDesk, published: Published): Promise<string[]> {
  const { targets, kind = 'software', listed = kind === 'software' ? null : kind, over = {} } = published;
  recordKinds.fill(patchKind).apply();
  const publishedOn = kind === 'software' ? desk.monday : regularDay(desk);
  at(desk, publishedOn);
  const draft = patchDraft.parse({
    publicationId: newId(),
    title: '修正パッチ',
    kind,
    softwareId: await product(desk, listed),
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
const link = async (desk: ProofDesk, id: string, day?: string) =>
  take(desk, 'manual', id, { knowledgeId: await manual(desk, day) });

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
  await link(desk, id, without.includes('renewal') ? addDays(desk.monday, -30) : undefined);
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
/** The manual shows what changed; and then one is linked that was there before. */
export const renewed = (target: PatchTarget): Proof =>
  entered(target, goOn, (desk, id) => goOn(desk, id, ['renewal']), changes);

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

/** The 32 PCs for courses in their room; gives one of them. */
async function courseRoom(desk: ProofDesk): Promise<string> {
  const known = await desk.db
    .selectFrom('assets as a')
    .innerJoin('rooms as m', 'm.id', 'a.room_id')
    .select('a.id')
    .where('m.name', '=', trainingRoom.room)
    .execute();
  if (known[0]) return known[0].id;
  const [site, room, now] = [newId(), newId(), desk.clock.now()];
  const place = {
    code: 'course',
    name: trainingRoom.site,
    reading: 'よしだやまかいかん',
    kind: 'annex',
    region: 'chusei',
  } as const;
  await desk.db
    .insertInto('sites')
    .values({ id: site, ...place, created_at: now, updated_at: now })
    .execute();
  await desk.db.insertInto('rooms').values({ id: room, site_id: site, name: trainingRoom.room }).execute();
  const ids: string[] = [];
  for (let nth = 0; nth < patchTargetRules.training.least; nth += 1)
    ids.push(await addDevice(desk, 'SK', 'department'));
  await desk.db.updateTable('assets').set({ site_id: site, room_id: room }).where('id', 'in', ids).execute();
  return ids[0] ?? '';
}
const brokenAtCourse = async (desk: ProofDesk) =>
  desk.register({ kind: 'fault', assetId: await courseRoom(desk) }, { interview: toldInterview });
const restore = (desk: ProofDesk, ticket: { id: string }) =>
  desk.act(ticket, resolveTicket, {
    answer: '設定を戻した',
    knowledgeId: null,
    cause: { kind: 'other', text: '設定の誤り', measure: '', knowledgeId: null },
  } as never);

type ImageClause = (typeof imageRules)[number]['clause'];
const ruleOf = (clause: ImageClause) => imageRules.find((rule) => rule.clause === clause) ?? imageRules[0];

/** A device of each class of the clause, from before what is published. */
async function restorable(desk: ProofDesk, clause: ImageClause): Promise<void> {
  at(desk, desk.monday.slice(0, 8).concat('01'));
  for (const code of ruleOf(clause)?.classes ?? []) await addDevice(desk, code);
}

/** An image for every model of the classes of a clause, up to the newest publication. */
async function imageAll(desk: ProofDesk, clause: ImageClause): Promise<void> {
  const { models, publications } = await desk.read(desk.actors.ito, (ctx) => getImages(ctx));
  const rule = ruleOf(clause);
  const through = publications.find(({ target }) => target === rule?.target);
  const day = desk.clock.now().slice(0, 10);
  for (const { modelId } of models.filter((model) => model.clause === clause)) {
    const { asset_tag } = await desk.db
      .selectFrom('assets')
      .select('asset_tag')
      .where('model_id', '=', modelId)
      .executeTakeFirstOrThrow();
    const made = { name: '第8版', throughId: through?.id, madeOn: day, checkedOn: day, checkedTag: asset_tag };
    const draft = imageDraft.parse({
      id: newId(),
      modelIds: [modelId],
      ...made,
      checkedHow: '復元して起動した',
      keptAt: '作業用サーバ',
    });
    await desk.write(desk.actors.ito, (ctx) => recordImage(ctx, draft));
  }
}

/** What was published in the month, tried out; and then every model has an image that holds it, or none has. */
const imagesOf = (clause: ImageClause, then: (desk: ProofDesk) => unknown = () => undefined): Proof => {
  const targets = [ruleOf(clause)?.target ?? 'oneEach'];
  const tried = async (desk: ProofDesk) => {
    await restorable(desk, clause);
    await month(desk, targets, upTo('test'));
  };
  return [
    async (desk) => {
      await tried(desk);
      await imageAll(desk, clause);
    },
    async (desk) => {
      await tried(desk);
      await then(desk);
    },
    'month',
  ];
};

export const patchProofs: ProofsOf<typeof patchDutyWords> = {
  '4-6.1': monthly(['oneEach'], upTo('test')),
  '4-6.3': reported('oneEach'),
  '4-8.9': imagesOf('4-8'),
  '5-5.1': monthly(['MK'], upTo('test')),
  '5-5.2': renewed('MK'),
  '5-5.3': reported('MK'),
  '5-7.9': imagesOf('5-7'),
  '5-12.4': monthly(['MK'], goOn),
  '5-12.5': delivered('MK'),
  '6-5.1': monthly(['LK'], upTo('test')),
  '6-5.2': renewed('LK'),
  '6-5.3': reported('LK'),
  '6-7.9': imagesOf('6-7'),
  '6-12.1': monthly(['LK'], goOn),
  '6-12.2': delivered('LK'),
  '7-8.8': imagesOf('7-8'),
  '12-2.1': monthly(['oneEach'], goOn, ['windows']),
  '12-2.2': monthly(['oneEach'], goOn, ['office']),
  '12-2.3': halfway(networks, upTo('test'), accept),
  '12-2.4': halfway(networks, upTo('plan'), upTo('test')),
  '12-2.5': searchedFor('microsoft'),
  '12-2.7': entered('oneEach', goOn, () => undefined),
  '12-2.8': searchedFor('software'),
  '12-2.11': [(desk) => month(desk, training, goOn, ['windows']), () => undefined, 'month'],
  '12-2.12': [async (desk) => restore(desk, await brokenAtCourse(desk)), brokenAtCourse],
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

/** Software that the clause of a network names, for some targets. */
const reader =
  (targets: readonly PatchTarget[]): Proof[0] =>
  async (desk) => {
    for (const id of await publish(desk, { targets, listed: 'acrobat' })) await goOn(desk, id);
  };
/** Nobody registered it for a long time. */
async function newerReader(desk: ProofDesk): Promise<void> {
  const software_id = await product(desk, 'acrobat');
  const published_on = addDays(desk.monday, -90);
  await desk.db.updateTable('patches').set({ published_on }).where('software_id', '=', software_id).execute();
  await newer(desk, software_id);
}
const overlooked = (target: PatchTarget): Proof => [reader(['oneEach', target]), reader(['oneEach'])];

/** Microsoft's month, and then another product in its place. */
const instead = (listed: StandardSoftwareKey): Proof => [
  (desk) => month(desk, ['oneEach'], goOn, ['windows']),
  async (desk) => {
    for (const id of await publish(desk, { targets: ['oneEach'], kind: 'windows', listed })) await goOn(desk, id);
  },
  'month',
];

/** Given up, and the ledger tells of the newer version all the same. */
async function refuseAndUse(desk: ProofDesk): Promise<void> {
  await month(desk, ['oneEach'], upTo('test'));
  const [id = ''] = await publish(desk, { targets: ['oneEach'], listed: 'zoom' });
  await refuse(desk, id);
  at(desk, desk.monday);
  await newer(desk, await product(desk, 'zoom'));
}

/** A patch of theirs that does not work. */
const failsAtCourse = async (desk: ProofDesk) => {
  await courseRoom(desk);
  const [id = ''] = await publish(desk, { targets: ['training'] });
  await accept(desk, id);
  return tryOut(desk, id, 'abnormal');
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
  // What the clause names comes out, and is looked at for other devices only; or only the ledger tells of it.
  ['5-12.5', overlooked('MK')],
  ['6-12.2', overlooked('LK')],
  ['5-12.5', [reader(['MK']), newerReader]],
  ['12-2.1', instead('edge')],
  ['4-6.1', [(desk) => month(desk, ['oneEach'], upTo('test')), refuseAndUse, 'month']],
  // Written before: it is not the manual of this one.
  ['12-2.7', renewed('oneEach')],
  // Made when the days were over; and nothing was registered at all.
  ['4-8.9', imagesOf('4-8', (desk) => [late(desk, 45), imageAll(desk, '4-8')][1])],
  ['7-8.8', [imagesOf('7-8')[0], (desk) => restorable(desk, '7-8'), 'month']],
  // One of two publications reaches the PCs for courses.
  [
    '12-2.11',
    [
      (desk) => month(desk, training, goOn),
      async (desk) => [
        await month(desk, training, goOn, ['windows']),
        await month(desk, training, upTo('plan'), ['office']),
      ],
      'month',
    ],
  ],
  ['12-2.12', [async (desk) => tryOut(desk, await failsAtCourse(desk)), failsAtCourse]],
  // Restored, when the target was over.
  [
    '12-2.12',
    [
      async (desk) => restore(desk, await brokenAtCourse(desk)),
      async (desk) => {
        const ticket = await brokenAtCourse(desk);
        late(desk, 30);
        await restore(desk, ticket);
      },
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
