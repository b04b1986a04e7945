import { z } from 'zod';
import { exports, givesForm, permissions, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageInput, pageOf } from '#kernel/page.ts';
import { refusals } from '#kernel/refusal.ts';
import { importKind, importRowView, importRunRow, importRunView, importStatuses, rowOutcome } from './import-run.ts';

/** Each kind of import narrows these further by the permission its definition names. */
export const importsPermissions = permissions('imports', {
  read: ['manager', 'agent', 'administrator', 'auditor'],
  run: ['manager', 'agent', 'administrator'],
  export: ['manager', 'agent', 'administrator'],
});

export const importsRefusals = refusals('imports', {
  absent: { kind: 'absent', words: '取込が見つかりません。取込の一覧から選び直してください。' },
  unknownKind: { kind: 'absent', words: 'この種類の取込はありません。種類を選び直してください。' },
  noSuchColumn: {
    kind: 'invalid',
    field: 'mapping',
    words: '列の対応に、ない列が含まれています。画面を読み直して、選び直してください。',
  },
  columnTwice: {
    kind: 'invalid',
    field: 'mapping',
    words: (d: { title: string }) =>
      `「${d.title}」に2つの列が割り当てられています。どちらかを「取り込まない」にしてください。`,
  },
  keyColumnMissing: {
    kind: 'invalid',
    field: 'mapping',
    words: (d: { title: string }) => `「${d.title}」の列がありません。どの列が「${d.title}」かを選んでください。`,
  },
  noRows: {
    kind: 'invalid',
    words: '見出しの下にデータの行がありません。シートと見出しの行を確かめ、データの入ったファイルを選んでください。',
  },
  fileGone: {
    kind: 'absent',
    words: '元のファイルが残っていないため、検証し直せません。もう一度ファイルを選んで取り込んでください。',
  },
  beginnerGone: {
    kind: 'conflict',
    words:
      '始めた人がいまはこの取込を行えないため、途中でやめました。何も変わっていません。行える人がもう一度実行してください。',
  },
  underWay: {
    kind: 'conflict',
    words: 'この取込はいま処理中です。終わるのを待ってから操作してください。',
  },
  notChecked: {
    kind: 'conflict',
    words: 'この取込は検証が済んでいないか、すでに終わっています。画面を読み直してください。',
  },
  nothingToApply: {
    kind: 'invalid',
    words: '反映する行がありません。ファイルを直すか、列の対応を見直して検証し直してください。',
  },
  ledgerChanged: {
    kind: 'conflict',
    words: (d: { count: number; first: string[] }) =>
      `検証のあとで台帳が変わった行が${d.count}行あります（${d.first.join('、')}${d.count > d.first.length ? ' ほか' : ''}）。何も反映していません。検証し直してください。`,
  },
  notUndoable: {
    kind: 'conflict',
    words: 'この取込は元に戻せません。反映から30日を過ぎたか、すでに元に戻しています。',
  },
  undoBlocked: {
    kind: 'conflict',
    words: (d: { count: number; first: string[] }) =>
      `反映のあとで変わったか、記録が続いていて戻せない行が${d.count}行あります（${d.first.join('、')}${d.count > d.first.length ? ' ほか' : ''}）。何も戻していません。その行を残して戻すこともできます。`,
  },
});

const kindNames = z.array(z.string().max(40)).max(20);
/** Kinds come from the features at boot, so their names are not a closed list here. */
const kindFilter = z.union([z.object({ in: kindNames }), z.object({ notIn: kindNames })]);

/** History of imports, newest first. */
export const importListInput = listInput({
  views: ['all', 'open', 'applied'],
  sorts: ['runNo', 'uploadedAt'],
  filters: { kind: kindFilter, status: filterOf.choice(importStatuses) },
});
export type ImportListInput = z.infer<typeof importListInput>;

export const importRowsInput = pageInput.extend({
  id: z.uuid(),
  outcome: rowOutcome,
  /** A refusal's code. */
  reason: z.string().max(60).nullable().default(null),
});
export type ImportRowsInput = z.infer<typeof importRowsInput>;

const one = z.object({ id: z.uuid() });
const byKind = z.object({ kind: z.string().max(40) });

export const checkInput = one.extend({
  /** Which column goes where; null keeps what is there. */
  mapping: z
    .array(z.object({ column: z.number().int().min(0), key: z.string().max(60).nullable() }))
    .max(200)
    .nullable()
    .default(null),
});
export type CheckInput = z.infer<typeof checkInput>;

export const importsContract = {
  kinds: reads(importsPermissions.read).output(z.array(importKind)),
  list: reads(importsPermissions.read).input(importListInput).output(pageOf(importRunRow)),
  get: reads(importsPermissions.read).input(one).output(importRunView),
  /** Lines of a ledger, which may be 職員 and devices with their users. */
  rows: readsPersons(importsPermissions.read).input(importRowsInput).output(pageOf(importRowView)),
  /** Takes the file in and reads its headings. Nothing is checked yet. */
  upload: writes(importsPermissions.run)
    .input(byKind.extend({ file: z.file() }))
    .output(importRunView),
  /** Reads another sheet's headings. */
  chooseSheet: writes(importsPermissions.run)
    .input(one.extend({ sheetName: z.string().max(100) }))
    .output(importRunView),
  /** The dry run: reads every row and says what would be added, changed and refused. Changes no ledger. */
  check: writes(importsPermissions.run).input(checkInput).output(importRunView),
  /** One commit for all rows that were not refused. */
  apply: writes(importsPermissions.run).input(one).output(importRunView),
  undo: writes(importsPermissions.run)
    .input(one.extend({ keepChanged: z.boolean().default(false) }))
    .output(importRunView),
  discard: writes(importsPermissions.run).input(one).output(importRunView),
  /** Every row with its outcome; the refused ones also in a sheet of their own, to be put right and taken in again. */
  resultBook: exports(importsPermissions.export).input(one).output(z.file()),
  /** An empty workbook with the headings, drop-downs and help of a kind. */
  template: givesForm(importsPermissions.read).input(byKind).output(z.file()),
  /** The whole ledger of a kind in the shape the import takes. */
  exportLedger: exports(importsPermissions.export).input(byKind).output(z.file()),
};
