import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar/civil.ts';
import { formatWareki, formatWarekiColumn, formatWarekiLong, formatWarekiWithWeekday } from './wareki.ts';
import { parseCivilDate } from './wareki-parse.ts';
import { parseCivilDateTime, parseDay } from './wareki-parse-time.ts';

const reference = '2026-11-24';

describe('parseCivilDate', () => {
  it.each([
    ['R8.4.1', '2026-04-01'],
    ['Ｒ８．４．１', '2026-04-01'],
    ['r8-4-1', '2026-04-01'],
    ['R8. 4. 1', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和8年4月1日(水)', '2026-04-01'],
    ['令和８年４月１日（水）', '2026-04-01'],
    ['令和 8年 4月 1日 水曜日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['㋿8年4月1日', '2026-04-01'],
    ['㍻31年4月30日', '2019-04-30'],
    ['R08/04/01', '2026-04-01'],
    ['R080401', '2026-04-01'],
    ['令8.4.1', '2026-04-01'],
    ['令８年４月１日', '2026-04-01'],
    ['平31.4.30', '2019-04-30'],
    ['R8/4/1', '2026-04-01'],
    ['R.8.4.1', '2026-04-01'],
    ['令和八年四月一日', '2026-04-01'],
    ['昭和六十三年十二月二十九日', '1988-12-29'],
    ['二〇二六年四月一日', '2026-04-01'],
    ['平成32年4月1日', '2020-04-01'],
    ['H31.5.1', '2019-05-01'],
    ['S64.1.8', '1989-01-08'],
    ['H31.4.30', '2019-04-30'],
    ['S63.1.7', '1988-01-07'],
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['２０２６年４月１日', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['2026/04/01 0:00:00', '2026-04-01'],
    ['2028-02-29', '2028-02-29'],
  ])('%s → %s', (text, date) => {
    expect(parseCivilDate(text)).toEqual({ ok: true, date });
  });

  it.each([
    ['R8.2.30', 'noSuchDay'],
    ['R8.13.1', 'noSuchDay'],
    ['R8.4.0', 'noSuchDay'],
    ['2026-02-29', 'noSuchDay'],
    ['2100-02-29', 'noSuchDay'],
    ['R1.4.30', 'outsideEra'],
    ['H60.1.1', 'outsideEra'],
    ['H0.5.1', 'outsideEra'],
    ['R0.5.1', 'outsideEra'],
    ['1868-01-01', 'outsideEra'],
    ['令和8年4月1日(木)', 'wrongWeekday'],
    ['', 'notADate'],
    ['未定', 'notADate'],
    ['R8.4', 'notADate'],
    ['K8.4.1', 'notADate'],
    ['4/1', 'notADate'],
    ['8/4/1', 'notADate'],
    ['2026-04-01 10:20', 'notADate'],
    ['202604011', 'notADate'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseCivilDate(text)).toEqual({ ok: false, reason });
  });

  it.each([
    ['11/24', reference, '2026-11-24'],
    ['11月25日(水)', reference, '2026-11-25'],
    ['4.1', reference, '2027-04-01'],
    ['1/5', '2026-12-28', '2027-01-05'],
    ['12/28', '2027-01-05', '2026-12-28'],
    ['2/29', '2027-12-01', '2028-02-29'],
    ['8/4/1', reference, '2026-04-01'],
    ['8年4月1日', reference, '2026-04-01'],
    ['1/5/1', '2019-06-01', '2019-05-01'],
  ])('%s written on %3$s takes the year from the day of writing', (text, day, date) => {
    expect(parseCivilDate(text, { reference: day })).toEqual({ ok: true, date });
  });

  it('does not guess a western year', () => {
    expect(parseCivilDate('26/4/1', { reference })).toEqual({ ok: false, reason: 'notADate' });
    expect(parseCivilDate('2/29', { reference: '2026-03-01' })).toEqual({ ok: false, reason: 'noSuchDay' });
  });

  it('reads back everything it writes', () => {
    const dates = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('1868-10-23', days));
    const formats = fc.constantFrom(formatWareki, formatWarekiColumn, formatWarekiLong, formatWarekiWithWeekday);
    fc.assert(
      fc.property(dates, formats, (date, format) => {
        expect(parseCivilDate(format(date))).toEqual({ ok: true, date });
        expect(parseCivilDate(date)).toEqual({ ok: true, date });
      }),
      { numRuns: 500 },
    );
  });

  it('answers any text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...'RH令和元8年4月1日./-(水)0 ')).map((chars) => chars.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseCivilDate(text, { reference });
        if (parsed.ok) expect(Temporal.PlainDate.from(parsed.date).toString()).toBe(parsed.date);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseCivilDateTime', () => {
  it.each([
    ['R8.11.24 10:20ごろ', '2026-11-24', '10:20', true],
    ['R8.11.24 10:20 頃', '2026-11-24', '10:20', true],
    ['Ｒ８．１１．２４　９：０５', '2026-11-24', '09:05', false],
    ['令和8年11月24日(火)午後3時半', '2026-11-24', '15:30', false],
    ['令和8年11月24日10時20分', '2026-11-24', '10:20', false],
    ['11/24 午前8時', '2026-11-24', '08:00', false],
    ['2026-11-24T10:20:30', '2026-11-24', '10:20', false],
    ['2026/11/24 0:00', '2026-11-24', '00:00', false],
    ['R8.11.24', '2026-11-24', null, false],
    ['10:20ごろ', '2026-11-24', '10:20', true],
    ['午後12時', '2026-11-24', '12:00', false],
  ])('%s', (text, date, time, about) => {
    expect(parseCivilDateTime(text, { reference })).toEqual({ ok: true, date, time, about });
  });

  it.each([
    ['R8.11.24 25:00', 'noSuchTime'],
    ['R8.11.24 10:60', 'noSuchTime'],
    ['R8.11.24 午後13時', 'noSuchTime'],
    ['R8.2.30 10:20', 'noSuchDay'],
    ['きのうの夕方', 'notADate'],
    ['', 'notADate'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseCivilDateTime(text, { reference })).toEqual({ ok: false, reason });
  });

  it('needs to know the day of a time alone', () => {
    expect(parseCivilDateTime('10:20')).toEqual({ ok: false, reason: 'notADate' });
  });
});

describe('parseDay', () => {
  it.each([
    ['2026/4/1 10:30', '2026-04-01'],
    ['2026-04-01T10:30:59', '2026-04-01'],
    ['令和8年4月1日 午後3時', '2026-04-01'],
    ['令8.4.1 8:30', '2026-04-01'],
    ['11/24 9:00', '2026-11-24'],
  ])('%s is the day of %s', (text, date) => {
    expect(parseDay(text, { reference })).toEqual({ ok: true, date });
  });

  it.each([
    ['10:30', 'notADate'],
    ['午後3時', 'notADate'],
    ['R8.2.30 10:30', 'noSuchDay'],
    ['2026/4/1 25:30', 'notADate'],
    ['R8.4.1(日) 10:30', 'wrongWeekday'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseDay(text, { reference })).toEqual({ ok: false, reason });
  });
});
