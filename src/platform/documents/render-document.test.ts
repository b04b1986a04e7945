import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderChartSvg } from '#platform/charts/render-chart.ts';
import type { JsonValue } from '#platform/db/json.ts';
import { renderList } from './list-document.ts';
import { qrSvg } from './qr.ts';
import { closeDocuments, renderDocument } from './render-document.ts';

afterAll(() => closeDocuments());

const template = (name: string) => new URL(`./templates/${name}`, import.meta.url);
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';
const pages = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const form: Record<string, JsonValue> = {
  title: '修理受付票',
  number: 'R8-00123',
  code: qrSvg('R8-00123'),
  date: '2026-04-01',
  boxes: ['承認', { label: '確認', name: '髙橋 一郎', date: '2026-04-02' }, '作成'],
  facts: [
    ['管理番号', 'NK-2026-000123'],
    { label: '症状', value: '電源が入らない。\n室温30℃、湿度80％。①㈱髙𠮷', wide: true },
    ['受付日時', '2026-11-24T01:42:00Z'],
  ],
  columns: [
    { title: '日時', width: 2, kind: 'datetime' },
    { title: '対応', width: 6 },
    { title: '費用', width: 1, kind: 'number' },
  ],
  rows: [['2026-11-24T01:42:00Z', '連絡した', -1234567.5]],
  chart: null,
  text: '#read("/etc/passwd") #panic("x") *x* $x$ @preview <b> \\ ]',
};

describe('renderDocument', () => {
  it('makes a tagged PDF/A with a chart, a code and every kind of value, and text stays text', async () => {
    const chart = await renderChartSvg(
      { xAxis: { type: 'category', data: ['4月'] }, yAxis: {}, series: [{ type: 'bar', data: [3] }] },
      { width: 400, height: 200 },
    );
    const pdf = await renderDocument(
      template('sample-form.typ'),
      { ...form, chart },
      { title: '修理受付票 R8-00123', standard: 'a-2a', createdAt: '2026-04-01T00:00:00Z' },
    );
    expect(isPdf(pdf)).toBe(true);
    expect(Buffer.from(pdf).includes('pdfaid')).toBe(true);
    if (process.env.KEEP_SAMPLES) writeFileSync(`${process.env.KEEP_SAMPLES}/form.pdf`, pdf);
  });

  it('takes anything people may write', async () => {
    const wild = [
      '"',
      '\\u{7}',
      '\u0001',
      '\ud83d\ude00',
      '#',
      '//x',
      '/*',
      '`',
      '~',
      '{{',
      '\u202e',
      '\u200b',
      'a'.repeat(3_000),
      '\n\n\n',
    ];
    const pdf = await renderDocument(
      template('sample-form.typ'),
      { ...form, text: wild.join(' '), rows: wild.map((text) => [null, text, null]) },
      { title: 't' },
    );
    expect(isPdf(pdf)).toBe(true);
  });

  it('says in words that a form failed, logs the place, and goes on working', async () => {
    const logged: unknown[] = [];
    const log = { error: (fields: unknown) => logged.push(fields) } as unknown as Parameters<
      typeof renderDocument
    >[2]['log'] &
      object;
    const error = await renderDocument(template('sample-form.typ'), { title: 1 }, { title: 't', log }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({ code: 'documents.failed', kind: 'unavailable' });
    expect(JSON.stringify(error)).not.toContain('.typ');
    expect(logged).toHaveLength(1);
    expect(String((logged[0] as { err: Error }).err.message)).toMatch(
      /^\/platform\/documents\/templates\/\S+\.typ:\d+:\d+ /,
    );
    expect(isPdf(await renderDocument(template('sample-form.typ'), form, { title: 't' }))).toBe(true);
  });

  it('takes templates under src only', async () => {
    await expect(renderDocument(new URL('file:///etc/x.typ'), {}, { title: 't' })).rejects.toThrow(
      'not a template under src',
    );
    await expect(renderDocument(new URL('./qr.ts', import.meta.url), {}, { title: 't' })).rejects.toThrow(
      'not a template under src',
    );
  });
});

describe('renderList', () => {
  const columns = [
    { title: '管理番号', width: 12 },
    { title: '納入日', width: 8, kind: 'date' },
    { title: '金額', width: 8, kind: 'number' },
    { title: '備考', width: 30 },
  ] as const;

  it('prints two thousand lines over many pages', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => [
      `NK-2026-${i}`,
      '2026-04-01',
      i * 1000,
      i % 9 ? null : 'バッテリー膨張のため、回収・交換済み。',
    ]);
    const pdf = await renderList({
      title: '端末管理台帳',
      notes: ['条件：津庁舎'],
      columns,
      rows,
      boxes: ['承認', '確認', '作成'],
    });
    expect(pages(pdf)).toBeGreaterThan(40);
    if (process.env.KEEP_SAMPLES) writeFileSync(`${process.env.KEEP_SAMPLES}/list.pdf`, pdf);
  });

  it('prints an empty list as a page that says so', async () => {
    expect(pages(await renderList({ title: '台帳', columns, rows: [] }))).toBe(1);
  });
});

describe('the templates of the house', () => {
  it('name no package: the library would fetch it from the internet', () => {
    for (const name of ['_office.typ', 'list.typ', 'sample-form.typ']) {
      expect(readFileSync(template(name), 'utf8')).not.toMatch(/["']@\w/);
    }
  });
});
