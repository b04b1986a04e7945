import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { readClassCounts, readOwnDevices } from './asset-home.reads.ts';

const words = assetsWords.home;

/** 機器 on the homes: a 職員 has those in their hands one by one, a 所属担当者 those of the 所属 by class. */
export async function assetHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role === 'staff') return [await ownDevices(ctx)];
  return ctx.actor.role === 'coordinator' ? [await devicesOfDepartment(ctx)] : [];
}

async function ownDevices(ctx: Ctx): Promise<HomeBlock> {
  const rows = await readOwnDevices(ctx, linesOfBlock);
  return {
    key: 'devices',
    kind: 'things',
    title: words.own,
    count: rows[0]?.total ?? 0,
    allHref: '/assets/mine',
    lines: rows.map((row) => ({
      ...plainLine,
      id: row.id,
      href: `/assets/${row.id}`,
      number: row.asset_tag,
      title: row.class_name,
      note: row.site,
    })),
  };
}

async function devicesOfDepartment(ctx: Ctx): Promise<HomeBlock> {
  const rows = await readClassCounts(ctx);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return {
    key: 'devices',
    kind: 'things',
    title: words.department(total),
    count: rows.length,
    allHref: '/assets',
    lines: rows.map((row) => ({
      ...plainLine,
      id: row.class_code,
      href: `/assets?f.deviceClass=${row.class_code}`,
      title: row.class_name,
      note: words.count(row.count),
    })),
  };
}
