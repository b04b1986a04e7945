import { type SoftwareChangeKind, softwareKeeping } from '#features/catalog/contract/catalog.ts';
import { standardSoftware, standardSoftwareKeys } from '#features/catalog/contract/standard-software.data.ts';
import { createSoftware, reviseSoftware } from '#features/catalog/server/keep-software.ts';
import { recordAgreement } from '#features/catalog/server/record-agreement.ts';
import {
  knowledgeDraft,
  type ManualTopic,
  manualTopics,
  newKnowledge,
} from '#features/knowledge/contract/knowledge.ts';
import { hearApproval } from '#features/knowledge/server/approve-manual.ts';
import { createKnowledge } from '#features/knowledge/server/create-knowledge.ts';
import { getKnowledge } from '#features/knowledge/server/get-knowledge.ts';
import { reviseKnowledge } from '#features/knowledge/server/revise-knowledge.ts';
import type { ticketDutyWords } from '#features/tickets/contract/tickets-duties.messages.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import type { Proof, ProofDesk } from './proof.ts';

/** What left the scope in another week is in it again since the day before this one, as 県 agreed. */
async function takeBackIntoScope(desk: ProofDesk): Promise<void> {
  const gone = await desk.db
    .selectFrom('software_products')
    .selectAll()
    .where('listed_as', 'is not', null)
    .where('active', '=', false)
    .execute();
  if (gone.length === 0) return;
  const now = desk.clock.now();
  const on = addDays(desk.monday, -1);
  desk.clock.set(instantAt(on, '10:00'));
  for (const { id, version, name, maker, listed_as } of gone) {
    const draft = product(listed_as as (typeof standardSoftwareKeys)[number], { name, maker });
    const change = { on, affects: [], what: '' };
    await desk.write(desk.actors.manager, (ctx) => reviseSoftware(ctx, { id, version, draft, change }));
    await agreeOnAll(desk, id, 'restored', on);
  }
  desk.clock.set(now);
}

/** Every product of the contract's list in scope; gives their ids. */
export async function addListed(desk: ProofDesk): Promise<string[]> {
  await takeBackIntoScope(desk);
  for (const listedAs of standardSoftwareKeys) {
    const known = await desk.db
      .selectFrom('software_products')
      .select('id')
      .where('listed_as', '=', listedAs)
      .executeTakeFirst();
    if (!known) await desk.write(desk.actors.manager, (ctx) => createSoftware(ctx, product(listedAs)));
  }
  const rows = await desk.db
    .selectFrom('software_products')
    .select('id')
    .where('listed_as', 'is not', null)
    .orderBy('name')
    .execute();
  return rows.map(({ id }) => id);
}

const product = (listedAs: (typeof standardSoftwareKeys)[number] | null, over: object = {}) =>
  softwareKeeping.parse({
    name: listedAs ? standardSoftware[listedAs].name : `製品 ${newId()}`,
    reading: 'せいひん',
    maker: 'A',
    currentVersion: '1',
    supportEndsOn: null,
    channel: null,
    active: true,
    listedAs,
    ...over,
  });

const approve = (desk: ProofDesk, id: string) =>
  desk.write(desk.actors.authority, (ctx) =>
    hearApproval(ctx, {
      approvalId: newId(),
      subjectKind: 'knowledge',
      subjectId: id,
      answer: 'approved',
      digest: null,
      note: '',
    }),
  );

export async function writeManual(desk: ProofDesk, over: object): Promise<string> {
  const draft = newKnowledge.parse({ kind: 'manual', title: '手引き', body: '手順', categoryId: null, ...over });
  const { id } = await desk.write(desk.actors.ito, (ctx) => createKnowledge(ctx, draft));
  await approve(desk, id);
  return id;
}

/** Manuals of everything §4-5 wants, approved now, but for the topic left out. */
export async function coverAll(desk: ProofDesk, without?: ManualTopic): Promise<void> {
  await desk.db.updateTable('knowledge_items').set({ status: 'retired' }).where('kind', '=', 'manual').execute();
  const active = await desk.db.selectFrom('software_products').select('id').where('active', '=', true).execute();
  const softwareIds = active.map(({ id }) => id);
  const topics = manualTopics.filter((topic) => topic !== without && (topic !== 'software' || softwareIds.length > 0));
  await writeManual(desk, { topics, softwareIds });
}

