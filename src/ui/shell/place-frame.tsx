import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Crumbs } from '../detail/crumbs.tsx';
import { usePhone } from '../list/use-media.ts';
import { hasTree, PlaceStrip, PlaceTree } from './place-tree.tsx';
import { useSurroundings } from './surroundings.ts';

interface PlaceFrameProps {
  /** `strip`: the screens stand in the line of the breadcrumb, for pages that want their whole width. */
  readonly kind: 'tree' | 'strip' | 'crumbs';
  /** What the page is called, when it is under a screen. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Around a page that brings no tree and no breadcrumb of its own. */
export function PlaceFrame({ kind, title, children }: PlaceFrameProps) {
  const phone = usePhone();
  const around = useSurroundings();
  const tree = kind === 'tree' && hasTree(around);
  const strip = kind !== 'crumbs' && <PlaceStrip />;
  // Where a place has one screen for this reader, both go by the name of the place.
  const alone = around?.isScreen && !hasTree(around);
  const own = alone ? around.placeWord : around?.isScreen ? (around.screen?.label ?? title) : title;
  return (
    <div className={cx('placed', tree && !phone && 'with-tree')}>
      {tree && !phone && <PlaceTree />}
      <div className="placed-page">
        {phone && strip}
        <div className="placed-crumbs">
          <Crumbs crumbs={[{ label: own }]} />
          {kind === 'strip' && !phone && strip}
        </div>
        {children}
      </div>
    </div>
  );
}
