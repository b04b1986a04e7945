import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionsOf, parts, visits } from './support/actions.ts';
import { presserOn } from './support/presser.ts';
import { faultsOf } from './support/standing.ts';
import { deskOf, inPane, openDoors, untrue, visit } from './support/visiting.ts';

// After a press, for every action: what happened is said of its thing in a lane that covers nothing to press, what can be
// taken back is offered back, the focus has a place, the page shows it without a reload, and what it did itself is no news.
// The visits are made by the parts beside this file, each before a product that nobody else uses meanwhile.

openDoors();

test('every action of the product is visited, and what is visited is an action of the product', () => {
  expect(visits.map(([action]) => action).sort()).toEqual(actionsOf().sort());
});

test('every part of the visits has its file', () => {
  const files = globSync('every-action.*.test.ts', { cwd: join(import.meta.dirname) });
  expect(files.sort()).toEqual([...parts].sort().map((part) => `every-action.${part}.test.ts`));
});

describe('what is not as it should be is found', () => {
  const standing = { counts: ['未完了 3'], chosen: ['2件を選択'], pane: ['対応中'], news: [] };
  const moved = { counts: ['未完了 2'], chosen: ['2件を選択'], pane: ['解決'], news: [] };
  test.each([
    [[], moved, moved],
    [['what the page did itself is told as news'], { ...moved, news: ['1件 更新があります'] }, moved],
    [['a count is true only when the page is read anew'], { ...moved, counts: ['未完了 1'] }, moved],
    [['no count has moved'], { ...moved, counts: standing.counts }, { ...moved, counts: standing.counts }],
    [['what is chosen is not what was chosen'], { ...moved, chosen: [] }, moved],
    [['the second pane is true only when the page is read anew'], { ...moved, pane: ['回答待ち'] }, moved],
    [['the second pane stands as before'], { ...moved, pane: standing.pane }, { ...moved, pane: standing.pane }],
  ])('%s', (faults, after, anew) => {
    expect(faultsOf({ before: standing, after, anew }, true)).toEqual(faults);
  });

  test('a list that does not read its counts again', async () => {
    const [, each] = visits.find(([action]) => action === 'deliveries.collect') ?? [];
    if (!each) throw new Error('nobody visits it');
    let first: string | undefined;
    const { page } = await deskOf(each.as);
    await page.route('**/api/rpc/deliveries/counts', async (route) => {
      first ??= await (await route.fetch()).text();
      await route.fulfill({ body: first, contentType: 'application/json' });
    });
    const { desk, before } = await inPane(each);
    await each.do(presserOn(page, 'aside.detail'), desk);
    await visit(page, each);
    expect(await untrue(page, before, true)).toContain('a count is true only when the page is read anew');
  });
});
