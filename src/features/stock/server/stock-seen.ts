import { sql } from 'kysely';
import type { AssetRelatedProvider } from '#features/assets/server/asset-related.public.ts';
import { waitingLine } from '#features/records/server/home-line.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import type { RelatedBlock } from '#features/tickets/contract/ticket-parts.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { foldedHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomeLine, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { stockItemListInput } from '../contract/stock.contract.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockPermissions } from '../contract/stock-request.process.ts';
import { listItems, listSalvageable, partsBy, partsOf } from './stock.reads.ts';
import { stockItemRecords } from './stock.scope.public.ts';

const { home } = words;

/** Parts that went into a device or came out of it, on its page; and that its parts are to be taken out. */
export const partsOfDevice: AssetRelatedProvider = async (ctx, asset) => {
  if (!stockPermissions.read.roles.includes(ctx.actor.role)) return {};
  const parts = await partsOf(ctx, asset);
  const waits = (await listSalvageable(ctx)).some(({ assetId }) => assetId === asset.id);
  const isHandled = waits && stockPermissions.handle.roles.includes(ctx.actor.role);
  const href = `/stock/salvage?tag=${encodeURIComponent(asset.assetTag)}`;
  return {
    actions: isHandled ? [{ label: words.salvage.title, href, primary: false }] : [],
    sections: [
      {
        key: 'stock',
        title: words.related,
        count: parts.length,
        allHref: null,
        items: parts.map((part) => ({
          no: part.code,
          href: `/stock/items/${part.itemId}`,
          title: `${part.name} ${words.counted(Math.abs(part.quantity), part.unit)}`,
          on: part.movedOn,
          state: { word: words.moves[part.kind], tone: 'plain' } as const,
        })),
      },
    ].filter(({ count }) => count > 0),
  };
};

/** Parts that went into a device by a record that a ticket led to, on the ticket. */
export async function partsOfTicket(ctx: Ctx, ticketId: string): Promise<RelatedBlock | null> {
  if (!stockPermissions.read.roles.includes(ctx.actor.role)) return null;
  const parts = await partsBy(ctx, { id: ticketId });
  const rows = parts.map((part) => ({
    number: part.code,
    href: `/stock/items/${part.itemId}`,
    device: part.assetTag,
    what: `${part.name} ${words.counted(Math.abs(part.quantity), part.unit)}`,
    handOver: formatWareki(part.movedOn),
    tone: 'plain' as const,
    state: words.moves[part.kind],
  }));
  return rows.length > 0 ? { title: words.related, rows } : null;
}

/** 補充の依頼 on 県's home; what is short without one, and devices whose parts wait, on that of the desk. */
export async function stockHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role === 'authority') return [await askedBlock(ctx)];
  return ctx.actor.role === 'manager' ? [await shortBlock(ctx), await salvageBlock(ctx)] : [];
}

const block = (key: string, [title, hint]: readonly [string, string], allHref: string, all: readonly HomeLine[]) =>
  ({ key, kind: 'waiting', title, hint, allHref, count: all.length, lines: all.slice(0, linesOfBlock) }) as const;

async function askedBlock(ctx: Ctx): Promise<HomeBlock> {
  const all = await recordsOf(ctx, 'stockRequest');
  const waiting = all.filter(({ state, dueAt }) => state === 'asked' && dueAt === null);
  const lines = waiting.map((record) => ({ ...waitingLine(record), waitsOpenDays: true }));
  return block('stock', [home.asked, home.askedHint], '/stock?view=refills', lines);
}

async function shortBlock(ctx: Ctx): Promise<HomeBlock> {
  const { rows, total } = await listItems(ctx, stockItemListInput.parse({ view: 'unasked', limit: linesOfBlock }));
  const lines = rows.map(({ id, code, name, quantity, unit, reorderPoint }) => {
    const note = home.left(words.counted(quantity, unit), reorderPoint);
    return { ...plainLine, id, href: `/stock/items/${id}`, number: code, title: name, note };
  });
  const shown = block('stockShort', [home.short, home.shortHint], '/stock/items?view=unasked', lines);
  return { ...shown, count: total.count };
}

async function salvageBlock(ctx: Ctx): Promise<HomeBlock> {
  const lines = (await listSalvageable(ctx)).map(({ recordId: id, assetTag, model: title, since }) => {
    const href = `/stock/salvage?tag=${encodeURIComponent(assetTag)}`;
    return { ...plainLine, id, href, number: assetTag, title, since, waitsOpenDays: true };
  });
  return block('stockSalvage', [home.salvage, home.salvageHint], '/stock/salvage', lines);
}

/** Items by code, name and 規格. Capped: the search shows the first of each kind; the list shows all. */
export const stockItemSearch = searchProvider<{ id: string; code: string; name: string; standard: string }>({
  kind: 'stockItem',
  scope: stockItemRecords,
  rows: (ctx, { q, limit }) =>
    ctx.tx
      .selectFrom('stock_items')
      .select(['id', 'code', 'name', 'standard'])
      .where(foldedHolds(sql`folded`, q) ?? sql<boolean>`false`)
      .where(stockItemRecords.seenBy(ctx.actor))
      .orderBy('code')
      .limit(sql.lit(limit)),
  toHit: ({ id, code, name, standard }) => ({ id, href: `/stock/items/${id}`, code, title: name, note: standard }),
});
