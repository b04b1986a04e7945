import { sql } from 'kysely';
import { loanProcess } from '#features/loans/contract/loan.process.ts';
import { getLoan } from '#features/loans/server/get-loan.ts';
import { loanSteps } from '#features/loans/server/loan-steps.ts';
import type { InstructionKind } from '#features/mobile/contract/instruction-rules.data.ts';
import { mobileWords } from '#features/mobile/contract/mobile.messages.ts';
import { addImprovements } from '#features/mobile/server/act-on-analysis.ts';
import { analyse } from '#features/mobile/server/analyse.ts';
import { concerns } from '#features/mobile/server/analysis.reads.ts';
import { getInstruction } from '#features/mobile/server/get-instruction.ts';
import { instruct } from '#features/mobile/server/instruct.ts';
import { instructionVerbs } from '#features/mobile/server/mobile.procedures.ts';
import type { Actor } from '#kernel/actor.ts';
import { addDays, addMonths, instantAt, today } from '#kernel/calendar/civil.ts';
import { addOpenDays, nextOpenDay } from '#kernel/calendar/open-days.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { actorNamed } from './actors.ts';
import { bulkInsert } from './bulk.ts';
import type { LoadedWorld } from './load-world.ts';

/** Each was looked after by the desk before in spring, and once more in the first weeks of service. */
const rounds = ['2026-05-19', addDays(serviceStart, 5)];
/** One in so many was left out in the second round, and one in so many was not well. */
const forgottenEach = 37;
const faultEach = 41;

/** メンテナンス of the mobiles for lending, and 県の指示: one accepted, one half done, two with a device done late; the first month analysed. */
export async function addDemoMobile(runtime: Runtime, world: LoadedWorld): Promise<void> {
  await runtime.database.transaction((tx) => addUpkeeps(tx, world));
  await addInstructions(runtime, world);
  await addRecalls(runtime, world);
  await addAnalysis(runtime, world);
}

async function addUpkeeps(tx: Executor, { base, ids }: LoadedWorld): Promise<void> {
  const mobiles = mobilesOf({ base });
  const ito = actorNamed('ito', { base, ids } as LoadedWorld);
  const rows = rounds
    .filter((day) => day < today(base.now))
    .flatMap((day, round) =>
      mobiles
        .filter((_, i) => round === 0 || i % forgottenEach !== forgottenEach - 1)
        .map((device, i) => ({
          id: ids.of('upkeep', `${day}/${device.key}`),
          asset_id: ids.of('asset', device.key),
          at: instantAt(
            day,
            `${String(9 + Math.floor(i / 20)).padStart(2, '0')}:${String((i % 20) * 3).padStart(2, '0')}`,
          ),
          result: round === 0 && i % faultEach === 7 ? 'fault' : 'good',
          checked: [...mobileWords.upkeep.items],
          note: round === 0 && i % faultEach === 7 ? '電池の持ちが悪い。交換した。' : '',
          by_id: ito.id,
          by_name: ito.name,
        })),
    );
  await bulkInsert(tx, 'mobile_upkeeps', rows);
}

const mobilesOf = ({ base }: Pick<LoadedWorld, 'base'>) =>
  base.devices.filter(({ deviceClass, loanPool }) => (deviceClass === 'mobile' || deviceClass === 'iPad') && loanPool);

/** 一人一台 that get the memory 県 provides. */
const forParts = ({ base }: LoadedWorld) =>
  base.devices
    .filter(
      ({ deviceClass, procurer, status }) => deviceClass === 'NK' && procurer === 'central' && status === 'stored',
    )
    .slice(0, 2)
    .map(({ assetTag }) => assetTag);

const ownMks = ({ base }: LoadedWorld) =>
  base.devices
    .filter(({ deviceClass, procurer }) => deviceClass === 'MK' && procurer === 'department')
    .slice(0, 2)
    .map(({ assetTag }) => assetTag);

const mostOrdered = 8;

/** 管理番号 of the mobiles for lending that nobody has today or had on any of these days. */
async function tagsInHand({ database }: Runtime, [from, to]: readonly [string, string]): Promise<string[]> {
  const rows = await database.db
    .selectFrom('assets as a')
    .select('a.asset_tag')
    .where('a.loan_pool', '=', true)
    .where('a.status', '=', 'stored')
    .where('a.class_code', 'in', ['mobile', 'iPad'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('loan_items as i')
            .select('i.asset_id')
            .whereRef('i.asset_id', '=', 'a.id')
            .where('i.handed_over_at', '<', instantAt(to, '24:00'))
            .where(({ or, eb }) =>
              or([eb('i.returned_at', 'is', null), eb('i.returned_at', '>', instantAt(from, '00:00'))]),
            ),
        ),
      ),
    )
    .orderBy('a.asset_tag')
    .execute();
  return rows.map(({ asset_tag }) => asset_tag);
}

/** §7-7: two that are lent are needed at the desk; with one of their borrowers the day was agreed too late. */
async function addRecalls(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const out = await runtime.database.db
    .selectFrom('loans as l')
    .innerJoin('records as r', 'r.id', 'l.id')
    .select(['l.id', 'l.borrower_name'])
    .where('l.pool', '=', 'mobile')
    .where('r.state', '=', 'out')
    .orderBy('r.number')
    .limit(2)
    .execute();
  for (const [nth, { id, borrower_name: agreedWith }] of out.entries()) {
    const day = (days: number) => addOpenDays(calendar, today(world.base.now), days);
    const take = (on: string, time: string, step: 'recall' | 'arrange', form: object) =>
      runWrite(
        { ...runtime, clock: fixedClock(instantAt(on, time)) },
        { actor: actorNamed('ito', world) },
        async (ctx) => {
          const { version } = await getLoan(ctx, { id });
          const input = { id, version, form: loanProcess.steps[step].form.parse(form) };
          return loanSteps[step](ctx, input as never);
        },
      );
    await take(day(-4), '10:10', 'recall', { reason: '通信の認証に使う証明書を入れ替えるため' });
    await take(day(nth === 0 ? -4 : -1), '15:30', 'arrange', { agreedWith, bringOn: day(1) });
  }
}

