import { sql } from 'kysely';
import { standardSoftwareKeys } from '#features/catalog/contract/standard-software.data.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { dayOf, isoDate, shiftOpenDays } from '../demo-calendar.ts';
import { MANUAL_TOPICS, SOFTWARE_CHANGES, SOFTWARE_MANUAL } from '../tables/upkeep.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';

const renewalDays = 30;
const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

interface Frame {
  readonly tx: Executor;
  readonly world: DemoBase;
  readonly ids: DemoIds;
  readonly by: { readonly id: string; readonly name: string };
}

/** What the desk keeps up: manuals by topic, software that changed, what its people know of the systems. */
export async function loadUpkeep(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const manager = world.deskUsers.find((user) => user.role === 'manager');
  const frame = { tx, world, ids, by: { id: ids.of('agent', manager?.key ?? ''), name: manager?.name ?? '' } };
  await addSoftwareManual(frame);
  await coverTopics(frame);
  await loadChanges(frame);
  await loadTrainings(frame);
  await loadBases(frame);
  await loadSims(frame);
  await addGuides(tx);
  await addDispatches(tx);
  // What is written next stands behind these lines.
  await sql`update tickets set last_entry_seq = l.seq
    from (select ticket_id, max(seq) as seq from ticket_entries where kind in ('guided', 'dispatched') group by 1) as l
    where l.ticket_id = tickets.id and last_entry_seq < l.seq`.execute(tx);
}

/** So many open days before the sample's day, at a time of the office. */
const ago = ({ world }: Frame, days: string, time: string) =>
  instantAt(isoDate(shiftOpenDays(dayOf(world.asOf), -Number(days))), time);

/** Written, and renewed for what was published: so many open days ago. That of Zoom was forgotten. */
const renewedAgo = ['80', '25', '6'] as const;

async function addSoftwareManual(frame: Frame): Promise<void> {
  const { tx, world, ids, by } = frame;
  const id = ids.of('knowledge', 'software');
  const serial = world.articles.filter(({ kind }) => kind === 'manual').length + 1;
  const no = `MN-${String(serial).padStart(4, '0')}`;
  const { title, steps, without } = SOFTWARE_MANUAL;
  const body = `## 手順\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`;
  const written = renewedAgo.map((days) => ago(frame, days, '10:00'));
  const [at = world.now] = written;
  const last = written.at(-1) ?? at;
  const text = { title, symptom: '', cause: '', body, edition: written.length };
  const covered = world.software.filter(({ key }) => key !== without).map(({ key }) => ids.of('software', key));
  const dates = { published_at: at, approved_at: last, created_at: at, updated_at: last };
  const kind = { knowledge_no: no, kind: 'manual', status: 'published', audience: 'everyone', page_count: 14 };
  const topics = covered.map((product) => `software:${product}`);
  await bulkInsert(tx, 'knowledge_items', [
    { id, ...kind, ...text, topics, reflects: [], author_id: by.id, author_name: by.name, ...dates },
  ]);
  const edited = { edited_by: by.id, edited_by_name: by.name };
  await bulkInsert(
    tx,
    'knowledge_editions',
    written.map((edited_at, nth) => ({ knowledge_id: id, ...text, ...edited, edition: nth + 1, edited_at })),
  );
  const targets = covered.map((software_id) => ({ knowledge_id: id, software_id }));
  await bulkInsert(tx, 'knowledge_targets', targets);
  await indexDocuments(tx, [{ kind: 'knowledge', id, at, texts: [no, title, body] }]);
}

/** Topics of the manuals that were there, found right 40 open days ago. */
async function coverTopics(frame: Frame): Promise<void> {
  const { tx, world, ids, by } = frame;
  for (const [title = '', topics = '', software = ''] of rowsOf(MANUAL_TOPICS)) {
    const article = world.articles.find((one) => one.title === title);
    if (!article) throw new Error(`the sample has no manual ${title}`);
    const id = ids.of('knowledge', article.key);
    const products = software
      .split(',')
      .filter(Boolean)
      .map((key) => ids.of('software', key));
    const plain = topics.split(',').filter((topic) => topic !== 'software');
    const covers = topics.includes('software') ? products.map((product) => `software:${product}`) : [];
    const approved_at = `${article.publishedOn}T00:00:00Z`;
    const set = { topics: [...plain, ...covers], approved_at };
    await tx.updateTable('knowledge_items').set(set).where('id', '=', id).execute();
    await bulkInsert(
      tx,
      'knowledge_targets',
      products.map((software_id) => ({ knowledge_id: id, software_id })),
    );
    const recorded_at = ago(frame, '40', '16:10');
    const reviewed = {
      reviewed_on: recorded_at.slice(0, 10),
      note: '貸出用のNKパソコンで、画面と手順を確かめました。',
    };
    const who = { reviewed_by: by.id, reviewed_by_name: by.name, recorded_at };
    const edition = article.version;
    await bulkInsert(tx, 'manual_reviews', [
      { id: ids.of('review', title), knowledge_id: id, edition, ...reviewed, ...who },
    ]);
  }
}

