import type { Role } from '#kernel/actor.ts';
import { type PlaceKey, placeKeys, placeSpecs, withinReach } from './places.data.ts';
import { placeWords, sectionWords } from './places.messages.ts';
import type { PageRoute, PaletteAction, Standing, WebModule } from './web-module.ts';

/** Who looks: what the server says of the signed-in person. */
export interface Reader {
  readonly role: Role;
  readonly permissions: ReadonlySet<string>;
}

export type Screen = PageRoute & { readonly at: Standing };

/** A group of the tree: the screens of one section. */
export interface ScreenGroup {
  readonly title: string;
  readonly screens: readonly { readonly label: string; readonly href: string }[];
}

/** A place as this reader has it: never empty. */
export interface ReaderPlace {
  readonly key: PlaceKey;
  readonly word: string;
  /** Its first screen. */
  readonly href: string;
  readonly groups: readonly ScreenGroup[];
}

/** Where a page stands for this reader. */
export interface Position {
  readonly place: PlaceKey;
  readonly word: string;
  /** The screen it is, or is under; null when the reader has none, which the tests refuse. */
  readonly screen: { readonly label: string; readonly href: string } | null;
}

export const mayOpen = (page: PageRoute, reader: Reader): boolean =>
  reader.permissions.has(page.permission) && (page.roles?.includes(reader.role) ?? true);

const isScreen = (page: PageRoute): page is Screen => 'place' in page.at;
const labelOf = (screen: Screen) => screen.at.label ?? screen.title;

/** The page that an address inside the app leads to. A page without a variable wins over one with. */
export function pageAt(pages: readonly PageRoute[], href: string): PageRoute | null {
  const path = href.split(/[?#]/, 1)[0] ?? '';
  const parts = path.split('/');
  const fits = (page: PageRoute) => {
    const pattern = page.path.split('/');
    return pattern.length === parts.length && pattern.every((part, at) => part.startsWith('$') || part === parts[at]);
  };
  return pages.find((page) => page.path === path) ?? pages.find(fits) ?? null;
}

/** Every place in which this reader may open a screen, in the order of the bar. */
export function placesFor(pages: readonly PageRoute[], reader: Reader): readonly ReaderPlace[] {
  const screens = pages.filter(isScreen).filter((page) => mayOpen(page, reader));
  return placeKeys.flatMap((key) => {
    const groups = groupsOf(
      screens.filter((screen) => screen.at.place === key),
      placeWords[key],
    );
    const href = groups[0]?.screens[0]?.href;
    return href === undefined ? [] : [{ key, word: placeWords[key], href, groups }];
  });
}

function groupsOf(screens: readonly Screen[], placeWord: string): readonly ScreenGroup[] {
  const sorted = screens.toSorted((a, b) => a.at.order - b.at.order);
  const bySection = Map.groupBy(sorted, (screen) => screen.at.section);
  return [...bySection].map(([section, own]) => ({
    title: sectionWords[section] ?? placeWord,
    screens: own.map((screen) => ({ label: labelOf(screen), href: screen.path })),
  }));
}

/** The place a page lights, and the screen its breadcrumb leads through. */
export function positionOf(pages: readonly PageRoute[], page: PageRoute, reader: Reader): Position {
  if (isScreen(page)) return standingIn(page.at.place, page);
  const { under } = page.at as Exclude<PageRoute['at'], Standing>;
  const above = [under].flat().flatMap((path) => pages.find((each) => each.path === path) ?? []);
  const found = above.filter(isScreen);
  const open = found.find((screen) => mayOpen(screen, reader));
  return standingIn((open ?? found[0])?.at.place ?? 'home', open ?? null);
}

const standingIn = (place: PlaceKey, screen: Screen | null): Position => ({
  place,
  word: placeWords[place],
  screen: screen && { label: labelOf(screen), href: screen.path },
});

/** Where this reader's day begins. */
export const homeOf = (places: readonly ReaderPlace[]): string => places[0]?.href ?? '/me';

/** Whether an address leads this reader to a page that is theirs. What is no page of the app is left to the browser. */
export function leadsTo(pages: readonly PageRoute[], href: string, reader: Reader): boolean {
  if (!href.startsWith('/') || href === '/' || href.startsWith('/api/')) return true;
  const page = pageAt(pages, href);
  return page !== null && mayOpen(page, reader);
}

const offered = ({ path, title, permission, keywords }: PageRoute): PaletteAction[] =>
  keywords ? [{ label: title, keywords, to: path, permission }] : [];

/** The palette's actions that lead this reader to a page that is there for them. */
export function actionsFor(modules: readonly WebModule[], reader: Reader): readonly PaletteAction[] {
  const pages = modules.flatMap((module) => module.pages);
  const leads = ({ to, permission }: PaletteAction) => {
    const page = pageAt(pages, to);
    return page !== null && mayOpen(page, reader) && reader.permissions.has(permission);
  };
  return modules.flatMap((module) => [...module.pages.flatMap(offered), ...(module.actions ?? [])]).filter(leads);
}

/** The places in the order of the phone's bar: the role's four, then the others as they stand in the bar. */
export function phoneOrder(places: readonly ReaderPlace[], role: Role): readonly ReaderPlace[] {
  const near = withinReach[role].flatMap((key) => places.find((place) => place.key === key) ?? []);
  return [...near, ...places.filter((place) => !near.includes(place) && placeSpecs[place.key].letter !== null)];
}