async function addInstructions(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const { base } = world;
  const calendar = await readCalendar(runtime.database.db);
  const [mori, ito] = [actorNamed('mori', world), actorNamed('ito', world)];
  const run = <T>(at: string, actor: typeof ito, work: (ctx: Ctx) => Promise<T>) =>
    runWrite({ ...runtime, clock: fixedClock(at) }, { actor }, work);
  const take = async (at: string, actor: typeof ito, name: keyof typeof instructionVerbs, id: string, form: object) =>
    run(at, actor, async (ctx) => {
      const { version } = await getInstruction(ctx, { id });
      await instructionVerbs[name](ctx, { id, version, form: form as never });
    });
  const order = async (
    title: string,
    body: string,
    [on, due]: readonly [string, string],
    tags: string[],
    kind: InstructionKind = 'settings',
  ) =>
    run(instantAt(on, '09:40'), mori, (ctx) =>
      instruct(ctx, { kind, title, body, orderedBy: mori.name, orderedOn: on, dueOn: due, atDesk: false, tags }),
    );
  const first = nextOpenDay(calendar, addDays(serviceStart, 10));
  const tags = await tagsInHand(runtime, [first, addOpenDays(calendar, first, 5)]);
  const done = await order(
    '無線の接続先の変更',
    '庁内の無線の新しい接続先を加える。',
    [first, addOpenDays(calendar, first, 5)],
    tags.slice(0, mostOrdered),
  );
  const itemIds = done.items.map(({ id }) => id);
  const when = (days: number, time: string) => instantAt(addOpenDays(calendar, first, days), time);
  await take(when(2, '14:10'), ito, 'doItems', done.id, {
    itemIds,
    place: 'atDesk',
    work: '接続先を加え、接続を確かめた。',
  });
  await take(when(3, '10:05'), ito, 'report', done.id, { to: mori.name, means: 'mail', note: 'すべて済み。' });
  await take(when(4, '11:30'), mori, 'accept', done.id, { note: '' });
  const within = [first, addOpenDays(calendar, first, 3)] as const;
  const wiped = await order('貸出の前の初期化', '初期化して渡す。', within, tags.slice(0, 2), 'initialise');
  const fitted = await order('メモリの増設', '県が用意した8GBを取り付ける。', within, forParts(world), 'fitParts');
  const kitted = await order('所属のMKのキッティング', '手順書により設定する。', within, ownMks(world), 'kit');
  for (const { id, items } of [wiped, fitted, kitted]) {
    // The last device of each is left until after its day.
    for (const [nth, { id: itemId }] of items.entries()) {
      const day = nth === items.length - 1 ? 4 : 1;
      await take(when(day, '16:20'), ito, 'doItems', id, { itemIds: [itemId], place: 'atDesk', work: '済ませた。' });
    }
    await take(when(4, '17:00'), ito, 'report', id, { to: mori.name, means: 'phone', note: '' });
  }
  const recent = addOpenDays(calendar, today(base.now), -2);
  const within7 = [recent, addOpenDays(calendar, recent, 7)] as const;
  const inHand = (await tagsInHand(runtime, within7)).slice(0, mostOrdered);
  const half = await order('画面の自動ロックの時間', '自動ロックを5分にする。', within7, inHand);
  const some = half.items.slice(0, Math.ceil(half.items.length / 2)).map(({ id }) => id);
  await take(instantAt(addOpenDays(calendar, recent, 1), '15:20'), ito, 'doItems', half.id, {
    itemIds: some,
    place: 'remote',
    work: '5分にした。',
  });
}

async function addAnalysis(runtime: Runtime, world: LoadedWorld): Promise<void> {
  const calendar = await readCalendar(runtime.database.db);
  const month = monthRange(serviceStart).from;
  const day = addOpenDays(calendar, addMonths(month, 1), 3);
  if (day >= today(world.base.now)) return;
  const finding =
    '故障は電池の持ちと無線の接続に分かれる。機種に偏りはなく、不具合は推測されない。接続の手順の案内を直す。';
  const at = { ...runtime, clock: fixedClock(instantAt(day, '16:10')) };
  const actor = actorNamed('ito', world);
  const { id } = await runWrite(at, { actor }, (ctx) => analyse(ctx, { of: { month }, finding, suspicion: false }));
  await addImproved(runtime, actor, id);
}

/** §7-2: the knowledge about mobiles that was revised since then is named, on the day of its edition. */
async function addImproved(runtime: Runtime, actor: Actor, id: string): Promise<void> {
  const { rows } = await sql<{ id: string; edited_at: string }>`
    select k.id, max(e.edited_at) as edited_at from mobile_analyses as a cross join knowledge_items as k
    join knowledge_editions as e on e.knowledge_id = k.id
    where a.id = ${id}::uuid and k.published_at is not null and ${concerns} group by k.id order by 2 desc limit 1`.execute(
    runtime.database.db,
  );
  const [improved] = rows;
  if (!improved) return;
  const at = { ...runtime, clock: fixedClock(instantAt(today(improved.edited_at), '17:00')) };
  const note = '無線の接続の手順を、問合せに合わせて直した。';
  await runWrite(at, { actor }, (ctx) => addImprovements(ctx, { id, knowledgeIds: [improved.id], note }));
}
