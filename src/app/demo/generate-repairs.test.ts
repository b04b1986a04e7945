import { expect, it } from 'vitest';
import { generateRepairs } from './generate-repairs.ts';
import { streamWorld } from './generate-world.ts';

const { base } = streamWorld({ asOf: '2026-11-24', time: '10:42' });
const repairs = generateRepairs(base);
const stateOf = ({ steps }: (typeof repairs)[number]) => steps.at(-1)?.to ?? 'received';

it('keeps the figure of 令和7年度: 221 repairs, each with a number of its own', () => {
  const done = repairs.filter(
    ({ fiscalYear, steps }) => fiscalYear === 2025 && steps.some(({ step }) => step === 'giveBack'),
  );
  expect(done).toHaveLength(221);
  const numbers = repairs.map(({ fiscalYear, serial }) => `${fiscalYear}-${serial}`);
  expect(new Set(numbers).size).toBe(repairs.length);
});

it('has repairs in every state, and nothing later than now', () => {
  const states = ['received', 'diagnosed', 'decided', 'atVendor', 'treated', 'returned', 'writtenOff', 'cancelled'];
  expect([...new Set(repairs.map(stateOf))].toSorted()).toEqual(states.toSorted());
  for (const { openedAt, steps } of repairs) {
    const moments = [openedAt, ...steps.map(({ at }) => at)];
    expect(moments).toEqual(moments.toSorted());
    expect(moments.every((at) => at <= base.now)).toBe(true);
  }
});

it('never moves one device in two open repairs', () => {
  const open = repairs.filter((one) => !['returned', 'writtenOff', 'cancelled'].includes(stateOf(one)));
  expect(new Set(open.map(({ device }) => device.key)).size).toBe(open.length);
});
