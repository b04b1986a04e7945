import { describe, expect, test } from 'vitest';
import { interviewFields } from '../contract/ticket.ts';
import {
  begun,
  called,
  hasContent,
  newIntake,
  problemsOf,
  toRegistration,
  withAnswer,
  withCategory,
  withKind,
  withReceived,
} from './intake-state.ts';

const start = begun(newIntake('01'), '2026-11-24T01:41:00Z');
const error = { id: 'k1', knowledgeNo: 'KE-0037', title: '一覧が出ない', body: '1. 有線で接続する。' };

describe('the intake form', () => {
  test('an untouched form holds nothing and names what it lacks', () => {
    expect(hasContent(start)).toBe(false);
    expect(problemsOf(start, 'resolve')).toEqual(['caller', 'subject', 'category', 'answer']);
    expect(problemsOf(start, 'register')).toEqual(['caller', 'subject']);
  });

  test('a fault asks for its user: 本人 until told otherwise', () => {
    const fault = withKind(start, 'fault', '本人');
    expect(fault.interview.userName).toBe('本人');
    const other = withKind({ ...fault, interview: { ...fault.interview, userName: '山下' } }, 'fault', '本人');
    expect(other.interview.userName).toBe('山下');
  });

  test('using an answer adds it once, below what was written', () => {
    const written = { ...start, answer: '再起動を案内。' };
    const used = withAnswer(withAnswer(written, error), error);
    expect(used.answer).toBe('再起動を案内。\n\n1. 有線で接続する。');
    expect(used.knowledge?.code).toBe('KE-0037');
  });

  test('a candidate fills an empty 分類 and leaves a chosen one', () => {
    const filled = withCategory(start, { id: 'c1', name: 'ネットワーク › 無線LAN' });
    expect(filled.category).toEqual({ id: 'c1', code: '', word: 'ネットワーク › 無線LAN' });
    expect(withCategory(filled, { id: 'c2', name: 'その他' })).toBe(filled);
    expect(withCategory(start, null)).toBe(start);
  });

  test('a fault solved by a known error states its cause only when the interview is whole (§3-2)', () => {
    const fault = withAnswer(
      withKind({ ...start, caller: { id: null, name: '来庁者' }, subject: ' 無線 ' }, 'fault', '本人'),
      error,
    );
    expect(toRegistration(fault, 'resolve').cause).toBeNull();
    const interview = Object.fromEntries(interviewFields.map((field) => [field, '済'])) as typeof fault.interview;
    const whole = toRegistration({ ...fault, interview }, 'resolve');
    expect(whole.cause).toMatchObject({ kind: 'known', knowledgeId: 'k1' });
    expect(whole.facts.requester).toMatchObject({ name: '来庁者' });
    expect(whole.facts.subject).toBe('無線');
    expect(toRegistration({ ...fault, interview }, 'register').cause).toBeNull();
  });
});

describe('受付日時', () => {
  const later = '2026-11-24T02:00:00Z';

  test('is the first key of the call; the page alone says nothing', () => {
    expect(newIntake('02').startedAt).toBeNull();
    expect(toRegistration(newIntake('02'), 'register').receivedAt).toBeUndefined();
    expect(begun(start, later).startedAt).toBe(start.startedAt);
  });

  test('Alt+0 begins anew where nothing was written, and leaves a call that runs or a draft put back', () => {
    expect(called(start, later).startedAt).toBe(later);
    const written = { ...start, subject: '印刷できない' };
    expect(called(written, later).startedAt).toBe(start.startedAt);
  });

  test('can be corrected; what was measured goes with it', () => {
    const corrected = withReceived(withReceived(start, later), '2026-11-24T00:30:00Z');
    expect(toRegistration(corrected, 'register')).toMatchObject({
      receivedAt: '2026-11-24T00:30:00Z',
      receivedMeasuredAt: start.startedAt,
    });
  });
});