async function loadChanges(frame: Frame): Promise<void> {
  const { tx, ids, by } = frame;
  const who = { recorded_by: by.id, recorded_by_name: by.name };
  for (const cells of rowsOf(SOFTWARE_CHANGES)) {
    const [key = '', kind = '', days = '0', was = '', became = '', effects = '', what = '', then = '', decision = ''] =
      cells;
    const id = ids.of('softwareChange', `${key} ${became}`);
    const affects = effects.split(',').filter(Boolean);
    const recorded_at = ago(frame, days, '9:40'.padStart(5, '0'));
    const on = recorded_at.slice(0, 10);
    const software_id = ids.of('software', key);
    const seen = { kind, changed_on: on, was, became, affects, what };
    await bulkInsert(tx, 'software_changes', [{ id, software_id, ...seen, ...who, recorded_at }]);
    const at = then === '' ? null : ago(frame, then, '14:20');
    if (affects.length > 0) await addRenewals(frame, { id, software_id, recorded_at, at });
    else if (at) {
      const agreed = { agreed_on: at.slice(0, 10), agreed_with: 'デジタル改革推進課 森 由香里', decision };
      await bulkInsert(tx, 'software_agreements', [{ change_id: id, ...agreed, ...who, recorded_at: at }]);
    }
  }
}

interface Renewed {
  readonly id: string;
  readonly software_id: string;
  readonly recorded_at: string;
  /** When an approved text showed it. */
  readonly at: string | null;
}

async function addRenewals({ tx, ids }: Frame, { id, software_id, recorded_at, at }: Renewed): Promise<void> {
  const knowledge_id = ids.of('knowledge', 'software');
  const done = { done_at: at, done_by_id: at && knowledge_id, done_edition: at && 1 };
  const due_on = addDays(recorded_at.slice(0, 10), renewalDays);
  const row = { id: ids.of('renewal', id), change_id: id, software_id, knowledge_id, due_on, created_at: recorded_at };
  await bulkInsert(tx, 'manual_renewals', [{ ...row, ...done }]);
}

/** Each system was taught to all of the desk before the service began, one of them only to some. */
async function loadTrainings(frame: Frame): Promise<void> {
  const { tx, world, ids, by } = frame;
  const agents = await tx.selectFrom('agents').select('id').where('active', '=', true).orderBy('sort_order').execute();
  const sessions = world.businessSystems.map((system, index) => {
    const recorded_at = ago(frame, String(45 + (index % 30)), '17:00');
    const what = {
      covered: `${system.name}の画面、基本操作、窓口への取次ぎ方`,
      means: index % 3 === 0 ? 'manual' : 'course',
    };
    const who = { recorded_by: by.id, recorded_by_name: by.name, recorded_at };
    const id = ids.of('training', system.key);
    const of = { business_system_id: ids.of('system', system.key), held_on: recorded_at.slice(0, 10) };
    return { id, ...of, ...what, ...who };
  });
  await bulkInsert(tx, 'system_trainings', sessions);
  const last = sessions.length - 1;
  const present = sessions.flatMap(({ id: training_id }, index) =>
    agents.filter((_, nth) => index !== last || nth % 4 !== 3).map(({ id: agent_id }) => ({ training_id, agent_id })),
  );
  await bulkInsert(tx, 'system_training_agents', present);
}

/** The base of each 単独地域機関 was made sure of with its people, but for the last one. */
async function loadBases(frame: Frame): Promise<void> {
  const { tx, ids, by } = frame;
  const sites = await tx
    .selectFrom('sites')
    .select(['id', 'base_site_id'])
    .where('base_site_id', 'is not', null)
    .where('outside_prefecture', '=', false)
    .where('closed_on', 'is', null)
    .orderBy('sort_order')
    .execute();
  const rows = sites.slice(0, -1).map(({ id: site_id, base_site_id }, index) => {
    const recorded_at = ago(frame, String(30 + (index % 20)), '15:30');
    const who = { confirmed_by: by.id, confirmed_by_name: by.name, recorded_at };
    const note = '庶務の担当に、駆けつけ元と所要時間を確かめました。';
    return { id: ids.of('base', site_id), site_id, base_site_id, confirmed_on: recorded_at.slice(0, 10), note, ...who };
  });
  await bulkInsert(tx, 'site_base_confirmations', rows);
}

const carriers = ['東海移動通信', '伊勢モバイル'];

