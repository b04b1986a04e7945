import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#kernel/actor.ts';
import { closeSheetReader } from '#platform/sheets/read-sheet.ts';
import { testWorld, type World } from '../../../tests/support/world.ts';
import { runExport } from './export.ts';
import { runImport } from './import.ts';

let world: World;
let dir: string;
beforeAll(async () => {
  world = await testWorld();
  dir = mkdtempSync(join(tmpdir(), 'madoguchi-import-'));
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await closeSheetReader();
  await world.close();
});

const lines = [
  '拠点コード,名称,よみ,種類,地域,駆けつけ元,所要（分）',
  'KW,桑名庁舎,くわなちょうしゃ,地域総合庁舎,北勢,,',
  'KW-1,桑名農政事務所,くわなのうせいじむしょ,単独地域機関,北勢,桑名庁舎,25',
  'KW-2,桑名保健所,くわなほけんじょ,単独地域機関,北勢,桑名庁舎,三十',
];

test('a command checks, applies, writes back what it refused, and exports what it takes back', async () => {
  const path = (name: string) => join(dir, name);
  const run = (file: string, over: object = {}) =>
    runImport(world.runtime, { kind: 'sites', file, actor: systemActor, ...over });
  writeFileSync(path('拠点.csv'), lines.join('\r\n'));
  const dry = await run(path('拠点.csv'), { resultPath: path('拒否.xlsx') });
  expect(dry).toMatchObject({ status: 'checked', counts: { added: 2, refused: 1 } });
  expect(existsSync(path('拒否.xlsx'))).toBe(true);
  expect(await run(path('拠点.csv'), { apply: true })).toMatchObject({ status: 'applied' });
  expect((await run(path('拒否.xlsx'))).counts).toMatchObject({ added: 0, refused: 1 });
  expect(await runExport(world.runtime, { kind: 'sites', path: path('台帳.xlsx'), actor: systemActor })).toBe(2);
  const again = await run(path('台帳.xlsx'), { apply: true });
  expect(again).toMatchObject({
    status: 'checked',
    counts: { unchanged: 2, added: 0, changed: 0, refused: 0, missing: 0 },
  });
  await expect(
    runImport(world.runtime, { kind: 'none', file: path('拠点.csv'), actor: systemActor }),
  ).rejects.toMatchObject({
    code: 'imports.unknownKind',
  });
});
