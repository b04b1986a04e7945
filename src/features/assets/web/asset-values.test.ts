import { expect, test } from 'vitest';
import type { AssetView } from '../contract/asset-view.ts';
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
