import { loansWords as words } from '#features/loans/contract/loans.messages.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { instantAt, toCivil } from '#kernel/calendar/civil.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { DemoLoan, DemoThing } from '../world-loans.ts';
import { bulkInsert } from './bulk.ts';
import { borrowerOf, type Frame, homeSite, numberOf } from './loan-rows.ts';

const models = {
  router: ['伊勢路テクノ', 'モバイルルータ R-20'],
  camera: ['ミズホ電機', '会議用カメラ 4K'],
  speaker: ['ミズホ電機', 'マイクスピーカー 8人用'],
  display: ['あずま計算機', '会議用ディスプレイ 55型'],
  projector: ['あずま計算機', 'プロジェクタ 4000lm'],
  token: ['伊勢路テクノ', 'ワンタイムパスワード生成器'],
} as const;

export async function loadThings(tx: Executor, things: readonly DemoThing[], loans: readonly DemoLoan[], frame: Frame) {
  const { ids, world } = frame;
  const stamp = { created_at: world.now, updated_at: world.now };
  await bulkInsert(
    tx,
    'device_models',
    Object.entries(models).map(([key, [maker, name]]) => ({
      id: ids.of('model', key),
      class_code: key === 'token' ? 'token' : 'equipment',
      maker,
      name,
      introduced_fiscal_year: key === 'token' ? 2025 : 2024,
      os: '',
    })),
  );
  const out = new Map(
    loans.filter(({ state }) => state === 'out').flatMap((loan) => loan.assetKeys.map((key) => [key, loan] as const)),
  );
  const rows = things.map((thing) => {
    const loan = out.get(thing.key);
    const department = loan && borrowerOf(loan, frame).departmentKey;
    return {
      id: ids.of('asset', thing.key),
      asset_tag: thing.assetTag,
      class_code: thing.classCode,
      procurer: 'central',
      model_id: ids.of('model', thing.modelKey),
      status: loan ? 'lent' : 'stored',
      site_id: ids.of('site', homeSite),
      department_id: ids.orNull('department', department ?? null),
      user_id: ids.orNull('staff', loan?.borrowerKey ?? null),
      acquired_on: thing.acquiredOn,
      loan_pool: true,
      serial_no: '',
      configuration: {},
      note: '',
      version: 1,
      ...stamp,
    };
  });
  await bulkInsert(tx, 'assets', rows);
  await bulkInsert(tx, 'asset_movements', movementRows(things, loans, frame));
  await loadKits(tx, things, frame);
}

async function loadKits(tx: Executor, things: readonly DemoThing[], { ids, world }: Frame) {
  const stamp = { created_at: world.now, updated_at: world.now };
  const kits = [...new Set(things.flatMap(({ kitKey }) => kitKey ?? []))];
  const accessories = [
    { name: 'HDMIケーブル', count: 2 },
    { name: 'ACアダプタ', count: 3 },
  ];
  await bulkInsert(
    tx,
    'loan_kits',
    kits.map((kit) => ({
      id: ids.of('kit', kit),
      code: kit,
      name: `セット${kit}`,
      note: 'ルータ、カメラ、マイクスピーカー',
      accessories,
      active: true,
      version: 1,
      ...stamp,
    })),
  );
  await bulkInsert(
    tx,
    'loan_kit_items',
    things.flatMap((thing) =>
      thing.kitKey ? [{ kit_id: ids.of('kit', thing.kitKey), asset_id: ids.of('asset', thing.key) }] : [],
    ),
  );
}

/** The moves of things that only lending moves; those of PCs are in the ledger already. */
function movementRows(things: readonly DemoThing[], loans: readonly DemoLoan[], frame: Frame) {
  const { ids, people } = frame;
  const byThing = new Map<string, DemoLoan[]>();
  for (const loan of loans) {
    if (loan.handedOverAt) for (const key of loan.assetKeys) byThing.set(key, [...(byThing.get(key) ?? []), loan]);
  }
  const site = ids.of('site', homeSite);
  return things.flatMap((thing) => {
    const moves = (byThing.get(thing.key) ?? [])
      .sort((a, b) => ((a.handedOverAt ?? '') < (b.handedOverAt ?? '') ? -1 : 1))
      .flatMap((loan) => {
        const by = { byKey: loan.byKey, basis: recordsWords.basis(words.noun, numberOf(loan)), loan };
        const lent = { ...by, kind: 'lent', at: loan.handedOverAt ?? '', from: 'stored', to: 'lent' };
        const back = { ...by, kind: 'returned', at: loan.returnedAt ?? '', from: 'lent', to: 'stored' };
        return loan.returnedAt ? [lent, back] : [lent];
      });
    const bought = {
      kind: 'acquired',
      at: instantAt(thing.acquiredOn, '10:00'),
      from: null,
      to: 'stored',
      byKey: null,
      basis: '備品台帳',
      loan: null,
    };
    return [bought, ...moves].map((move, i) => {
      const who = (holds: boolean) => {
        const borrower = holds && move.loan ? borrowerOf(move.loan, frame) : null;
        return {
          department: ids.orNull('department', borrower?.departmentKey ?? null),
          user: ids.orNull('staff', borrower?.key ?? null),
        };
      };
      const [from, to] = [who(move.kind === 'returned'), who(move.kind === 'lent')];
      return {
        id: ids.of('movement', `${thing.key}/${i}`),
        asset_id: ids.of('asset', thing.key),
        seq: i + 1,
        moved_on: toCivil(move.at).date,
        kind: move.kind,
        from_status: move.from,
        to_status: move.to,
        from_site_id: i === 0 ? null : site,
        from_department_id: from.department,
        from_user_id: from.user,
        to_site_id: site,
        to_department_id: to.department,
        to_user_id: to.user,
        hand_over_site_id: i === 0 ? null : site,
        basis: move.basis,
        for_registration: false,
        recorded_by: ids.of('agent', move.byKey ?? 'previous'),
        recorded_by_name: move.byKey ? people.desk(move.byKey).name : '県',
        recorded_at: move.at,
      };
    });
  });
}

/** The steps a loan has gone through, with who took each and when. */
