import { imageRuleOf } from '#features/patches/contract/patch-targets.data.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';

interface Restored {
  readonly classCode: string;
  readonly modelId: string;
  readonly model: string;
  /** A device of the model. */
  readonly assetId: string;
}

const monthOf = (day: string) => day.slice(0, 7);

/** Of which classes an image of a month was made so many open days later than usual: one comes after its days, one not yet. */
const laterOf = (month: string, classCode: string) => {
  if (month === '2026-06' && classCode === 'LK') return 22;
  if (month === '2026-11' && classCode === 'mobile') return 60;
  return 0;
};

const restoredModels = (tx: Executor): Promise<Restored[]> =>
  tx
    .selectFrom('assets as a')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .select(['a.class_code as classCode', 'm.id as modelId', 'm.name as model'])
    .select((eb) => eb.fn.min<string>('a.asset_tag').as('tag'))
    .select((eb) => eb.cast<string>(eb.fn.min(eb.cast<string>('a.id', 'text')), 'uuid').as('assetId'))
    .where('a.procurer', '=', 'central')
    .where('a.status', '<>', 'disposed')
    .groupBy(['a.class_code', 'm.id', 'm.name'])
    .orderBy('a.class_code')
    .orderBy('m.name')
    .execute();

/** What can be held: the publications of each target that were tried out, the last of each month. */
async function heldBy(tx: Executor) {
  const tried = await tx
    .selectFrom('patches as p')
    .innerJoin('records as r', 'r.id', 'p.id')
    .innerJoin('patch_tests as x', (join) => join.onRef('x.patch_id', '=', 'p.id').on('x.result', '=', 'normal'))
    .select(['p.id', 'p.target', 'p.published_on', 'p.urgent', 'x.at'])
    .where('r.state', '<>', 'refused')
    .orderBy('p.published_on')
    .execute();
  return Map.groupBy(tried, ({ target }) => target);
}

type Held = Awaited<ReturnType<typeof heldBy>> extends Map<string, infer List> ? List : never;

/** The last of a month, and each urgent one, which waits for nothing. */
const wantedOf = (all: Held): Held =>
  all.filter(({ published_on: day, urgent }, nth) => {
    const next = all[nth + 1];
    return urgent || next === undefined || monthOf(next.published_on) !== monthOf(day);
  });

const usual = {
  checked_how: '検証用の1台に復元し、起動、ログオン、印刷、更新の適用状況を確かめた。',
  kept_at: 'ヘルプデスク室 展開用サーバ',
  note: '',
};

/** 標準イメージ of two years: for each model after what a month brought, and after each urgent one. */
export async function loadImages(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const calendar = await readCalendar(tx);
  const held = await heldBy(tx);
  const agent = world.deskUsers.find(({ role }) => role === 'agent');
  const by = { by_id: ids.of('agent', agent?.key ?? ''), by_name: agent?.name ?? '' };
  const models = (await restoredModels(tx)).filter(({ classCode }) => imageRuleOf(classCode));
  const made = models.flatMap(({ classCode, modelId, model, assetId }) =>
    wantedOf(held.get(imageRuleOf(classCode)?.target ?? '') ?? []).map((through, nth) => {
      const later = laterOf(monthOf(through.published_on), classCode);
      const day = addOpenDays(calendar, through.at.slice(0, 10), 2 + later);
      const image = {
        id: ids.of('baseImage', `${modelId}/${through.id}`),
        class_code: classCode,
        name: `${model.split(' ')[0]} 第${nth + 1}版`,
        through_id: through.id,
        made_on: day,
        checked_on: day,
        checked_asset_id: assetId,
        at: instantAt(day, '16:20'),
        ...usual,
        ...by,
      };
      return { image, model: { image_id: image.id, model_id: modelId } };
    }),
  );
  const past = made.filter(({ image }) => image.at <= world.now);
  await bulkInsert(
    tx,
    'base_images',
    past.map(({ image }) => image),
  );
  await bulkInsert(
    tx,
    'base_image_models',
    past.map(({ model }) => model),
  );
}
