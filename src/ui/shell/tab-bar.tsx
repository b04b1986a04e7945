import { Ellipsis, LayoutList } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { Menu } from '../menu.tsx';
import { words } from '../words.ts';
import type { Place } from './place.ts';

/** Places a thumb reaches; the rest fold into ほか. */
const IN_REACH = 4;

/** The places of the phone, at the bottom. A form replaces it with its one button (`.sendbar`). */
export function TabBar({ places }: { places: readonly Place[] }) {
  const fits = places.length <= IN_REACH + 1;
  const shown = fits ? places : places.slice(0, IN_REACH);
  const folded = fits ? [] : places.slice(IN_REACH);
  return (
    <nav className="tabbar" aria-label={words.shell.mainNav}>
      {shown.map((place) => (
        <Link key={place.key} href={place.href} current={place.current}>
          <Icon of={place.icon ?? LayoutList} size={20} />
          <span>{place.word}</span>
        </Link>
      ))}
      {folded.length > 0 && (
        <Menu
          label={words.shell.moreNav}
          items={folded.map(({ key, word, href, icon }) => ({ key, word, href, icon }))}
          trigger={
            <AriaButton className={folded.some((place) => place.current) ? 'here' : ''}>
              <Icon of={Ellipsis} size={20} />
              <span>{words.shell.moreNav}</span>
            </AriaButton>
          }
        />
      )}
    </nav>
  );
}
