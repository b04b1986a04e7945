import { composeMarks } from '#kernel/text/kana.ts';
import { trimmedOf } from '#kernel/text/trim.ts';

const LONGEST_BYTES = 200;
const FALLBACK = '添付ファイル';
/** Names Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Invisible characters, and those that turn the reading direction: `gpj.exe` can look like `exe.jpg`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu;
const WIDE: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/**
 * A file name that is safe to show and to save under on any system: no folders, nothing invisible, no device names,
 * at most 200 bytes. `extension` replaces one that says something else than the bytes do.
 */
export function safeName(declared: string, extensions: readonly string[]): string {
  const plain = composeMarks(declared.toWellFormed())
    .replaceAll(INVISIBLE, '')
    .split(/[/\\]/)
    .at(-1)
    ?.replaceAll(/[<>:"|?*]/g, (character) => WIDE[character] ?? '')
    .replaceAll(/\s+/g, ' ');
  const [, stem = '', found = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(plain ?? '') ?? [];
  const extension = extensions.includes(found.toLowerCase()) ? found : (extensions[0] ?? '');
  const name = trimEnds(stem) || FALLBACK;
  const allowed = RESERVED.test(name) ? `_${name}` : name;
  return `${shorten(allowed, LONGEST_BYTES - extension.length - 1)}.${extension}`;
}

const trimEnds = (text: string) => trimmedOf(text, (character) => /[\s.]/.test(character));

/** By bytes, because file systems count them, and never through the middle of a character. */
function shorten(text: string, bytes: number): string {
  let used = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('ja').segment(text)) {
    used += Buffer.byteLength(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return trimEnds(kept) || FALLBACK;
}
