/** The head of the chain: its newest batch. */
export interface AuditHead {
  readonly no: number;
  readonly hash: string;
}

// Crockford's digits: nobody reads an O for a 0 or an L for a 1 from paper.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A head in few letters, for paper: `1204-K7QM-29XP-T4HB`, the batch and 60 bits of its hash. */
export function codeOf(head: AuditHead): string {
  const letters = lettersOf(head.hash);
  return [String(head.no), ...(letters.match(/.{4}/g) ?? [])].join('-');
}

function lettersOf(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, (length * 5) / 4)}`);
  return Array.from({ length }, (_, index) => digits[Number((bits >> BigInt(5 * (length - 1 - index))) & 31n)]).join(
    '',
  );
}

/** Reads a code as people type it; null when it is none. */
export function parseCode(text: string): { no: number; letters: string } | null {
  const read = text.normalize('NFKC').toUpperCase().trim().replaceAll('O', '0').replace(/[IL]/g, '1');
  const parts = read.split(/[\s-]+/);
  const letters = parts.slice(1).join('');
  const no = Number(parts[0]);
  if (!Number.isSafeInteger(no) || no < 1) return null;
  return letters.length === length && [...letters].every((each) => digits.includes(each)) ? { no, letters } : null;
}

/** Whether the code was printed of this head. */
export function isCodeOf(code: { readonly no: number; readonly letters: string }, head: AuditHead): boolean {
  return code.no === head.no && code.letters === lettersOf(head.hash);
}
