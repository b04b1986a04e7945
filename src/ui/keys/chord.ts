/**
 * One key with its modifiers, written as on the hint: `j`, `/`, `?`, `Enter`, `Escape`, `Ctrl+K`, `Ctrl+Enter`, `Alt+0`.
 * On a Mac, Command does what Ctrl does elsewhere. Function keys are left to the IME and cannot be written.
 */
export interface Chord {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** The part of a KeyboardEvent that decides. */
export interface Keystroke {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Reads `Ctrl+K`. Throws on a chord nobody may use, so a slip shows at the first render. */
export function parseChord(text: string): Chord {
  const parts = text.length > 1 ? text.split('+') : [text];
  const key = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1));
  const known = [...held].every((name) => name === 'Ctrl' || name === 'Alt');
  if (!key || !known || /^F\d+$/.test(key)) throw new Error(`not a usable key: ${text}`);
  return { key: key.length === 1 ? key.toLowerCase() : key, ctrl: held.has('Ctrl'), alt: held.has('Alt') };
}

/** True while the IME holds the keyboard. 229 is what Safari and old engines send for the Enter that ends a composition. */
export function isComposing(stroke: Pick<Keystroke, 'isComposing' | 'keyCode'>): boolean {
  return stroke.isComposing || stroke.keyCode === 229;
}

/** Digits with Alt give other characters on some layouts, so they are read from the position of the key. */
function keyOf(stroke: Keystroke): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(stroke.code);
  if (digit?.[1] && stroke.altKey) return digit[1];
  return stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
}

export function matches(chord: Chord, stroke: Keystroke): boolean {
  const ctrl = stroke.ctrlKey || stroke.metaKey;
  return keyOf(stroke) === chord.key && ctrl === chord.ctrl && stroke.altKey === chord.alt;
}

/** A chord without Ctrl or Alt that a field would want for itself. Escape goes through: it leaves the field. */
export function yieldsToTyping(chord: Chord): boolean {
  return !chord.ctrl && !chord.alt && chord.key !== 'Escape';
}

/** How the hint and the key list write it: `Ctrl K`. */
export function chordWords(text: string): string {
  const names: Record<string, string> = {
    Escape: 'Esc',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  return (text.length > 1 ? text.split('+') : [text]).map((part) => names[part] ?? part).join(' ');
}

/** The aria-keyshortcuts form: `Control+K`. */
export function chordAria(text: string): string {
  return text.replace('Ctrl+', 'Control+');
}
