import { parseTicketNo } from '#features/tickets/server/ticket-no.public.ts';
import { isAssetTag, normalizeAssetTag, normalizePhone, suggestAssetTag } from '#kernel/text/digits.ts';
import { normalizeReading } from '#kernel/text/kana.ts';

/** What the text in the intake's one box may be. Every part that is set is looked for. */
export interface LookupPlan {
  readonly ticketNo: string | null;
  /** 管理番号 as written, or as probably meant. */
  readonly assetTag: string | null;
  /** 製造番号, or the beginning of a 管理番号. */
  readonly code: string | null;
  /** Figures and hyphens, and the figures alone. */
  readonly phone: { readonly text: string; readonly digits: string } | null;
  /** Without spaces, as typed and in hiragana. */
  readonly name: { readonly text: string; readonly reading: string } | null;
}

const codeLike = /^[A-Z0-9-]{4,}$/;
const hasLetter = /[A-Z]/;

/** Tells what a typed text may be: a number is no name, and a name is no number. */
export function planLookup(text: string): LookupPlan {
  const ticketNo = parseTicketNo(text);
  const tag = normalizeAssetTag(text);
  const assetTag = isAssetTag(tag) ? tag : suggestAssetTag(text);
  const phone = phoneOf(text);
  const isCode = codeLike.test(tag) && hasLetter.test(tag) && !ticketNo;
  const isNumber = phone !== null || ticketNo !== null || assetTag !== null || isCode;
  return {
    ticketNo,
    assetTag: ticketNo ? null : assetTag,
    code: isCode ? tag : null,
    phone: ticketNo ? null : phone,
    name: isNumber ? null : nameOf(text),
  };
}

function phoneOf(text: string): LookupPlan['phone'] {
  const number = normalizePhone(text);
  if (!/^\+?\d+(-\d+)*$/.test(number)) return null;
  const digits = number.replace(/\D/g, '');
  return digits.length >= 3 ? { text: number, digits } : null;
}

function nameOf(text: string): LookupPlan['name'] {
  const compact = text.normalize('NFKC').replace(/\s+/gu, '');
  return compact === '' ? null : { text: compact, reading: normalizeReading(compact) };
}
