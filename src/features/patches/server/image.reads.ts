import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { instantOf } from '#platform/db/instant-of.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ImagesView, MadeImage, ModelImage } from '../contract/image.ts';
import { imageRuleOf, imageRules, type PatchTarget } from '../contract/patch-targets.data.ts';
import { type Owed, standingOf } from './image.rules.ts';

type Row = Pick<ModelImage, 'modelId' | 'classCode' | 'className' | 'model' | 'devices' | 'image'> & {
  readonly owed: readonly Owed[];
};

const classes = imageRules.flatMap((rule) => rule.classes);
/** Whose publications the images of each class hold, as a statement reads it. */
export const targetsByClass = JSON.stringify(
  Object.fromEntries(imageRules.flatMap((rule) => rule.classes.map((code) => [code, rule.target]))),
);

/**
 * Each model that is restored from an image, by its class, with the newest one and what was published since; or that of one
 * device, which alone is counted then. Unscoped: models, and how many devices there are of each.
 */
export async function unscopedModelImages(ctx: Ctx, assetId: string | null = null): Promise<ModelImage[]> {
  const { rows } = await sql<Row>`
    with kept as (select a.model_id, a.class_code, count(*)::int as devices from assets as a
      where a.class_code = any(${classes}::text[]) and a.procurer = 'central' and a.status <> 'disposed'
        and ${assetId === null ? sql`true` : sql`a.id = ${assetId}::uuid`}
      group by a.model_id, a.class_code)
    select k.model_id as "modelId", k.class_code as "classCode", c.name as "className", m.name as model, k.devices,
      case when i.id is not null then json_build_object('id', i.id, 'name', i.name, 'throughOn', i.published_on,
        'madeOn', i.made_on, 'keptAt', i.kept_at) end as image,
      (select coalesce(json_agg(json_build_object('publishedOn', p.published_on, 'urgent', p.urgent)), '[]')
        from patches as p join records as r on r.id = p.id
        where p.target = ${targetsByClass}::jsonb ->> k.class_code and r.state <> 'refused'
          and p.published_on > coalesce(i.published_on, '-infinity')) as owed
    from kept as k join device_models as m on m.id = k.model_id join device_classes as c on c.code = k.class_code
    left join lateral (select g.id, g.name, g.made_on, g.kept_at, t.published_on from base_image_models as b
      join base_images as g on g.id = b.image_id join patches as t on t.id = g.through_id
      where b.model_id = k.model_id order by t.published_on desc, g.at desc limit 1) as i on true
    order by c.sort_order, m.name`.execute(ctx.tx);
  const calendar = await readCalendar(ctx.tx);
  const day = today(ctx.clock.now());
  return rows.map(({ owed, ...row }) => ({
    ...row,
    clause: imageRuleOf(row.classCode)?.clause ?? '',
    ...standingOf(calendar, owed, day),
    lacks: owed.length,
  }));
}

/** Lines of what was made, and publications to choose from, at the most. */
const shown = 60;

/** Capped: the newest images; `total` says how many there are. Unscoped: which image holds what is the desk's. */
export async function unscopedMadeImages(ctx: Ctx): Promise<{ made: MadeImage[]; total: number }> {
  const { rows } = await sql<MadeImage & { all: number }>`
    select i.id, i.name, c.name as "className", i.through_id as "throughId", t.published_on as "throughOn",
      r.title as "throughTitle", i.made_on as "madeOn", i.checked_on as "checkedOn", a.asset_tag as "checkedTag",
      i.checked_how as "checkedHow", i.kept_at as "keptAt", i.note, ${instantOf(sql`i.at`)} as at, i.by_name as "byName",
      (select string_agg(m.name, '、' order by m.name) from base_image_models as b
        join device_models as m on m.id = b.model_id where b.image_id = i.id) as models,
      count(*) over ()::int as "all"
    from base_images as i join device_classes as c on c.code = i.class_code join patches as t on t.id = i.through_id
      join records as r on r.id = t.id join assets as a on a.id = i.checked_asset_id
    order by i.at desc, i.id limit ${shown}`.execute(ctx.tx);
  return { made: rows, total: rows[0]?.all ?? 0 };
}

const triedOut = sql<boolean>`exists (select from patch_tests as x where x.patch_id = p.id and x.result = 'normal')`;

/** Capped: the newest publications that an image can hold. Unscoped: 修正パッチ are open to the whole desk. */
export async function unscopedPublications(ctx: Ctx): Promise<ImagesView['publications']> {
  const { rows } = await sql<ImagesView['publications'][number]>`
    select p.id, p.target, r.title, r.number, p.published_on as "publishedOn"
    from patches as p join records as r on r.id = p.id
    where p.target = any(${imageRules.map(({ target }) => target)}::text[]) and r.state <> 'refused' and ${triedOut}
    order by p.published_on desc, r.number desc limit ${shown}`.execute(ctx.tx);
  return rows;
}

/** A publication that was tried out for a target with nothing wrong. Unscoped: the form named it. */
export function unscopedTried(ctx: Ctx, id: string, target: PatchTarget) {
  return ctx.tx
    .selectFrom('patches as p')
    .innerJoin('records as r', 'r.id', 'p.id')
    .select(['p.id', 'p.published_on', 'r.title'])
    .where('p.id', '=', id)
    .where('p.target', '=', target)
    .where('r.state', '<>', 'refused')
    .where(triedOut)
    .executeTakeFirst();
}

/** Whether this image was recorded already. Unscoped: the form made its id. */
export const unscopedHasImage = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await ctx.tx.selectFrom('base_images').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
