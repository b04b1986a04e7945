import { Ellipsis } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { words } from '../words.ts';
import type { Place } from './place.ts';

/** The places that found no room in the tab bar. */
export function MorePlaces({ places }: { places: readonly Place[] }) {
  return (
    <Menu
      label={words.shell.moreNav}
      items={places.map(({ key, word, href, icon }) => ({ key, word, href, icon }))}
      trigger={
        <AriaButton className={places.some((place) => place.current) ? 'here' : ''}>
          <Icon of={Ellipsis} size={20} />
          <span>{words.shell.moreNav}</span>
        </AriaButton>
      }
    />
  );
}
