import { holdsQuery } from '#kernel/text/spellings.ts';

export interface PaletteItem {
  readonly key: string;
  readonly word: string;
  /** A number before the word: 受付番号, 管理番号. */
  readonly code?: string;
  /** Tells like names apart: 所属, 状態. */
  readonly note?: string;
  /** Other words that find it: しんき, new. */
  readonly keywords?: readonly string[];
  readonly keyHint?: string;
  /** Either a place or an action. */
  readonly href?: string;
  readonly run?: () => void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** The actions whose words hold every typed word, in any order. */
export function matchActions(actions: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  return actions.filter((action) => holdsQuery([action.word, ...(action.keywords ?? [])].join(' '), text));
}

/** What the palette shows: what was found first, then the actions that fit; empty groups are left out. */
export function paletteGroups(
  found: readonly PaletteGroup[],
  actions: readonly PaletteItem[],
  text: string,
  actionsTitle: string,
): readonly PaletteGroup[] {
  const fitting = matchActions(actions, text);
  return [...found, { title: actionsTitle, items: fitting }].filter((group) => group.items.length > 0);
}

export const flatten = (groups: readonly PaletteGroup[]): readonly PaletteItem[] => groups.flatMap((g) => g.items);

/** Keeps the frame on the same item as the list under it changes; on the first one when it went away. */
export function keepActive(items: readonly PaletteItem[], active: string | null): string | null {
  return items.some((item) => item.key === active) ? active : (items[0]?.key ?? null);
}

/** The item the arrow keys lead to; round at both ends. */
export function moveActive(items: readonly PaletteItem[], active: string | null, by: 1 | -1): string | null {
  const at = items.findIndex((item) => item.key === active);
  return items[(at + by + items.length) % Math.max(items.length, 1)]?.key ?? null;
}