/** A line of the ledger for each card the devices name, compared 60 open days ago but for one in 40, and eight spare ones. */
async function loadSims(frame: Frame): Promise<void> {
  const { tx, ids, by, world } = frame;
  const devices = await tx
    .selectFrom('assets')
    .select(['id', 'sim_no', 'status'])
    .where('sim_no', 'is not', null)
    .where('status', 'in', ['inUse', 'lent'])
    .orderBy('sim_no')
    .execute();
  const checkedAt = ago(frame, '60', '13:00');
  const made = { created_at: checkedAt, updated_at: checkedAt };
  const line = (index: number) =>
    `020-${String(4000 + Math.floor(index / 10_000))}-${String(index % 10_000).padStart(4, '0')}`;
  const sims = devices.map(({ id: asset_id, sim_no }, index) => ({
    id: ids.of('sim', sim_no ?? ''),
    card_no: sim_no,
    line_no: line(index),
    contract_no: `K${1000 + (index % 40)}`,
    carrier: carriers[index % carriers.length],
    state: 'inUse',
    asset_id,
    stopped_on: null,
    checked_on: index % 40 === 39 ? null : checkedAt.slice(0, 10),
    note: '',
    ...made,
  }));
  const spares = Array.from({ length: 8 }, (_, index) => ({
    id: ids.of('sim', `spare${index}`),
    card_no: `SIM-9000${index}`,
    line_no: line(90_000 + index),
    contract_no: 'K1999',
    carrier: carriers[0],
    state: index < 6 ? 'spare' : 'stopped',
    asset_id: null,
    stopped_on: index < 6 ? null : world.asOf,
    checked_on: null,
    note: '',
    ...made,
  }));
  await bulkInsert(tx, 'sims', [...sims, ...spares]);
  const compared = sims.filter(({ checked_on }) => checked_on !== null);
  await bulkInsert(
    tx,
    'sim_checks',
    compared.map(({ id, checked_on }) => ({
      id: ids.of('simCheck', id),
      sim_id: id,
      checked_on,
      recorded_at: checkedAt,
    })),
  );
  const who = { actor_id: by.id, actor_name: by.name, at: checkedAt, kind: 'registered' };
  const body = '契約の一覧と突き合わせて登録しました。';
  const entries = [...sims, ...spares].map(({ id }) => ({ id: ids.of('simEntry', id), sim_id: id, body, ...who }));
  await bulkInsert(tx, 'sim_entries', entries);
}

const lineColumns = sql`(id, ticket_id, seq, at, kind, actor_id, actor_name, body, data)`;
/** An id of its own for a line that a statement writes, the same in every sample. */
const lineId = (kind: string) =>
  sql`overlay(overlay(md5(${kind} || t.id) placing '4' from 13) placing '8' from 17)::uuid`;
const nextSeq = sql`(select max(e.seq) + 1 from ticket_entries as e where e.ticket_id = t.id)`;

/** Whoever asked about a system was told its window, but for one in sixteen. */
async function addGuides(tx: Executor): Promise<void> {
  await sql`insert into ticket_entries ${lineColumns}
    select ${lineId('guided')}, t.id, ${nextSeq}, t.resolved_at, 'guided', t.created_by, t.created_by_name,
      b.name || 'の窓口「' || w.window_name || '」を案内しました。確認した内容：' || t.subject,
      jsonb_build_object('systemId', b.id, 'window', w.window_name)
    from tickets as t join business_systems as b on b.id = t.business_system_id
      join lateral (select c.window_name from system_contacts as c where c.business_system_id = b.id
        order by c.mail is null, c.window_name limit 1) as w on true
    where t.kind in ('inquiry', 'request') and t.resolved_at is not null and t.received_at >= ${serviceStart}::date
      and left(md5(t.id::text), 1) <> '7'`.execute(tx);
}

/** Faults of the network at a 単独地域機関 were gone to from its base, but for one in sixteen. */
async function addDispatches(tx: Executor): Promise<void> {
  await sql`insert into ticket_entries ${lineColumns}
    select ${lineId('dispatched')}, t.id, ${nextSeq}, coalesce(t.first_answered_at, t.resolved_at), 'dispatched',
      t.created_by, t.created_by_name, b.name || 'から駆けつけました。機器と配線を確かめました。',
      jsonb_build_object('fromSiteId', b.id, 'from', b.name)
    from tickets as t join sites as s on s.id = t.site_id join sites as b on b.id = s.base_site_id
      join ticket_categories as c on c.id = t.category_id left join ticket_categories as p on p.id = c.parent_id
    where t.kind = 'fault' and coalesce(p.code, c.code) = 'network' and t.resolved_at is not null
      and t.received_at >= ${serviceStart}::date and not s.outside_prefecture
      and left(md5(t.id::text), 1) <> '7'`.execute(tx);
}

/** Which row of the contract's list a product of the sample is. */
export function listedAs(key: string): string | null {
  const known = { windows11: 'windows', snapdeploy: 'snapDeploy', sevenzip: 'sevenZip' } as Record<string, string>;
  const found = known[key] ?? key;
  return (standardSoftwareKeys as readonly string[]).includes(found) ? found : null;
}
