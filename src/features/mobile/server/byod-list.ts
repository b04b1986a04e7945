import { compareInstants, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays } from '#kernel/calendar/open-days.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { giveFile, takeInFile } from '#platform/files/staged-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import { textColumn } from '#platform/sheets/export-rows.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import {
  type ByodDraft,
  type ByodMove,
  type ByodRequest,
  type ByodView,
  listWithin,
  moveWithin,
} from '../contract/byod.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobileRefusals as refused } from '../contract/mobile.refusals.ts';
import { unscopedByod, unscopedByodDevices, unscopedListFile, unscopedTicket } from './byod.reads.ts';
import { insertByod, insertList } from './byod.repo.ts';
import { unscopedByodMoves, unscopedByodTags } from './byod-moves.reads.ts';

const { byod: words } = mobileWords;

/** 一括の停止・登録 of BYOD, with what is owed of each. */
export async function readByod(ctx: Ctx, id: string | null = null): Promise<ByodRequest[]> {
  const calendar = await readCalendar(ctx.tx);
  const now = ctx.clock.now();
  return (await unscopedByod(ctx, id)).map(({ madeAt, byName, ...row }) => {
    const dueAt = instantAt(addOpenDays(calendar, today(row.askedAt), listWithin), '24:00');
    const list = madeAt ? { madeAt, byName: byName ?? '' } : null;
    return { ...row, dueAt, list, overdue: row.bulk && !list && compareInstants(dueAt, now) < 0 };
  });
}

/** BYOD whose 移動先 the ledger does not have yet, with the day by which it is owed (§8-2). */
export async function readByodMoves(ctx: Ctx): Promise<ByodMove[]> {
  const calendar = await readCalendar(ctx.tx);
  const now = ctx.clock.now();
  return (await unscopedByodMoves(ctx)).map((row) => {
    const dueAt = instantAt(addOpenDays(calendar, row.day, moveWithin), '24:00');
    return { ...row, dueAt, overdue: compareInstants(dueAt, now) < 0 };
  });
}

/** @throws mobile.byodAbsent */
async function byodOf(ctx: Ctx, id: string): Promise<ByodRequest> {
  const [request] = await readByod(ctx, id);
  if (!request) throw refused.byodAbsent();
  return request;
}

/** One request with its devices. @throws mobile.byodAbsent */
export async function getByod(ctx: Ctx, { id }: { id: string }): Promise<ByodView> {
  return { ...(await byodOf(ctx, id)), devices: await unscopedByodDevices(ctx, id) };
}

/** A change names each device as the ledger does. @throws mobile.byodUnknown */
async function devicesOf(ctx: Ctx, { kind, devices }: ByodDraft) {
  if (kind !== 'change') return devices.map((device) => ({ ...device, assetId: null }));
  const named = devices.map((device) => ({ ...device, name: normalizeAssetTag(device.name) }));
  const known = await unscopedByodTags(
    ctx,
    named.map(({ name }) => name),
  );
  const tags = named.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (tags.length > 0) throw refused.byodUnknown({ tags });
  return named.map((device) => ({ ...device, assetId: known.get(device.name) ?? null }));
}

/** 申請を記録 (§8-2): who asks for what on which devices. @throws mobile.askedAhead, mobile.ticketUnknown, mobile.byodUnknown */
export async function receiveByod(ctx: Ctx, draft: ByodDraft): Promise<ByodRequest> {
  if (compareInstants(draft.askedAt, ctx.clock.now()) > 0) throw refused.askedAhead();
  const ticket = draft.ticketNo ? await unscopedTicket(ctx, draft.ticketNo) : null;
  if (ticket === undefined) throw refused.ticketUnknown();
  const devices = await devicesOf(ctx, draft);
  const id = await insertByod(ctx, draft, devices, ticket?.id ?? null);
  ctx.audit.record({
    action: 'mobile.receiveByod',
    entity: 'byodRequest',
    entityId: id,
    changes: {
      kind: [null, words.kinds[draft.kind]],
      devices: [null, draft.devices.length],
      askedBy: [null, draft.askedBy],
    },
  });
  return byodOf(ctx, id);
}

/** 一覧を作る: the Excel list of what was asked for, kept with it. @throws mobile.byodAbsent, mobile.listMade */
export async function makeByodList({ id }: { id: string }, call: StagedCall): Promise<ByodRequest> {
  const request = await call.read((ctx) => getByod(ctx, { id }));
  if (request.list) throw refused.listMade();
  const columns = words.listColumns.map((title, i) => textColumn(title, i === 0 ? 8 : 24));
  const rows = request.devices.map(({ name, user, note }, i) => [
    String(i + 1),
    name,
    user,
    words.kinds[request.kind],
    note,
  ]);
  const file = await downloadBook(
    { sheets: [{ name: words.sheet, columns, rows }] },
    words.file(words.kinds[request.kind]),
  );
  return takeInFile(file, call, {
    expect: (ctx) => byodOf(ctx, id),
    keep: async (ctx, { id: fileId, name }) => {
      if (!(await insertList(ctx, id, fileId))) throw refused.listMade();
      ctx.audit.record({
        action: 'mobile.makeByodList',
        entity: 'byodRequest',
        entityId: id,
        changes: { file: [null, name] },
      });
      return byodOf(ctx, id);
    },
  });
}

/** The list as it was kept. @throws mobile.byodAbsent */
export const giveByodList = ({ id }: { id: string }, call: StagedCall): Promise<File> =>
  giveFile(call, async (ctx) => {
    const file = await unscopedListFile(ctx, id);
    if (!file) throw refused.byodAbsent();
    ctx.audit.record({ action: 'mobile.giveByodList', entity: 'byodRequest', entityId: id });
    return file;
  });
