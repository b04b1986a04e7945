import { Bell, Plus, Search } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { BrandGlyph } from '../brand.tsx';
import { LinkButton } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import { chordAria } from '../keys/chord.ts';
import { Link } from '../link.tsx';
import { words } from '../words.ts';
import { MeMenu, type MeMenuProps } from './me-menu.tsx';
import { inBar, type Place } from './place.ts';

export interface TopBarProps {
  /** Where the brand leads: the user's first page. */
  homeHref: string;
  places: readonly Place[];
  onSearch: () => void;
  /** Where 新規受付 leads; absent for those who may not register. */
  newTicketHref?: string;
  notices?: { unread: number; href: string };
  me: Omit<MeMenuProps, 'places'>;
}

function SearchBox({ onSearch }: { onSearch: () => void }) {
  return (
    <AriaButton
      className="omnibox"
      onPress={onSearch}
      render={(dom) => <button {...dom} aria-keyshortcuts={chordAria('Ctrl+K')} />}
    >
      <Icon of={Search} size={14} />
      <span>{words.shell.search}</span>
      <Kbd>Ctrl K</Kbd>
    </AriaButton>
  );
}

/** Brand, places, 検索・操作, 新規受付, notices, me. The menu follows the rights. */
export function TopBar({ homeHref, places, onSearch, newTicketHref, notices, me }: TopBarProps) {
  return (
    <header className="topbar">
      <Link
        className="brand"
        href={homeHref}
        current={places.some((place) => place.stands === 'brand' && place.current)}
      >
        <BrandGlyph />
        {words.shell.product}
      </Link>
      <nav className="nav" aria-label={words.shell.mainNav}>
        {places.filter(inBar).map((place) => (
          <Link key={place.key} href={place.href} current={place.current}>
            {place.word}
          </Link>
        ))}
      </nav>
      <div className="tools">
        <SearchBox onSearch={onSearch} />
        {newTicketHref && (
          <LinkButton size="sm" icon={Plus} keyHint="n" href={newTicketHref} className="new-ticket">
            {words.shell.newTicket}
          </LinkButton>
        )}
        {notices && (
          <Link className="icon-btn" href={notices.href} label={words.shell.notices(notices.unread)}>
            <Icon of={Bell} />
            {notices.unread > 0 && <span className="dot" />}
          </Link>
        )}
        <MeMenu {...me} places={places.filter((place) => place.stands === 'person')} />
      </div>
    </header>
  );
}
