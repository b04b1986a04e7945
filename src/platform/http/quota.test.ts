import { describe, expect, test } from 'vitest';
import { actorOf } from '../../../tests/support/world.ts';
import { readConfig } from '../config.ts';
import type { SharedCounts } from '../use-case/shared-counts.ts';
import { createMemoryQuotas, createQuotas, type QuotaLimits } from './quota.ts';

const none = { most: 0, seconds: 60 };
const open: QuotaLimits = {
  requests: none,
  addressRequests: none,
  addressFiles: none,
  bytes: none,
  writes: none,
  rows: none,
};
const refused = (work: () => void) => {
  try {
    work();
    return null;
  } catch (error) {
    return error as { code: string; message: string; details: { retryAfter: number } };
  }
};

function house(over: Partial<QuotaLimits>) {
  let now = 0;
  const quotas = createQuotas(
    { ...open, ...over },
    createMemoryQuotas(() => now),
  );
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { quotas, pass };
}

describe('a quota', () => {
  test('opens again after the seconds it names, and not before', () => {
    const { quotas, pass } = house({ requests: { most: 60, seconds: 60 } });
    const ito = actorOf('agent');
    for (let turn = 0; turn < 60; turn += 1) quotas.request(ito, 0);
    const error = refused(() => quotas.request(ito, 0));
    expect(error).toMatchObject({ code: 'platform.quotaReached', details: { retryAfter: 1 } });
    expect(error?.message).toMatch(/^操作が.*1秒待って/);
    quotas.request(actorOf('agent'), 0);
    pass(0.5);
    expect(refused(() => quotas.request(ito, 0))).not.toBeNull();
    pass(0.5);
    expect(refused(() => quotas.request(ito, 0))).toBeNull();
  });

  test('lets one large import through and the next one wait until it is paid for', () => {
    const { quotas, pass } = house({ rows: { most: 1000, seconds: 100 } });
    const ito = actorOf('agent');
    quotas.write(ito);
    quotas.wrote(ito, 3000);
    expect(refused(() => quotas.write(ito))?.details.retryAfter).toBe(201);
    pass(201);
    expect(refused(() => quotas.write(ito))).toBeNull();
  });

  test('counts bytes and addresses for themselves', () => {
    const { quotas } = house({ bytes: { most: 100, seconds: 10 }, addressRequests: { most: 2, seconds: 10 } });
    const ito = actorOf('agent');
    quotas.request(ito, 150);
    quotas.request(ito, 0);
    expect(refused(() => quotas.request(ito, 1))?.message).toMatch(/^送られた量が/);
    quotas.address('10.0.0.1', 'operations');
    quotas.address('10.0.0.1', 'operations');
    expect(refused(() => quotas.address('10.0.0.1', 'operations'))?.message).toMatch(/^この場所からの操作が/);
    expect(refused(() => quotas.address('10.0.0.2', 'operations'))).toBeNull();
    expect(refused(() => quotas.address(null, 'operations'))).toBeNull();
  });

  test('is one over processes that tell each other', () => {
    const told: Parameters<SharedCounts['tell']>[] = [];
    const heard = new Map<string, (key: string, amount: number) => void>();
    const others: SharedCounts = {
      tell: (...count) => void told.push(count),
      hear: (what, work) => void heard.set(what, work),
      stop: async () => {},
    };
    const limits = { ...open, writes: { most: 2, seconds: 60 } };
    const here = createQuotas(limits, createMemoryQuotas(), others);
    const ito = actorOf('agent');
    here.write(ito);
    here.request(ito, 0);
    // What has no limit is told to nobody.
    expect(told).toEqual([['writes', ito.id, 1]]);
    heard.get('writes')?.(ito.id, 1);
    expect(refused(() => here.write(ito))).not.toBeNull();
  });

  test('is not grown by invented keys', () => {
    const store = createMemoryQuotas(() => 0);
    const limit = { most: 1, seconds: 60 };
    store.take('first', 1, limit);
    for (let turn = 0; turn < 50_000; turn += 1) store.take(`invented ${turn}`, 1, limit);
    expect(store.take('first', 1, limit)).toBe(0);
    expect(store.take('invented 49999', 1, limit)).toBe(60);
  });

  test('is roomy at first, and what the operator says', () => {
    const { quotas } = readConfig({});
    // A desk of a hundred behind one address; a ledger of ten thousand devices twenty times an hour.
    expect(quotas.addressRequests.most).toBeGreaterThanOrEqual(100 * 200);
    expect(quotas.rows.most).toBeGreaterThanOrEqual(15 * 10_515);
    expect(readConfig({ QUOTA_WRITES: '0' }).quotas.writes.most).toBe(0);
    expect(() => readConfig({ QUOTA_ROWS: '-1' })).toThrow('QUOTA_ROWS');
  });
});
