import { words } from '../words.ts';

const privateUse = /\p{Private_Use}/u;
/** What no screen shows. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;
/** Line breaks and tabs, and the marks that choose the form of the character before them (葛󠄀). */
const meant = /[\t\n\r\p{Variation_Selector}]/gu;
/** What joins one picture out of several. */
const joined = /\p{Extended_Pictographic}\p{Emoji_Modifier}?\u200d/gu;

/**
 * What is said beside a text that is not what it seems: 外字, which others see as another sign or none, and characters nobody
 * sees, as copies from other systems bring them. It is kept as typed. Null for any other text.
 */
export function characterNote(value: string): string | null {
  if (privateUse.test(value)) return words.privateCharacters;
  return unseen.test(value.replaceAll(meant, '').replaceAll(joined, '')) ? words.unseenCharacters : null;
}
