import { newKnowledge } from '#features/knowledge/contract/knowledge.ts';
import { createKnowledge } from '#features/knowledge/server/create-knowledge.ts';
import { publishKnowledge } from '#features/knowledge/server/publish-knowledge.ts';
import type { mobileDutyWords } from '#features/mobile/contract/mobile-duties.messages.ts';
import { addImprovements, reportSuspicion } from '#features/mobile/server/act-on-analysis.ts';
import { analyse } from '#features/mobile/server/analyse.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import { toldInterview } from '../support/ticket-desk.ts';
import { onDay } from './loans.proofs.ts';
import type { Proof, ProofDesk } from './proof.ts';

export const finding = '同じ型式の電池の持ちについての問い合わせが多い。使い方の案内で足りる。';

export const faultOfMobile = (desk: ProofDesk, over: object = {}) =>
  desk.register(
    { kind: 'fault', assetId: null, categoryId: desk.category('hardware.mobile'), ...over },
    { interview: toldInterview },
  );

/** The month of the plant is over: it is analysed on the second day of the next one. */
export async function analyseMonth(desk: ProofDesk, suspicion = false): Promise<string> {
  const { from, to } = monthRange(desk.monday);
  desk.clock.set(instantAt(addDays(to, 2), '10:00'));
  const draft = { of: { month: from }, finding, suspicion };
  return (await desk.write(desk.actors.ito, (ctx) => analyse(ctx, draft))).id;
}

/** Knowledge about mobile PCs, published. */
export async function writeKnowledge(desk: ProofDesk, category = 'hardware.mobile'): Promise<string> {
  const categoryId = desk.category(category);
  const draft = newKnowledge.parse({ kind: 'article', title: '電池の使い方', body: '手順', categoryId });
  const { id, version } = await desk.write(desk.actors.ito, (ctx) => createKnowledge(ctx, draft));
  await desk.write(desk.actors.manager, (ctx) => publishKnowledge(ctx, { id, version, form: {} }));
  return id;
}

export const improve = (desk: ProofDesk, id: string, knowledgeId: string) =>
  desk.write(desk.actors.ito, (ctx) => addImprovements(ctx, { id, knowledgeIds: [knowledgeId], note: '案内を書いた' }));

/** Three faults of one category in one week. */
export async function cluster(desk: ProofDesk): Promise<void> {
  for (const hour of ['10', '11', '13']) {
    desk.clock.set(onDay(desk, 0, `${hour}:00`));
    await faultOfMobile(desk);
  }
}
export async function lookAtCluster(desk: ProofDesk, suspicion = false): Promise<string> {
  await cluster(desk);
  desk.clock.set(onDay(desk, 1, '10:00'));
  const of = { cluster: `category:${desk.category('hardware.mobile')}` };
  return (await desk.write(desk.actors.ito, (ctx) => analyse(ctx, { of, finding, suspicion }))).id;
}
const tell = (desk: ProofDesk, id: string) =>
  desk.write(desk.actors.ito, (ctx) =>
    reportSuspicion(ctx, { id, to: '県 太郎', means: 'mail', body: '電池の不具合' }),
  );

const question = (desk: ProofDesk) => desk.register({ categoryId: desk.category('software.mobile') });

export const analysisProofs: Readonly<Record<'7-2.4' | '7-3.8', Proof>> = {
  '7-2.4': [
    async (desk) => {
      await question(desk);
      await improve(desk, await analyseMonth(desk), await writeKnowledge(desk));
    },
    async (desk) => [await question(desk), await analyseMonth(desk), await writeKnowledge(desk)],
    'month',
  ],
  '7-3.8': [async (desk) => [await question(desk), await analyseMonth(desk)], question, 'month'],
};

export const analysisBranches: readonly (readonly [duty: keyof typeof mobileDutyWords, proof: Proof])[] = [
  ['7-3.8', [lookAtCluster, cluster]],
  ['7-3.8', [async (desk) => tell(desk, await lookAtCluster(desk, true)), (desk) => lookAtCluster(desk, true)]],
];
