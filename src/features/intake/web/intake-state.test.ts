import { describe, expect, test } from 'vitest';
import { interviewFields } from '#features/tickets/contract/ticket.ts';
import type { CallerCard } from '../contract/caller.ts';
import { type SuggestedTicket, suggestedKnowledge } from '../contract/suggestions.ts';
import {
  begun,
  called,
  hasContent,
  newIntake,
  withCandidate,
  withCard,
  withCategory,
  withKind,
  withReceived,
} from './intake-state.ts';
import { problemsOf, toRegistration } from './registration-of.ts';

const start = begun(newIntake('01'), '2026-11-24T01:41:00Z');
const error = suggestedKnowledge.parse({
  id: '019ab000-0000-7000-8000-000000000001',
  knowledgeNo: 'KE-0037',
  kind: 'knownError',
  title: '一覧が出ない',
  marks: [],
  body: '1. 有線で接続する。',
  edition: 1,
  pageCount: null,
  updatedAt: '2026-11-12T00:00:00Z',
  useCount: 0,
  targetName: null,
  category: null,
  isSameModel: false,
  score: 1,
});
const like: SuggestedTicket = {
  id: 't1',
  ticketNo: 'R8-00001',
  subject: '無線',
  marks: [],
  receivedAt: '2026-11-20T00:00:00Z',
  departmentName: null,
  status: 'resolved',
  answer: 'ドライバを入れ直す。',
  category: { id: 'c1', name: '無線LAN' },
  words: '',
  isSameModel: false,
  score: 1,
};
const card = {
  id: 's1',
  name: '中川 真理',
  devices: [{ id: 'a1', assetTag: 'NK06-02214', modelName: 'R6型' }],
} as CallerCard;

describe('the intake form', () => {
  test('an untouched form holds nothing and names what it lacks', () => {
    expect(hasContent(start)).toBe(false);
    expect(problemsOf(start, 'resolve')).toEqual(['caller', 'subject', 'category', 'answer']);
    expect(problemsOf(start, 'register')).toEqual(['caller', 'subject']);
  });

  test('a fault asks for its user: 本人 until told otherwise', () => {
    const fault = withKind(start, 'fault');
    expect(fault.interview.userName).toBe('本人');
    const other = withKind({ ...fault, interview: { ...fault.interview, userName: '山下' } }, 'fault');
    expect(other.interview.userName).toBe('山下');
  });

  test('using an answer adds it once, below what was written', () => {
    const written = { ...start, answer: '再起動を案内。' };
    const used = withCandidate(withCandidate(written, error), error);
    expect(used.answer).toBe('再起動を案内。\n\n1. 有線で接続する。');
    expect(used.knowledge?.code).toBe('KE-0037');
  });

  test('the answer of a like ticket is added once too, and is no item of knowledge', () => {
    const used = withCandidate(withCandidate(start, like), like);
    expect(used.answer).toBe('ドライバを入れ直す。');
    expect(used.knowledge).toBeNull();
    expect(used.category?.word).toBe('無線LAN');
  });

  test('the card of whoever calls brings their first device, unless one is chosen or it is of another', () => {
    const caller = { id: 's1', name: '中川' };
    expect(withCard({ ...start, caller }, card)).toMatchObject({
      caller: { name: '中川 真理' },
      device: { id: 'a1', code: 'NK06-02214', word: 'R6型' },
    });
    const chosen = { ...start, caller, device: { id: 'a2', code: 'NK06-00001', word: '' } };
    expect(withCard(chosen, card)).toBe(chosen);
    const other = { ...start, caller: { id: 's2', name: '加藤' } };
    expect(withCard(other, card)).toBe(other);
  });

  test('a candidate fills an empty 分類 and leaves a chosen one', () => {
    const filled = withCategory(start, { id: 'c1', name: 'ネットワーク › 無線LAN' });
    expect(filled.category).toEqual({ id: 'c1', code: '', word: 'ネットワーク › 無線LAN' });
    expect(withCategory(filled, { id: 'c2', name: 'その他' })).toBe(filled);
    expect(withCategory(start, null)).toBe(start);
  });

  test('a fault solved by a known error states its cause only when the interview is whole (§3-2)', () => {
    const fault = withCandidate(
      withKind({ ...start, caller: { id: null, name: '来庁者' }, subject: ' 無線 ' }, 'fault'),
      error,
    );
    expect(toRegistration(fault, 'resolve').cause).toBeNull();
    const interview = Object.fromEntries(interviewFields.map((field) => [field, '済'])) as typeof fault.interview;
    const whole = toRegistration({ ...fault, interview }, 'resolve');
    expect(whole.cause).toMatchObject({ kind: 'known', knowledgeId: error.id });
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
