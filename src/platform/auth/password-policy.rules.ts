import { trimmedOf } from '#kernel/text/trim.ts';
import { commonWords } from './common-passwords.ts';

export const passwordMin = 12;
export const passwordMax = 128;
const distinctMin = 5;

/** Why a password is not accepted, in words for its owner; null when it is. Length in characters. */
export function passwordFault(password: string, username: string): string | null {
  const length = [...password].length;
  if (length < passwordMin) return `パスワードは${passwordMin}文字以上にしてください。いまは${length}文字です。`;
  if (password.length > passwordMax) return `パスワードは${passwordMax}文字までにしてください。`;
  if (username.length >= 3 && fold(password).includes(fold(username))) {
    return 'パスワードに利用者IDが入っています。利用者IDを含まないものにしてください。';
  }
  if (new Set(password).size < distinctMin || isRun(password)) {
    return '同じ文字や並んだ文字の繰り返しは推測されます。関係のない言葉をいくつかつなげてください。';
  }
  if (commonWords.has(core(password))) {
    return 'よく使われるパスワードです。関係のない言葉をいくつかつなげてください。';
  }
  return null;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The word left when look-alikes are read as letters and digits and signs at both ends or between are dropped. */
function core(password: string): string {
  const folded = fold(password);
  const letters = folded.replaceAll('@', 'a').replaceAll('$', 's');
  const ends = trimmedOf(letters, (character) => !/[a-z]/.test(character));
  return ends
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll(/[^a-z]/g, '');
}

/** Whether every character follows the one before by the same small step: 1234…, abcd…, 9876…. */
function isRun(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const breaks = codes.slice(2).filter((code, index) => {
    const before = codes[index + 1] ?? 0;
    return code - before !== before - (codes[index] ?? 0);
  });
  return breaks.length <= 2;
}
