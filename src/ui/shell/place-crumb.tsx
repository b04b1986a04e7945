import { ChevronRight } from 'lucide-react';
import { Crumbs } from '../detail/crumbs.tsx';
import { detailWords } from '../detail/detail.messages.ts';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { useSurroundings } from './surroundings.ts';

/** The breadcrumb of a list, before the name of its view: the place, and the screen where the place has several. */
export function PlaceCrumb() {
  const around = useSurroundings();
  if (!around) return null;
  const { own, placeWord, screen } = around;
  const named = screen !== null && own?.href !== screen.href;
  return (
    <nav className="crumbs list-crumb" aria-label={detailWords.crumbs}>
      {own ? <Link href={own.href}>{placeWord}</Link> : <span>{placeWord}</span>}
      <Icon of={ChevronRight} />
      {named && (
        <>
          <Link href={screen.href}>{screen.label}</Link>
          <Icon of={ChevronRight} />
        </>
      )}
    </nav>
  );
}

/** The same on a phone, where it stands alone. */
export function PhoneCrumb() {
  const around = useSurroundings();
  if (!around) return null;
  return (
    <div className="placed-crumbs">
      <Crumbs crumbs={around.screen ? [{ label: around.screen.label }] : []} />
    </div>
  );
}
