import { expect, test } from 'vitest';
import type { AssetView } from '../contract/asset-view.ts';
import { conflictFields, mergeValues } from './asset-conflict.ts';
import { factValues, toFacts } from './asset-values.ts';

const stored = {
  assetTag: 'NK06-01837',
  classCode: 'NK',
  procurer: 'central',
  modelId: 'm1',
  modelName: 'R6型',
  serialNo: 'A1',
  acquiredOn: '2025-02-14',
  priceYen: 148_500,
  warrantyUntil: '2029-03-31',
  configuration: { cpu: null, memoryGb: 16, storageGb: 256 },
  os: 'Windows 11 Pro',
  osBuild: '26200.7171',
  encrypted: true,
  ipAddress: null,
  macAddress: null,
  simNo: null,
  imageName: null,
  loanPool: false,
  note: '',
} as unknown as AssetView;

test('a stored device goes through the form unchanged', () => {
  const { modelName: _, ...facts } = stored as unknown as Record<string, unknown>;
  expect(toFacts(factValues(stored))).toEqual(facts);
});

test('figures are read as people write them; what is none stays as it is typed', () => {
  const values = { ...factValues(stored), priceYen: '１４８,５００', memoryGb: '十六' };
  expect(toFacts(values)).toMatchObject({ priceYen: 148_500, configuration: { memoryGb: '十六' } });
});

test('only what differs is asked; what they left alone starts as mine, what they touched as theirs', () => {
  const base = factValues(stored);
  const latest = { ...stored, note: '画面に傷', simNo: 'SIM-1' } as AssetView;
  const mine = { ...base, note: 'キーが外れた', imageName: '第8版' };
  const fields = conflictFields(base, mine, latest);
  expect(fields.map(({ key, first, mine: left, theirs }) => [key, first, left, theirs])).toEqual([
    ['simNo', 'theirs', '', 'SIM-1'],
    ['imageName', 'mine', '第8版', ''],
    ['note', 'theirs', 'キーが外れた', '画面に傷'],
  ]);
  expect(mergeValues(mine, latest, { simNo: 'theirs', imageName: 'mine', note: 'mine' })).toMatchObject({
    simNo: 'SIM-1',
    imageName: '第8版',
    note: 'キーが外れた',
  });
});
