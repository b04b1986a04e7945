import { words } from '../words.ts';

const privateUse = /\p{Private_Use}/u;

/** What is said beside a text with 外字 in it: it is kept as typed, and nobody else may see the same sign. Null without one. */
export const privateNote = (value: string): string | null => (privateUse.test(value) ? words.privateCharacters : null);
