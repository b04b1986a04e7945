import { Fragment, useLayoutEffect, useRef } from 'react';
import { Link } from '../link.tsx';
import { navigationWords } from '../routing/places.messages.ts';
import { type Surroundings, useSurroundings } from './surroundings.ts';

/** A place with one screen for this reader has nothing to choose from. */
export const hasTree = (around: Surroundings | null): around is Surroundings & { own: object } =>
  (around?.own?.groups.flatMap((group) => group.screens).length ?? 0) > 1;

/** The screens of the place, as groups of the tree. `asList`: the page below it is a list with views of its own. */
export function PlaceScreens({ asList }: { asList?: boolean }) {
  const around = useSurroundings();
  if (!hasTree(around)) return null;
  return around.own?.groups.map((group) => (
    <Fragment key={group.title}>
      <h2>{group.title}</h2>
      <ul>
        {group.screens.map((screen) => {
          const here = screen.href === around.screen?.href;
          return (
            <li key={screen.href} className={here && asList ? 'here' : undefined}>
              <Link href={screen.href} current={here && !asList}>
                <span className="grow">{screen.label}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Fragment>
  ));
}

/** The tree of a page that is no list. */
export function PlaceTree() {
  const around = useSurroundings();
  if (!hasTree(around)) return null;
  return (
    <nav className="tree" aria-label={navigationWords.tree(around.placeWord)}>
      <PlaceScreens />
    </nav>
  );
}

/** The screens of the place on a phone: a row that the thumb moves. */
export function PlaceStrip() {
  const around = useSurroundings();
  const strip = useRef<HTMLElement>(null);
  const here = around?.screen?.href;
  // The lit one may stand beyond the edge of a phone.
  useLayoutEffect(() => {
    const lit = here && strip.current?.querySelector('[aria-current]');
    if (lit) lit.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  if (!hasTree(around)) return null;
  return (
    <nav ref={strip} className="place-strip" aria-label={navigationWords.tree(around.placeWord)}>
      {around.own?.groups
        .flatMap((group) => group.screens)
        .map((screen) => (
          <Link key={screen.href} href={screen.href} current={screen.href === here}>
            {screen.label}
          </Link>
        ))}
    </nav>
  );
}
