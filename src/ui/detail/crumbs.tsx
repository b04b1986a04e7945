import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { type Surroundings, useSurroundings } from '../shell/surroundings.ts';
import { detailWords } from './detail.messages.ts';

export interface Crumb {
  readonly label: string;
  /** Absent on the last one: the record itself. */
  readonly href?: string;
  /** `code` or `t` for numbers. */
  readonly className?: string;
}

/** The place and the screen a page stands under. What the page says of the same screen goes before it. */
export function crumbsAround(around: Surroundings | null, own: readonly Crumb[]): readonly Crumb[] {
  if (!around) return own;
  const ownPath = (crumb: Crumb) => crumb.href?.split('?', 1)[0];
  const place: Crumb = { label: around.placeWord, href: around.own?.href };
  const screen = around.screen;
  const said = screen !== null && own.some((crumb) => ownPath(crumb) === screen.href);
  const first = screen?.href === around.own?.href;
  const before = !screen || said || first || around.isScreen ? [place] : [place, screen];
  const after = own.filter((crumb) => crumb.label !== around.placeWord);
  // The place alone is where one is: no way there.
  return after.length > 0 ? [...before, ...after] : [{ label: around.placeWord }];
}

interface CrumbsProps {
  readonly crumbs: readonly Crumb[];
  /** What stands at the other end of the line. */
  readonly end?: ReactNode;
}

/** Where the page stands: the place, the screen, the record. One of them a page. */
export function Crumbs({ crumbs, end }: CrumbsProps) {
  const around = useSurroundings();
  return (
    <nav className="crumbs" aria-label={detailWords.crumbs}>
      {crumbsAround(around, crumbs).map((crumb, index) => (
        <Fragment key={`${crumb.label} ${crumb.href}`}>
          {index > 0 && <Icon of={ChevronRight} />}
          {crumb.href ? (
            <Link href={crumb.href} className={crumb.className}>
              {crumb.label}
            </Link>
          ) : (
            <span className={crumb.className} aria-current="page">
              {crumb.label}
            </span>
          )}
        </Fragment>
      ))}
      <span className="grow" />
      {end}
    </nav>
  );
}