/** A product with a new version that looks different; gives its id. */
export async function renew(desk: ProofDesk, affects: readonly string[], manual: boolean) {
  const draft = product(null);
  const change = { on: desk.monday, affects: [...affects], what: '' } as never;
  const made = await desk.write(desk.actors.manager, (ctx) => createSoftware(ctx, { ...draft, change }));
  const about = { topics: ['software'], softwareIds: [made.id] };
  const manualId = manual ? await writeManual(desk, about) : null;
  const next = { ...draft, currentVersion: '2' };
  await desk.write(desk.actors.manager, (ctx) => reviseSoftware(ctx, { ...made, draft: next, change }));
  const due = await desk.db
    .selectFrom('manual_renewals')
    .select('id')
    .where('software_id', '=', made.id)
    .where('done_at', 'is', null)
    .execute();
  return { softwareId: made.id, manualId: manualId ?? '', about, reflects: due.map(({ id }) => id) };
}

/** The manual is written anew and approved; `reflects`: what it says it shows. */
async function rewrite(desk: ProofDesk, id: string, over: object): Promise<void> {
  const item = await desk.read(desk.actors.ito, (ctx) => getKnowledge(ctx, { id }));
  const draft = knowledgeDraft.parse({ ...item, body: `${item.body}。改めた`, categoryId: null, ...over });
  await desk.write(desk.actors.ito, (ctx) => reviseKnowledge(ctx, { id, version: item.version, form: draft }));
  await approve(desk, id);
}

export const agreeOnAll = async (desk: ProofDesk, softwareId: string, kind: SoftwareChangeKind, on = desk.monday) => {
  const { id } = await desk.db
    .selectFrom('software_changes')
    .select('id')
    .where('software_id', '=', softwareId)
    .where('kind', '=', kind)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirstOrThrow();
  const agreement = { id, on, with: '県 太郎', decision: '対象とする' };
  await desk.write(desk.actors.ito, (ctx) => recordAgreement(ctx, agreement));
};

export async function showChange(desk: ProofDesk, shown: boolean): Promise<void> {
  const { manualId, about, reflects } = await renew(desk, ['layout'], true);
  await rewrite(desk, manualId, { ...about, reflects: shown ? reflects : [] });
}

/** A product of the list leaves the scope. */
async function withdraw(desk: ProofDesk, on = desk.monday): Promise<string> {
  await addListed(desk);
  const row = await desk.db
    .selectFrom('software_products')
    .selectAll()
    .where('listed_as', '=', 'slack')
    .executeTakeFirstOrThrow();
  const draft = product('slack', { name: row.name, maker: row.maker, active: false });
  const change = { on, affects: [], what: '' };
  await desk.write(desk.actors.manager, (ctx) =>
    reviseSoftware(ctx, { id: row.id, version: row.version, draft, change }),
  );
  return row.id;
}

const added = async (desk: ProofDesk) => {
  await addListed(desk);
  return (await renew(desk, ['layout'], false)).softwareId;
};

export const softwareBranches: readonly (readonly [duty: keyof typeof ticketDutyWords, proof: Proof])[] = [
  ['1-5.7', [async (desk) => agreeOnAll(desk, await added(desk), 'added'), (desk) => added(desk)]],
  ['1-5.7', [async (desk) => agreeOnAll(desk, await withdraw(desk), 'withdrawn'), (desk) => withdraw(desk)]],
  // 県 agrees in the week after the period: it was out of scope when the period ended.
  [
    '1-5.7',
    [
      async (desk) => agreeOnAll(desk, await withdraw(desk), 'withdrawn'),
      async (desk) => {
        const id = await withdraw(desk);
        desk.clock.set(instantAt(addDays(desk.monday, 8), '10:00'));
        await agreeOnAll(desk, id, 'withdrawn', addDays(desk.monday, 8));
      },
    ],
  ],
];
