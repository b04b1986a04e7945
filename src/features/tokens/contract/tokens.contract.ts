import { z } from 'zod';
import { recordLine, recordPage } from '#features/records/contract/record.ts';
import { agreedDay, civilDate, instant } from '#kernel/civil-date.ts';
import { countOf, exports, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import {
  tokensPermissions as may,
  possessionMeans,
  possessionProcess,
  possessionResults,
} from './possession.process.ts';

/** The views of the ledger; the first is the one a bare address shows. */
export const tokenViews = ['lent', 'overdue', 'unconfirmed', 'ready', 'all'] as const;
export type TokenViewName = (typeof tokenViews)[number];

const contact = z.object({
  at: instant,
  means: z.enum(possessionMeans),
  result: z.enum(possessionResults),
  nextOn: civilDate.nullable(),
});

/** ハードウェアトークン: where it is, who has it since when, and what the holder last said of it. */
export const tokenRow = z.object({
  id: z.uuid(),
  assetTag: z.string(),
  model: z.string(),
  status: z.string(),
  holder: z
    .object({
      loanId: z.uuid(),
      number: z.string(),
      name: z.string(),
      department: z.string(),
      lentAt: instant,
      dueAt: instant,
    })
    .nullable(),
  last: contact.nullable(),
});
export type TokenRow = z.infer<typeof tokenRow>;

export const tokenListInput = listInput({
  views: tokenViews,
  sorts: ['assetTag', 'lentAt'],
  filters: { department: filterOf.ids },
});
export type TokenListInput = z.infer<typeof tokenListInput>;

/** One token of a check, with its holder. */
export const possessionHolder = z.object({
  itemId: z.uuid(),
  assetId: z.uuid(),
  assetTag: z.string(),
  loanId: z.uuid(),
  number: z.string(),
  name: z.string(),
  department: z.string(),
  contact: z.string(),
  /** 返却 while the check runs needs no answer any more. */
  state: z.enum([...possessionResults, 'open', 'returned']),
  tries: z.number().int(),
  last: contact.extend({ note: z.string(), byName: z.string() }).nullable(),
});
export type PossessionHolder = z.infer<typeof possessionHolder>;

export const possessionView = recordPage.extend({
  fromOn: civilDate,
  dueOn: civilDate,
  left: z.number().int(),
  holders: z.array(possessionHolder),
});
export type PossessionView = z.infer<typeof possessionView>;

export const possessionDraft = z.object({
  /** Given by the form, so that the same one sent twice is made once. */
  id: z.uuid().optional(),
  title: z.string().trim().min(1).max(100),
  dueOn: agreedDay,
});
export type PossessionDraft = z.infer<typeof possessionDraft>;

export const tokensContract = {
  list: readsPersons(may.read).input(tokenListInput).output(pageOf(tokenRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  exportTokens: exports(may.export).input(tokenListInput).output(z.file()),
  checks: readsPersons(may.read)
    .input(z.object({}))
    .output(z.array(recordLine.extend({ total: z.number().int(), left: z.number().int() }))),
  getCheck: readsPersons(may.read, countOf('holders'))
    .input(z.object({ id: z.uuid() }))
    .output(possessionView),
  startCheck: writes(may.check).input(possessionDraft).output(possessionView),
  ...stepProcedures(possessionProcess, possessionView),
};
