import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil.ts';
import {
  contractWeek,
  contractWeekRange,
  fiscalYear,
  fiscalYearLabel,
  fiscalYearRange,
  half,
  halfLabel,
  halfRange,
  monthRange,
  overlap,
  type PeriodKind,
  parseFiscalYearLabel,
  periodOf,
  previousPeriodOf,
  weekRange,
} from './periods.ts';

const serviceStart = '2026-10-01';

describe('年度 and 半期', () => {
  it.each([
    ['2026-03-31', 2025, 'R7', 'second'],
    ['2026-04-01', 2026, 'R8', 'first'],
    ['2026-09-30', 2026, 'R8', 'first'],
    ['2026-10-01', 2026, 'R8', 'second'],
    ['2027-03-31', 2026, 'R8', 'second'],
    ['2019-04-01', 2019, 'R1', 'first'],
    ['2019-03-31', 2018, 'H30', 'second'],
  ])('%s lies in %i (%s), %s half', (date, year, label, which) => {
    expect(fiscalYear(date)).toBe(year);
    expect(fiscalYearLabel(year)).toBe(label);
    expect(half(date)).toBe(which);
    expect(parseFiscalYearLabel(label)).toBe(year);
  });

  it.each(['', 'R', '8', 'R08', 'H31', 'R0', 'S63'])('does not read %s as a label', (label) => {
    expect(parseFiscalYearLabel(label)).toBeNull();
  });

  it('gives ranges and words', () => {
    expect(fiscalYearRange(2026)).toEqual({ from: '2026-04-01', to: '2027-03-31' });
    expect(halfRange(2026, 'first')).toEqual({ from: '2026-04-01', to: '2026-09-30' });
    expect(halfRange(2026, 'second')).toEqual({ from: '2026-10-01', to: '2027-03-31' });
    expect(halfLabel(2026, 'second')).toBe('R8年度下期');
    expect(halfLabel(2027, 'first')).toBe('R9年度上期');
    expect(monthRange('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthRange('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });
});

describe('weeks', () => {
  it('runs from Monday to Sunday', () => {
    expect(weekRange('2026-11-16')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(weekRange('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('counts from the week of the first day of service', () => {
    expect(contractWeek('2026-09-28', serviceStart)).toBe(1);
    expect(contractWeek('2026-10-04', serviceStart)).toBe(1);
    expect(contractWeek('2026-10-05', serviceStart)).toBe(2);
    expect(contractWeek('2026-11-16', serviceStart)).toBe(8);
    expect(contractWeek('2026-11-20', serviceStart)).toBe(8);
    expect(contractWeek('2026-09-27', serviceStart)).toBe(0);
    expect(contractWeekRange(8, serviceStart)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });
});

describe('periods', () => {
  const kinds = fc.constantFrom<PeriodKind>('fiscalYear', 'half', 'month', 'week');
  const dates = fc.integer({ min: -3000, max: 3000 }).map((n) => addDays(serviceStart, n));

  it('hold their date and touch the one before without a gap', () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = periodOf(kind, date);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(periodOf(kind, period.to)).toEqual(period);
        expect(addDays(previousPeriodOf(kind, date).to, 1)).toBe(period.from);
      }),
    );
  });

  it('are cut to the contract', () => {
    const contract = { from: '2026-10-01', to: '2029-09-30' };
    expect(overlap(fiscalYearRange(2026), contract)).toEqual({ from: '2026-10-01', to: '2027-03-31' });
    expect(overlap(fiscalYearRange(2029), contract)).toEqual({ from: '2029-04-01', to: '2029-09-30' });
    expect(overlap(fiscalYearRange(2030), contract)).toBeNull();
  });
});
