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
  return actions.filter((action) =>
    holdsQuery([action.word, action.code ?? '', ...(action.keywords ?? [])].join(' '), text),
  );
}

/** What the palette knows without asking the server, each group under its title. */
export interface PaletteOwn {
  /** This page's actions, the places, the records opened last. */
  readonly before: readonly PaletteGroup[];
  /** What can be done from anywhere. */
  readonly after: readonly PaletteGroup[];
}

/** What the palette shows: this page's actions, places, recents, what was found, other actions; empty groups are left out. */
export function paletteGroups(found: readonly PaletteGroup[], own: PaletteOwn, text: string): readonly PaletteGroup[] {
  const fitting = (group: PaletteGroup) => ({ ...group, items: matchActions(group.items, text) });
  return [...own.before.map(fitting), ...found, ...own.after.map(fitting)].filter((group) => group.items.length > 0);
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
