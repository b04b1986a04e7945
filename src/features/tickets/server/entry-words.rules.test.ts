import { describe, expect, test } from 'vitest';
import { actorOf } from '../../../../tests/support/world.ts';
import { type EntryKind, entryKinds } from '../contract/entry.ts';
import { waitingFors } from '../contract/ticket.ts';
import { type EntryRow, entryViewOf, mayCorrect } from './entry-words.rules.ts';

const reader = actorOf('agent');
const row = (kind: EntryKind, data: EntryRow['data'] = {}, body = ''): EntryRow => ({
  id: 'one',
  seq: 1,
  at: '2026-11-24T01:42:00Z',
  kind,
  actor_id: 'onishi',
  actor_name: '大西 美和',
  body,
  data,
  shared: false,
  corrects_id: null,
  corrected_at: null,
  is_corrected: false,
  acknowledged_at: null,
  mentions: [],
});
const bodyOf = (kind: EntryKind, data: EntryRow['data']) => entryViewOf(row(kind, data), reader).body;

/** A sentence that begins with a particle, or keeps an empty bracket, has lost a word. */
const hole = /(^|\n|　)(から|へ|が|の|で|まで|を|（|。)|（）|（まで）|undefined|null|　$/;

describe('sentences of 経過', () => {
  test.each(entryKinds)('%s has no hole when nothing is known but who wrote it', (kind) => {
    const view = entryViewOf(row(kind, {}, '大西 美和が担当します。'), reader);
    expect(view.title).not.toMatch(hole);
    expect(view.body).not.toMatch(hole);
    expect(view.body).toContain('大西 美和が担当します。');
  });

  test('an empty part is left out, the rest is said', () => {
    const until = '2026-11-24T08:15:00Z';
    expect(bodyOf('assigned', { from: '', to: '大西 美和' })).toBe('大西 美和が担当になりました。');
    expect(bodyOf('assigned', { from: '未割当', to: '大西 美和' })).toBe('担当が未割当から大西 美和に移りました。');
    expect(bodyOf('waiting', { for: 'vendor' })).toBe('業者の返事を待つ。');
    expect(bodyOf('waiting', { for: 'vendor', until })).toBe('業者の返事を待つ（17:15まで）。');
    expect(bodyOf('escalated', { target: '人事給与' })).toBe('大西 美和');
    expect(bodyOf('flashReport', { system: '人事給与', contact: '', means: 'mail' })).toBe('人事給与へメールで速報');
    expect(bodyOf('remoteStarted', { by: '加藤 直人', tool: '' })).toBe('加藤 直人の同意を得て遠隔操作');
    expect(waitingFors.map((each) => bodyOf('waiting', { for: each }))).not.toContainEqual(expect.stringMatching(hole));
  });
});

test('one puts right one’s own words, the manager anybody’s, and nobody what the product wrote', () => {
  const mine = { kind: 'note', actor_id: reader.id };
  const theirs = { kind: 'note', actor_id: 'onishi' };
  expect([mine, theirs].map((entry) => mayCorrect(reader, entry))).toEqual([true, false]);
  expect(mayCorrect(actorOf('manager'), theirs)).toBe(true);
  expect(mayCorrect(actorOf('manager'), { kind: 'resolved', actor_id: 'onishi' })).toBe(false);
  expect(mayCorrect(actorOf('authority'), theirs)).toBe(false);
});
