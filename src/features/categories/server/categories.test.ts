import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { listCategories, listTemplates } from './categories.reads.ts';
import { createCategory, reviseCategory } from './keep-categories.ts';
import { createTemplate, reviseTemplate } from './keep-templates.ts';
import { seedCategories } from './seed-categories.public.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const refusal = (code: string) => ({ code: `categories.${code}` });

describe('分類と定型文', () => {
  const manager = () => desk.actors.manager;
  test('the tree has two levels, one name a place, and the seed adds nothing twice', async () => {
    const blank = { name: '新しい分類', parentId: null, active: true, sortOrder: 1, clause: null };
    const draft = (over: object) => ({ ...blank, ...over });
    const create = (over: object = {}) => desk.write(manager(), (ctx) => createCategory(ctx, draft(over)));
    const parent = await create();
    await expect(create()).rejects.toMatchObject(refusal('nameTaken'));
    const child = await create({ parentId: parent.id, name: '下' });
    expect(child.parentName).toBe('新しい分類');
    await expect(create({ parentId: child.id, name: '深い' })).rejects.toMatchObject(refusal('tooDeep'));
    await expect(create({ parentId: newId(), name: 'x' })).rejects.toMatchObject(refusal('absent'));
    const revise = (id: string, version: number, over: object) =>
      desk.write(manager(), (ctx) => reviseCategory(ctx, { id, version, draft: draft(over) }));
    await expect(revise(parent.id, parent.version, { parentId: desk.category('mail') })).rejects.toMatchObject(
      refusal('hasChildren'),
    );
    await expect(revise(newId(), 1, {})).rejects.toMatchObject(refusal('absent'));
    const below = { name: '下', parentId: parent.id, clause: '3-1.4' };
    const shut = await revise(child.id, child.version, { ...below, active: false });
    expect(shut.clause).toBe('3-1.4');
    await expect(desk.register({ categoryId: shut.id })).rejects.toMatchObject({ code: 'tickets.categoryClosed' });
    const all = async (closed: boolean) => desk.read(manager(), (ctx) => listCategories(ctx, { closed }));
    expect((await all(true)).length).toBe((await all(false)).length + 1);
    const names = (await all(false)).map((row) => row.id);
    expect(
      (await all(false)).every((row) => !row.parentId || names.indexOf(row.parentId) < names.indexOf(row.id)),
    ).toBe(true);
    const before = (await all(true)).length;
    await desk.write(manager(), seedCategories);
    expect((await all(true)).length).toBe(before);
  });

  test('texts by use and category', async () => {
    const draft = {
      title: '再起動の案内',
      use: 'answer' as const,
      body: '再起動してください。',
      categoryId: desk.category('network.wireless'),
      active: true,
    };
    const made = await desk.write(desk.actors.ito, (ctx) => createTemplate(ctx, draft));
    expect(made).toMatchObject({ categoryName: '無線LAN', updatedByName: '伊藤 彩' });
    const listed = (categoryId: string | null) =>
      desk.read(desk.actors.ito, (ctx) => listTemplates(ctx, { use: 'answer', categoryId, closed: false }));
    expect(await listed(desk.category('network.wireless'))).toHaveLength(1);
    expect(await listed(desk.category('network.wired'))).toHaveLength(0);
    await desk.write(desk.actors.ito, (ctx) =>
      reviseTemplate(ctx, { id: made.id, version: made.version, draft: { ...draft, active: false } }),
    );
    expect(await listed(null)).toHaveLength(0);
    await expect(
      desk.write(desk.actors.ito, (ctx) => reviseTemplate(ctx, { id: newId(), version: 1, draft })),
    ).rejects.toMatchObject(refusal('templateAbsent'));
    await expect(
      desk.write(desk.actors.ito, (ctx) => createTemplate(ctx, { ...draft, categoryId: newId() })),
    ).rejects.toMatchObject(refusal('absent'));
  });
});
