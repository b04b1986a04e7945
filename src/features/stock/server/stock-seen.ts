import { sql } from 'kysely';
import type { AssetRelatedProvider } from '#features/assets/server/asset-related.public.ts';
import { waitingLine } from '#features/records/server/home-line.public.ts';
import { recordsOf } from '#features/records/server/related.public.ts';
import { searchProvider } from '#features/search/server/search-provider.public.ts';
import type { RelatedBlock } from '#features/tickets/contract/ticket-parts.ts';
import { today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { foldedHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DueCount } from '#platform/use-case/due-counts.ts';
import { type HomeBlock, linesOfBlock } from '#platform/use-case/home-blocks.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { stockPermissions } from '../contract/stock-request.process.ts';
import { countUnasked, listSalvageable, partsBy, partsOf, unscopedFitOrder } from './stock.reads.ts';
import { salvageDays } from './stock.rules.ts';
import { stockItemRecords } from './stock.scope.public.ts';

const { home } = words;

/** Parts that went into a device or came out of it, on its page; and what is to be done with its parts. */
export const partsOfDevice: AssetRelatedProvider = async (ctx, asset) => {
  if (!stockPermissions.read.roles.includes(ctx.actor.role)) return {};
  const mayHandle = stockPermissions.handle.roles.includes(ctx.actor.role);
  const [parts, waits, isOrdered] = await Promise.all([
    partsOf(ctx, asset),
    mayHandle ? listSalvageable(ctx, { assetId: asset.id }) : [],
    mayHandle && unscopedFitOrder(ctx, asset, today(ctx.clock.now())),
  ]);
  const begins = (label: string, page: string) =>
    ({ label, href: `/stock/${page}?${new URLSearchParams({ tag: asset.assetTag })}`, primary: false }) as const;
  return {
    actions: [
      ...(waits.length > 0 ? [begins(words.salvage.title, 'salvage')] : []),
      ...(isOrdered ? [begins(words.actions.fit, 'fit')] : []),
    ],
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

/** 補充の依頼 that nobody answered yet, on 県's home. */
export async function stockHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'authority') return [];
  const all = await recordsOf(ctx, 'stockRequest');
  const waiting = all.filter(({ state, dueAt }) => state === 'asked' && dueAt === null);
  const lines = waiting.slice(0, linesOfBlock).map((record) => ({ ...waitingLine(record), waitsOpenDays: true }));
  const block = { key: 'stock', kind: 'waiting', title: home.asked, hint: home.askedHint } as const;
  return [{ ...block, count: waiting.length, allHref: '/stock?view=refills', lines }];
}

/** Items below their point of which 県 was not asked for more: since earlier days, and since today. */
export async function shortDue(ctx: Ctx): Promise<DueCount> {
  const counts = await countUnasked(ctx, today(ctx.clock.now()));
  return { entity: 'stockItem', noun: home.short, href: '/stock/items?view=unasked', ...counts };
}

/** Devices that came back broken, of which it is to be said by today what works. */
export async function salvageDue(ctx: Ctx): Promise<DueCount> {
  const [day, calendar] = [today(ctx.clock.now()), await readCalendar(ctx.tx)];
  const owed = (await listSalvageable(ctx)).map(({ since }) => addOpenDays(calendar, today(since), salvageDays));
  const overdue = owed.filter((due) => due < day).length;
  const dueToday = owed.filter((due) => due === day).length;
  return { entity: 'asset', noun: words.salvage.title, href: '/stock/salvage', overdue, dueToday };
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
