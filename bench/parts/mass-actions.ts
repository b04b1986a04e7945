import { mobileWords } from '#features/mobile/contract/mobile.messages.ts';
import type { BenchHouse } from '../house.ts';
import type { Line } from '../measure.ts';
import type { During } from './someone-else.ts';

interface Page {
  readonly rows: readonly { readonly id: string; readonly leftOn?: string | null }[];
  readonly nextCursor: string | null;
}

/** As many as one press takes. */
const mostTickets = 500;
const mostUpkeeps = 200;
const mostStaff = 2000;

/** Everything that is done to many at one press. */
export async function massActions(house: BenchHouse, during: During): Promise<Line[]> {
  const { manager, agent } = house.actors;
  const movement = { kind: 'lost', movedOn: '2026-11-24', reason: '計測' };
  const query = { view: 'all', q: '', sort: null, filters: {} };
  const move = await during('movement of every device', () =>
    house.ask('assets.massMove', { query, selection: null, movement }, manager),
  );
  const list = await during('its list for 一括登録', () => house.ask('assets.makeBulkList', {}, manager));
  const lines = [move.line, list.line, ...(await onTickets(house, during))];
  const [office] = (await house.ask<{ rows: { id: string }[] }>('people.listDepartments', {}, manager)).rows;
  const ids = await idsOf(house, 'people.listStaff', {}, mostStaff);
  const transfer = { chosen: { ids }, departmentId: office?.id, on: '2026-11-24', reason: '計測' };
  const everyone = await during(`異動 of ${ids.length} 職員`, () =>
    house.ask('people.transferStaff', transfer, manager),
  );
  const upkeeps = await house.ask<readonly { id: string }[]>('mobile.upkeeps', {}, agent);
  const assetIds = upkeeps.slice(0, mostUpkeeps).map(({ id }) => id);
  // The world of the bench lends no mobile PCs: then there is nothing to look after.
  if (assetIds.length === 0) return [...lines, everyone.line];
  const checked = [...mobileWords.upkeep.items];
  const upkeep = await during(`点検 of ${assetIds.length} devices`, () =>
    house.ask('mobile.recordUpkeep', { assetIds, checked, result: 'good', note: '' }, agent),
  );
  return [...lines, everyone.line, upkeep.line];
}

async function onTickets(house: BenchHouse, during: During): Promise<Line[]> {
  const { manager } = house.actors;
  const ids = await idsOf(house, 'tickets.list', { view: 'all' }, mostTickets);
  const selection = { ids };
  const categories = await house.ask<readonly { id: string; parentId: string | null }[]>(
    'categories.list',
    {},
    manager,
  );
  const categoryId = categories.find((each) => each.parentId !== null)?.id;
  const acts: [string, string, object][] = [
    ['分類 of', 'tickets.massCategory', { selection, categoryId }],
    ['担当 of', 'tickets.massAssign', { selection, assigneeId: manager.agentId }],
    ['完了 of', 'tickets.massClose', { selection }],
  ];
  const lines: Line[] = [];
  for (const [what, path, input] of acts) {
    const { line, result } = await during(`${what} ${selection.ids.length} tickets`, () =>
      house.ask<{ done: number }>(path, input, manager),
    );
    lines.push({ ...line, what: `${line.what}, ${result.done} done` });
  }
  return lines;
}

/** The first rows of a list, as many as there are or as are wanted. */
async function idsOf(house: BenchHouse, path: string, view: object, most: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await house.ask(path, { ...view, cursor, limit: 200 }, house.actors.manager);
    ids.push(...page.rows.filter((row) => !row.leftOn).map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null && ids.length < most);
  return ids.slice(0, most);
}
