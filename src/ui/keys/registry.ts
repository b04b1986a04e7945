import { type Chord, isComposing, type Keystroke, matches, parseChord, yieldsToTyping } from './chord.ts';

/** `global` works on every screen; `page` belongs to the one that is open. */
export type ShortcutScope = 'global' | 'page';

export interface Shortcut {
  readonly keys: string;
  readonly chord: Chord;
  readonly description: string;
  readonly scope: ShortcutScope;
  /** How many dialogs it lies under its own layer: 0 on the page, 1 in a dialog, 2 in a dialog over that. */
  readonly layer: number;
  readonly run: () => void;
}

export interface ShortcutSpec {
  readonly keys: string;
  readonly description: string;
  readonly scope: ShortcutScope;
  readonly layer: number;
  readonly run: () => void;
}

/** Which shortcuts exist right now and which one a keystroke means. No DOM: the listener hands it what it needs. */
export interface KeyRegistry {
  add(spec: ShortcutSpec): () => void;
  openLayer(): { readonly layer: number; close(): void };
  /** The shortcut a keystroke means, or null when it belongs to the field, the IME, or nobody. */
  find(stroke: Keystroke, typing: boolean): Shortcut | null;
  /** Those that would answer now, for the `?` list. */
  active(): readonly Shortcut[];
}

export function createKeyRegistry(): KeyRegistry {
  let shortcuts: readonly Shortcut[] = [];
  let layers: readonly number[] = [];
  const top = () => layers.at(-1) ?? 0;

  return {
    add(spec) {
      const shortcut: Shortcut = { ...spec, chord: parseChord(spec.keys) };
      shortcuts = [...shortcuts, shortcut];
      return () => {
        shortcuts = shortcuts.filter((other) => other !== shortcut);
      };
    },
    openLayer() {
      const layer = Math.max(0, ...layers) + 1;
      layers = [...layers, layer];
      return {
        layer,
        close() {
          layers = layers.filter((other) => other !== layer);
        },
      };
    },
    find(stroke, typing) {
      if (isComposing(stroke)) return null;
      // The newest wins, so a pane that opened over the list may take Enter and give it back when it closes.
      const found = shortcuts.findLast((one) => one.layer === top() && matches(one.chord, stroke));
      if (!found || (typing && yieldsToTyping(found.chord))) return null;
      return found;
    },
    active: () => shortcuts.filter((one) => one.layer === top()),
  };
}
