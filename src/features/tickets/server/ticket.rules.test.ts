import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interviewFields, type Level } from '../contract/ticket.ts';
import { missingFields, priorityOf, subjectOf } from './ticket.rules.ts';
import { parseTicketNo, ticketNoOf, ticketOrderOf } from './ticket-no.public.ts';

const level = fc.constantFrom<Level>(1, 2, 3);
const told = {
  occurredText: '',
  occurredAt: null,
  userName: '',
  operation: '',
  event: '',
  situation: '',
  stateWhenCalled: '',
};

describe('優先度', () => {
  test('the corners of the matrix', () => {
    expect([priorityOf(1, 1), priorityOf(2, 2), priorityOf(3, 1), priorityOf(3, 3)]).toEqual([1, 3, 3, 4]);
  });
  test('heavier never ranks lower, and both sides weigh alike', () => {
    fc.assert(
      fc.property(level, level, level, (a, b, c) => {
        expect(priorityOf(a, b)).toBe(priorityOf(b, a));
        if (a <= c) expect(priorityOf(a, b)).toBeLessThanOrEqual(priorityOf(c, b));
      }),
    );
  });
});

describe('受付番号', () => {
  test('is read as people write it', () => {
    for (const text of ['R8-03712', 'r8-3712', 'Ｒ８－０３７１２', 'R8 3712', 'R8ー3712']) {
      expect(parseTicketNo(text)).toBe('R8-03712');
    }
    for (const text of ['3712', 'NK06-01837', 'R8-', '8-3712']) expect(parseTicketNo(text)).toBeNull();
  });
  test('comes back from what was made, and orders across years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2090 }), fc.integer({ min: 1, max: 9_999_999 }), (year, serial) => {
        const text = ticketNoOf(year, serial);
        expect(parseTicketNo(text)).toBe(text);
        expect(ticketOrderOf(year, serial)).toBeLessThan(ticketOrderOf(year + 1, 1));
      }),
    );
  });
});

describe('聞き取り', () => {
  test('six facts are asked; each is missing until it is told', () => {
    expect(missingFields(null)).toEqual([...interviewFields]);
    fc.assert(
      fc.property(fc.subarray([...interviewFields]), (given) => {
        const draft = { ...told, ...Object.fromEntries(given.map((field) => [field, 'あり'])) };
        expect(missingFields(draft)).toEqual(interviewFields.filter((field) => !given.includes(field)));
      }),
    );
  });
  test('an exact moment stands for the words of when; spaces tell nothing', () => {
    expect(missingFields({ ...told, occurredAt: '2026-11-24T01:20:00Z', userName: '　' })).not.toContain(
      'occurredText',
    );
    expect(missingFields({ ...told, userName: '　' })).toContain('userName');
  });
});

test('a question on the portal gets a subject of one line', () => {
  expect(subjectOf('会議室で無線LANが切れます。再起動すると直ります。')).toBe('会議室で無線LANが切れます');
  expect([...subjectOf('あ'.repeat(80))]).toHaveLength(40);
});
