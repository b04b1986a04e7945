import { describe, expect, it } from 'vitest';
import { duties } from '../contract/duties.data.ts';
import type { DutyClaim } from '../contract/duty.ts';
import { UnknownDutyError } from '../contract/duty-register.ts';
import { renderDuties } from './render-duties.ts';

const claim: DutyClaim = {
  duty: '4-12.3',
  feature: 'disposals',
  evidence: 'disposals.approvedBeforeStart',
  test: 'src/features/disposals/server/start-disposal.test.ts',
};

const lineOf = (text: string, id: string): string =>
  text.split('\n').find((line) => line.startsWith(`| ${id} |`)) ?? '';

describe('renderDuties', () => {
  it('opens with the counts', () => {
    const text = renderDuties([claim]);
    expect(text).toContain('全460項目のうち、義務は398項目、前提は62項目です。');
    expect(text).toContain('1項目に検査とその試験があり、397項目は未履行です。');
    expect(text).toContain('| 4 一人一台パソコン | 12 | 56 | 1 | 55 | 2 |');
    expect(text).toContain('| 計 | 97 | 398 | 1 | 397 | 62 |');
  });

  it('shows a fulfilled duty with its evidence and its test', () => {
    expect(lineOf(renderDuties([claim]), '4-12.3')).toBe(
      '| 4-12.3 | 廃棄前に品名・型式・台数・方法を説明し県の承認を得る | 廃棄処分 `disposals` ' +
        '| `disposals.approvedBeforeStart` | `src/features/disposals/server/start-disposal.test.ts` | 履行 |',
    );
  });

  it('shows an open duty and a row of scope', () => {
    const text = renderDuties([]);
    expect(lineOf(text, '4-12.3')).toMatch(/\| — \| — \| 未履行 \|$/);
    expect(lineOf(text, '1-5.17')).toMatch(/\| — \| — \| 前提 \|$/);
  });

  it('has one line for every row, and says so where a clause has none', () => {
    const text = renderDuties([]);
    for (const duty of duties) expect(lineOf(text, duty.id)).toContain(duty.duty);
    expect(text).toContain('### 1-4 履行場所\n\n義務の定めはありません。');
  });

  it('puts several claims on one duty into one cell, in one order', () => {
    const second: DutyClaim = { ...claim, feature: 'approvals', evidence: 'approvals.given' };
    expect(renderDuties([claim, second])).toBe(renderDuties([second, claim]));
    expect(lineOf(renderDuties([claim, second]), '4-12.3')).toContain(
      '| `approvals.given`<br>`disposals.approvedBeforeStart` |',
    );
  });

  it('keeps the table whole when a value holds a pipe or a line break', () => {
    const line = lineOf(renderDuties([{ ...claim, evidence: 'a|b\nc' }]), '4-12.3');
    expect(line).toContain('| `a\\|b c` |');
  });

  it('refuses a claim on a duty that the contract does not have', () => {
    expect(() => renderDuties([{ ...claim, duty: '15-1.1' }])).toThrow(UnknownDutyError);
  });
});
