import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '#features/records/server/open-record.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { addRecordEntry } from '#features/records/server/record-notes.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { findingProcess } from '../contract/finding.process.ts';
import { findingDraft } from '../contract/finding.ts';
import { findingKind } from './finding.kind.ts';
import { findingHome } from './finding-home.ts';
import { findingVerbs } from './finding-steps.ts';
import { getFinding, listFindings } from './get-finding.ts';
import { openFinding } from './open-finding.ts';

let world: World;
beforeAll(async () => {
  world = await testWorld();
  recordKinds.fill(findingKind).apply();
});
afterAll(() => world.close());

const forms: Record<string, object> = {
  answer: { answer: '10.30 に点検し、記録を登録しました。' },
  close: { result: '記録を確かめた' },
  askAgain: { question: '点検の写真はどこにあるか', dueOn: '2026-12-01' },
  withdraw: { reason: '別の指摘にまとめた' },
};

describe('the process of 監査の指摘', () => {
  processTests({
    world: () => world,
    kind: findingKind as never,
    verbs: findingVerbs as never,
    open: async () => {
      const row = { duty: '4-12.4', from_on: '2026-10-01', to_on: '2026-10-31', question: '後の数量は' };
      const head = { title: '試験', action: 'findings.open', row };
      return (await world.write(actorOf('auditor'), (ctx) => openRecord(ctx, findingKind, head))).id;
    },
    formOf: (step) => findingProcess.steps[step as keyof typeof findingProcess.steps].form.parse(forms[step]),
    ways: { asked: [], answered: ['answer'], closed: ['answer', 'close'], withdrawn: ['withdraw'] },
  });
});

describe('a finding', () => {
  const auditor = actorOf('auditor');
  const manager = actorOf('manager');
  const draft = (over: object = {}) =>
    findingDraft.parse({
      duty: '4-12.4',
      from: '2026-10-01',
      to: '2026-10-31',
      question: '後の数量がない。何で示すか',
      dueOn: '2026-11-26',
      ...over,
    });
  const open = (over: object = {}) => world.write(auditor, (ctx) => openFinding(ctx, draft(over)));
  const take = async (name: keyof typeof findingVerbs, id: string) => {
    const actor = name === 'answer' ? manager : auditor;
    const { version } = await world.read(actor, (ctx) => getFinding(ctx, { id }));
    const form = findingProcess.steps[name].form.parse(forms[name]);
    await world.write(actor, (ctx) => findingVerbs[name](ctx, { id, version, form } as never));
    return world.read(actor, (ctx) => getFinding(ctx, { id }));
  };

  it('counts the time until the answer, again for each question, and only the auditor closes it', async () => {
    const { id, clocks, number } = await open();
    expect(number).toMatch(/^F8-/);
    expect(clocks).toMatchObject([{ kind: 'answerDue', state: 'running', dueAt: '2026-11-26T08:15:00Z' }]);
    expect((await take('answer', id)).clocks).toMatchObject([{ state: 'met' }]);
    const [answered, asked] = await world.read(auditor, findingHome);
    expect([answered?.kind, asked?.kind]).toEqual(['waiting', 'course']);
    expect([answered, asked].map((block) => block?.lines.some((line) => line.id === id))).toEqual([true, false]);
    const again = await take('askAgain', id);
    expect(again.clocks.filter(({ state }) => state === 'running')).toMatchObject([{ dueAt: '2026-12-01T08:15:00Z' }]);
    await take('answer', id);
    const closed = await take('close', id);
    expect([closed.state, closed.steps]).toEqual(['closed', []]);
    expect(closed.entries.map(({ body }) => body)).toEqual(
      expect.arrayContaining(['後の数量がない。何で示すか', '10.30 に点検し、記録を登録しました。', '記録を確かめた']),
    );
  });

  it('keeps what each wrote: nobody puts right the line of another, nor what a step said', async () => {
    const { id } = await open();
    const write = (actor: typeof auditor, line: object) =>
      world.write(actor, (ctx) => addRecordEntry(ctx, { id, body: '認めた', shared: false, ...line }));
    const { entryId } = await write(auditor, { body: '認めない' });
    await expect(write(manager, { correctsId: entryId })).rejects.toMatchObject({ code: 'records.notYours' });
    const page = await world.read(auditor, (ctx) => getFinding(ctx, { id }));
    const opened = page.entries.find(({ kind }) => kind === 'opened');
    await expect(write(auditor, { correctsId: opened?.id })).rejects.toMatchObject({ code: 'records.notYours' });
    expect(page.entries.filter((entry) => entry.mayCorrect).map((entry) => entry.id)).toEqual([entryId]);
    await write(auditor, { correctsId: entryId });
  });

  it('stands at its duty in the days it touches, and is sent once', async () => {
    const id = '019a0000-0000-7000-8000-00000000f1d1';
    await open({ id, duty: '3-1.4' });
    await open({ id, duty: '3-1.4' });
    const about = (from: string, to: string) =>
      world.read(auditor, (ctx) => listFindings(ctx, { about: { duty: '3-1.4', from, to } }));
    expect(await about('2026-10-19', '2026-10-25')).toMatchObject([{ id, question: '後の数量がない。何で示すか' }]);
    expect(await about('2026-11-01', '2026-11-30')).toEqual([]);
  });

  it('refuses a closed day, a past day, days in the wrong order and a duty that is none', async () => {
    for (const dueOn of ['2026-11-28', '2026-11-20']) {
      await expect(open({ dueOn })).rejects.toMatchObject({ code: 'contract.answerDueClosed' });
    }
    await expect(open({ from: '2026-11-02' })).rejects.toMatchObject({ code: 'contract.periodReversed' });
    await expect(open({ duty: '99-1.1' })).rejects.toMatchObject({ code: 'contract.dutyAbsent' });
  });
});
