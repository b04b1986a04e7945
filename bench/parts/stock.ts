import type { BenchHouse } from '../house.ts';
import { type Line, ms, percentile, repeat, statementsOf } from '../measure.ts';

const views = ['kept', 'short', 'unasked', 'closed', 'all'];
/** Ten times what an office keeps, each moved a few times. */
const items = 1000;
const movesOfEach = 3;

interface Kept {
  readonly id: string;
}

/** 在庫: its list, an item with where it lies and what happened to it, and a movement. */
export async function stock(house: BenchHouse): Promise<Line[]> {
  const ids = await fill(house);
  const questions = [...views.map((view) => ({ limit: 50, view })), { limit: 50, view: 'all', q: 'トナー 7' }];
  const times: number[] = [];
  let most = 0;
  for (const question of questions) {
    most = Math.max(most, (await statementsOf(() => house.ask('stock.items', question))).length);
    times.push(...(await repeat(8, () => house.ask('stock.items', question))));
  }
  const goal = house.kind === 'postgres' ? 50 : 80;
  const p95 = percentile(times, 0.95);
  const one = (run: number) => ({ id: ids[Math.max(run, 0) % ids.length]?.id });
  const get = (run: number) => house.ask('stock.getItem', one(run));
  const statements = (await statementsOf(() => get(0))).length;
  const p50 = percentile(await repeat(60, get), 0.5);
  const room = await roomOf(house);
  const move = (run: number) => house.ask('stock.move', moveOf(one(run).id ?? '', room));
  return [
    { what: 'stock list, 50 rows, any view: p95', measured: ms(p95), goal: `≤ ${goal} ms`, met: p95 <= goal },
    { what: 'stock list: statements a page, at most', measured: String(most), goal: '≤ 8', met: most <= 8 },
    {
      what: `item of the stock with its movements (${statements} statements): p50`,
      measured: ms(p50),
      goal: '',
      met: null,
    },
    { what: 'movement of the stock: p50', measured: ms(percentile(await repeat(40, move), 0.5)), goal: '', met: null },
  ];
}

const moveOf = (itemId: string, roomId: string) => {
  const moved = { itemId, roomId, kind: 'received', quantity: 4, on: '2026-11-24', toRoomId: null };
  return { ...moved, holder: '納入元', reason: '' };
};

const roomOf = async ({ database }: BenchHouse): Promise<string> =>
  (await database.db.selectFrom('rooms').select('id').orderBy('name').executeTakeFirstOrThrow()).id;

async function fill(house: BenchHouse): Promise<Kept[]> {
  const room = await roomOf(house);
  const made: Kept[] = [];
  for (let nth = 0; nth < items; nth += 1) {
    const facts = { code: `BENCH-${nth}`, name: `トナー ${nth}`, kind: 'consumable', unit: '本' };
    const item = await house.ask<Kept>('stock.createItem', { ...facts, reorderPoint: nth % 20, refillLot: 4 });
    for (let times = 0; times < movesOfEach; times += 1) await house.ask('stock.move', moveOf(item.id, room));
    made.push(item);
  }
  return made;
}
