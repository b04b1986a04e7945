import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRun } from '#features/imports/server/apply-run.ts';
import { checkRun } from '#features/imports/server/check-run.ts';
import { importDefinitions } from '#features/imports/server/import-definition.public.ts';
import { ledgerBook } from '#features/imports/server/ledger-book.public.ts';
import { uploadFile } from '#features/imports/server/receive-file.ts';
import { staffListInput } from '#features/people/contract/people.contract.ts';
import { listStaff } from '#features/people/server/list-staff.ts';
import { staffImport } from '#features/people/server/staff-import.definition.ts';
import { renderList } from '#platform/documents/list-document.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { findUnsentMail } from '#platform/mail/mails.repo.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import { createTransportOf } from '#platform/mail/transport.ts';
import { cellText } from '#platform/sheets/cell-values.ts';
import { closeSheetReader, readSheet } from '#platform/sheets/read-sheet.ts';
import { writeBook } from '#platform/sheets/write-book.ts';
import { writeCsv } from '#platform/sheets/write-csv.ts';
import { seedOffice } from './support/office-ledger.ts';
import { textsOfPdf } from './support/pdf-text.ts';
import { stagedCall } from './support/staged-call.ts';
import { actorOf, testWorld, type World } from './support/world.ts';

/** Names with kanji that systems like to change, and what somebody who hears them types. */
const names: readonly (readonly [no: string, name: string, heard: string])[] = [
  ['040320', '渡邉\u{E0101} 一郎', '渡辺'],
  ['024111', '葛\u{E0100}城 花子', '葛城'],
  ['049367', '髙﨑 修', '高崎'],
  ['050631', '𠮷田 次郎', '吉田'],
  ['038017', '\uFA19田 \uFA1B子', '神田'],
];
const manager = actorOf('manager', { name: '水野 聡' });
let world: World;

beforeAll(async () => {
  importDefinitions.fill(staffImport).apply();
  world = await testWorld();
  await seedOffice(world);
});
afterAll(async () => {
  await Promise.all([closeSheetReader(), closeDocuments()]);
  await world.close();
});

const table = [['職員番号', '氏名'], ...names.map(([no, name]) => [no, name])];
async function take(bytes: Uint8Array, fileName: string) {
  const call = stagedCall(world, manager);
  const file = new File([bytes as Uint8Array<ArrayBuffer>], fileName);
  const { id } = await uploadFile({ kind: 'staff', file }, call);
  const run = await checkRun({ id, mapping: null }, call);
  return run.counts.changed > 0 ? applyRun({ id }, call) : run;
}
const kept = async () =>
  (await world.database.db.selectFrom('staff_members').select(['staff_no', 'name']).execute()).filter((row) =>
    names.some(([no]) => no === row.staff_no),
  );

describe('a name keeps every code point', () => {
  test('through a CSV into the ledger', async () => {
    const run = await take(writeCsv(table, { encoding: 'utf-8' }), '名簿.csv');
    expect(run.counts).toMatchObject({ refused: 0, changed: names.length });
    for (const { staff_no, name } of await kept()) expect(name).toBe(names.find(([no]) => no === staff_no)?.[1]);
    expect((await take(writeCsv(table, { encoding: 'utf-8' }), '名簿.csv')).counts).toMatchObject({
      unchanged: names.length,
    });
  });

  test('CP932 takes what it has and names what it has not', async () => {
    const held = table.filter(([no]) => no === '職員番号' || no === '049367' || no === '038017');
    expect((await take(writeCsv(held, { encoding: 'cp932' }), '名簿.csv')).counts).toMatchObject({ unchanged: 2 });
    expect(() => writeCsv(table, { encoding: 'cp932' })).toThrow('邉\u{E0101}、葛\u{E0100}、𠮷');
    expect(() => writeCsv(table, { encoding: 'cp932' })).toThrow('UTF-8');
  });

  test('through a workbook out of the ledger and back', async () => {
    const numbers = names.map(([no]) => no);
    const book = await ledgerBook((work) => world.read(manager, work), staffImport, numbers);
    const bytes = await writeBook(book);
    const { rows } = await readSheet(bytes, { fileName: '台帳.xlsx' });
    expect(
      rows
        .slice(1)
        .map((row) => cellText(row[1]))
        .toSorted(),
    ).toEqual(names.map(([, name]) => name).toSorted());
    expect((await take(bytes, '台帳.xlsx')).counts).toMatchObject({ unchanged: names.length, refused: 0 });
  });

  test.each(names)('%s is found as it is written and as it is heard', async (no, name, heard) => {
    for (const q of [name, heard]) {
      const found = await world.read(manager, (ctx) => listStaff(ctx, staffListInput.parse({ q })));
      expect(found.rows.map((row) => row.staffNo)).toContain(no);
    }
  });

  test('onto paper', async () => {
    const columns = [{ title: '氏名', width: 20 }];
    const said = textsOfPdf(await renderList({ title: '名簿', columns, rows: names.map(([, name]) => [name]) }));
    for (const [, name] of names)
      for (const kanji of name.replaceAll(/\P{Alphabetic}/gu, '')) expect(said).toContain(kanji);
    expect(said).not.toContain('〓');
  });

  test('by mail', async () => {
    const text = names.map(([, name]) => name).join('\n');
    const directory = await mkdtemp(join(tmpdir(), 'names-'));
    const transport = createTransportOf({ smtpUrl: null, from: '窓口 <a@example.jp>', directory, readFile: missing });
    const subject = text.replaceAll('\n', ' ');
    const letter = { purpose: 'test', to: ['b@example.jp'], subject, text };
    const id = await world.write(manager, (ctx) => sendMail(ctx, letter));
    const mail = await world.read(manager, (ctx) => findUnsentMail(ctx.tx, id));
    if (!mail) throw new Error('the mail is not there');
    await transport.send(mail);
    const [file = ''] = await readdir(directory);
    const parsed = await simpleParser(await readFile(join(directory, file)));
    expect([parsed.subject, parsed.text?.trim()]).toEqual([subject, text]);
    await rm(directory, { recursive: true });
  });
});

const missing = () => Promise.reject(new Error('no file is asked for'));
