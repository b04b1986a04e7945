import { LayoutList } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { usePhone } from '../list/use-media.ts';
import { words } from '../words.ts';
import type { Place } from './place.ts';

const MorePlaces = lazy(async () => ({ default: (await import('./more-places.tsx')).MorePlaces }));

/** Places a thumb reaches; the rest fold into ほか. */
const IN_REACH = 4;

/** The places of the phone, at the bottom. A form replaces it with its one button (`.sendbar`). */
export function TabBar({ places }: { places: readonly Place[] }) {
  const fits = places.length <= IN_REACH + 1;
  const shown = fits ? places : places.slice(0, IN_REACH);
  if (!usePhone()) return null;
  return (
    <nav className="tabbar" aria-label={words.shell.mainNav}>
      {shown.map((place) => (
        <Link key={place.key} href={place.href} current={place.current}>
          <Icon of={place.icon ?? LayoutList} size={20} />
          <span>{place.word}</span>
        </Link>
      ))}
      {!fits && (
        <Suspense fallback={<span />}>
          <MorePlaces places={places.slice(IN_REACH)} />
        </Suspense>
      )}
    </nav>
  );
}
