import { policyFacts } from '#features/catalog/contract/device-class.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';

/** The people, places and things of the mocks, as rows: what a ticket points at. */
export type Desk = Awaited<ReturnType<typeof furnishDesk>>;

/** Fills an empty database with one small prefecture. `at` is the moment its rows were made. */
export async function furnishDesk(db: Executor, at = '2026-04-01T00:00:00Z') {
  await seedCalendar(db);
  const made = { created_at: at, updated_at: at };
  const id = () => newId();
  const site = { hq: id(), kuwana: id() };
  await db
    .insertInto('sites')
    .values([
      { id: site.hq, code: 'HQ', name: '本庁舎', reading: 'ほんちょうしゃ', kind: 'hq', region: 'chusei', ...made },
      {
        id: site.kuwana,
        code: 'KW',
        name: '桑名庁舎',
        reading: 'くわなちょうしゃ',
        kind: 'regional',
        region: 'hokusei',
        ...made,
      },
    ])
    .execute();
  const room = { helpdesk: id() };
  await db
    .insertInto('rooms')
    .values({ id: room.helpdesk, site_id: site.hq, name: 'ヘルプデスク室', floor: '7階' })
    .execute();
  const told = { use: 'helpdesk' as const, from_on: at.slice(0, 10), at, by_id: id(), by_name: '水野 隆' };
  await db
    .insertInto('room_uses')
    .values({ id: id(), room_id: room.helpdesk, ...told })
    .execute();
  const department = { prefecture: id(), road: id(), kuwanaRoad: id() };
  const open = { valid_from: '2026-04-01', ...made };
  await db
    .insertInto('departments')
    .values([
      {
        id: department.prefecture,
        code: 'K',
        name: '県土整備部',
        reading: 'けんどせいびぶ',
        full_name: '県土整備部',
        kind: 'bureau',
        parent_id: null,
        site_id: site.hq,
        sort_path: '010',
        ...open,
      },
      {
        id: department.road,
        code: 'K1',
        name: '道路企画課',
        reading: 'どうろきかくか',
        full_name: '県土整備部 道路企画課',
        kind: 'division',
        parent_id: department.prefecture,
        site_id: site.hq,
        sort_path: '010.010',
        ...open,
      },
      {
        id: department.kuwanaRoad,
        code: 'W1',
        name: '桑名建設事務所',
        reading: 'くわなけんせつじむしょ',
        full_name: '桑名建設事務所 道路課',
        kind: 'office',
        parent_id: null,
        site_id: site.kuwana,
        sort_path: '020',
        ...open,
      },
    ])
    .execute();
  const staff = { nakagawa: id(), yamashita: id(), kato: id() };
  await db
    .insertInto('staff_members')
    .values([
      {
        id: staff.nakagawa,
        staff_no: '042318',
        name: '中川 真理',
        reading: 'なかがわ まり',
        department_id: department.road,
        extension: '3-2718',
        mail: 'nakagawa-m@example.jp',
        ...made,
      },
      {
        id: staff.yamashita,
        staff_no: '039001',
        name: '山下 和彦',
        reading: 'やました かずひこ',
        department_id: department.road,
        extension: '3-2701',
        coordinator: true,
        ...made,
      },
      {
        id: staff.kato,
        staff_no: '051122',
        name: '加藤 直人',
        reading: 'かとう なおと',
        department_id: department.kuwanaRoad,
        extension: '6-4218',
        ...made,
      },
    ])
    .execute();
  const agent = { ito: id(), kobayashi: id(), mizuno: id(), left: id() };
  await db
    .insertInto('agents')
    .values([
      { id: agent.ito, name: '伊藤 彩', reading: 'いとう あや', duty: 'headquarters', ...made },
      { id: agent.kobayashi, name: '小林 直樹', reading: 'こばやし なおき', duty: 'headquarters', ...made },
      { id: agent.mizuno, name: '水野 聡', reading: 'みずの さとし', duty: 'manager', ...made },
      { id: agent.left, name: '田中 一', reading: 'たなか はじめ', duty: 'regional', active: false, ...made },
    ])
    .execute();
  await db
    .insertInto('device_classes')
    .values([{ code: 'NK', name: 'NKパソコン', sort_order: 1 }])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const model = { r6: id(), r4: id() };
  await db
    .insertInto('device_models')
    .values([
      { id: model.r6, class_code: 'NK', maker: 'A', name: 'R6型 13インチ' },
      { id: model.r4, class_code: 'NK', maker: 'A', name: 'R4型' },
    ])
    .execute();
  const policy = {
    valid_from: '2026-04-01',
    ledger_system: 'AssetView',
    wiped_by: 'helpdesk',
    disposed_by: 'helpdesk',
    configured_by: 'helpdesk',
    report_before_repair: false,
    hand_over_at: 'hqAndRegional',
    collect_at: 'hqAndRegional',
    transport: 'withinSite',
    loan_source: 'pool',
    patch_channel: 'WSUS',
    clauses: { ...Object.fromEntries(policyFacts.map((fact) => [fact, ['4-1']])), sanitization: ['4-1', '4-12'] },
    notes: Object.fromEntries(policyFacts.map((fact) => [fact, ''])),
  } as const;
  await db
    .insertInto('device_policies')
    .values([
      {
        id: id(),
        class_code: 'NK',
        procurer: 'central',
        ledger_keeper: 'helpdesk',
        repaired_by: 'helpdesk',
        ...policy,
      },
      {
        id: id(),
        class_code: 'NK',
        procurer: 'department',
        ledger_keeper: 'department',
        repaired_by: 'department',
        ...policy,
      },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const asset = { central: id(), own: id() };
  const device = { class_code: 'NK', status: 'inUse', site_id: site.hq, ...made } as const;
  await db
    .insertInto('assets')
    .values([
      {
        id: asset.central,
        asset_tag: 'NK06-02214',
        procurer: 'central',
        model_id: model.r6,
        serial_no: 'SN12345',
        department_id: department.road,
        user_id: staff.nakagawa,
        warranty_until: '2029-03-31',
        ...device,
      },
      {
        id: asset.own,
        asset_tag: 'NK04-00100',
        procurer: 'department',
        model_id: model.r4,
        department_id: department.kuwanaRoad,
        user_id: staff.kato,
        ...device,
      },
    ])
    .execute();
  const system = { managed: id(), network: id() };
  await db
    .insertInto('business_systems')
    .values([
      { id: system.managed, name: '統合運用管理システム', reading: 'とうごううんようかんりしすてむ', kind: 'system' },
      { id: system.network, name: '情報ネットワーク', reading: 'じょうほうねっとわーく', kind: 'network' },
    ])
    .execute();
  await db
    .insertInto('system_contacts')
    .values([
      { id: id(), business_system_id: system.managed, window_name: '統合運用管理 担当窓口', mail: 'tougou@example.jp' },
      { id: id(), business_system_id: system.network, window_name: 'ネットワーク担当', phone: '3-9001' },
    ])
    .execute();
  const knowledge = { wireless: id(), manual: id(), draft: id() };
  const written = { author_id: id(), author_name: '伊藤 彩', ...made };
  await db
    .insertInto('knowledge_items')
    .values([
      {
        id: knowledge.wireless,
        knowledge_no: 'KE-0037',
        kind: 'knownError',
        status: 'published',
        title: 'スリープ復帰後に無線LANの一覧が出ない',
        symptom: '無線の一覧が空になる',
        cause: '無線ドライバの不具合',
        body: '1. 有線で接続する。\n2. 「無線ドライバ 23.60」を適用する。',
        ...written,
      },
      {
        id: knowledge.manual,
        knowledge_no: 'MN-0004',
        kind: 'manual',
        status: 'published',
        title: 'NKパソコン 無線LANの設定',
        body: '設定の手順',
        page_count: 6,
        audience: 'everyone',
        ...written,
      },
      {
        id: knowledge.draft,
        knowledge_no: 'KE-0099',
        kind: 'knownError',
        status: 'draft',
        title: '書きかけ',
        body: '',
        ...written,
      },
    ])
    .execute();
  await db.insertInto('knowledge_targets').values({ knowledge_id: knowledge.wireless, model_id: model.r6 }).execute();
  return { site, room, department, staff, agent, model, asset, system, knowledge };
}
