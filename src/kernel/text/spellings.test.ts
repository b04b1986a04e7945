import { describe, expect, it } from 'vitest';
import { fold, searchTerms } from './fold.ts';
import { marksOf } from './marks.ts';
import { holdsQuery, spellingsOf } from './spellings.ts';

describe('a query finds a text however its words are spelt', () => {
  it.each([
    ['サーバの再起動', 'サーバー'],
    ['サーバーの再起動', 'サーバ'],
    ['サーバの再起動', 'サーバーの再起動'],
    ['サーバーの再起動', 'サーバの再起動'],
    ['サーバ再起動', 'サーバー再起動'],
    ['ｻｰﾊﾞｰ再起動', 'さーば再起動'],
    ['プリンタサーバ', 'プリンターサーバー'],
    ['プリンタ', 'プリンター'],
    ['プリンターから出ない', 'プリンタ'],
    ['ツールバー', 'バー'],
    ['システムエラー', 'エラー'],
    ['ショートカットキー', 'キー'],
    ['パス\nワードを忘れた', 'パスワード'],
    ['パス　\r\n　ワードを忘れた', 'パスワードを忘れた'],
    ['パスワード', 'パス\nワード'],
    ['Wi-Fiがつながらない', 'WiFi'],
    ['ＷｉＦｉがつながらない', 'wi-fi'],
    ['Wi‐Fi', 'Wi-'],
    ['E-mailの設定', 'email'],
    ['渡邉󠄁', '渡辺'],
    ['葛󠄀城', '葛城'],
  ])('%j holds %j', (text, query) => {
    expect(holdsQuery(text, query)).toBe(true);
    expect(marksOf(text, searchTerms(query))).not.toEqual([]);
  });

  it.each([
    ['動きません', 'キー'],
    ['選べない', 'エラー'],
    ['データ', 'デート'],
    ['pass\nword', 'password'],
    ['NK06-01837', 'NK0601837'],
    ['受付\n\n\nPC', '受付PC'],
  ])('%j does not hold %j', (text, query) => {
    expect(holdsQuery(text, query)).toBe(false);
  });

  it('has few spellings, and the word itself or a part of it among them', () => {
    for (const word of [
      'サーバーノ再起動',
      'プリンターサーバー',
      'キー',
      'nk06-01837',
      '津',
      'インターネット接続サーバ',
    ].map(fold)) {
      const ways = spellingsOf(word);
      expect(ways.length).toBeLessThanOrEqual(4);
      expect(ways.some((way) => word.includes(way) || way === word)).toBe(true);
    }
  });
});
