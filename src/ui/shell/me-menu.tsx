import { Keyboard, LogOut } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Avatar } from '../avatar.tsx';
import { Button, LinkButton } from '../button.tsx';
import { Popover } from '../popover.tsx';
import { type RowHeight, type Theme, useRowHeight, useTheme } from '../preferences.ts';
import { Segmented } from '../segmented.tsx';
import { words } from '../words.ts';
import type { Place } from './place.ts';

const themes = Object.entries(words.shell.themes).map(([key, word]) => ({ key: key as Theme, word }));
const heights = Object.entries(words.shell.rowHeights).map(([key, word]) => ({ key: key as RowHeight, word }));

export interface MeMenuProps {
  /** Places under the person: 名簿, 管理, the own settings. */
  places: readonly Place[];
  name: string;
  /** 役割 or 所属, under the name. */
  note?: string;
  onKeyList: () => void;
  onLogout: () => void;
}

/** Who I am here, and how this device should look. */
export function MeMenu({ name, note, places, onKeyList, onLogout }: MeMenuProps) {
  const [theme, setTheme] = useTheme();
  const [height, setHeight] = useRowHeight();
  const trigger = (
    <AriaButton
      className="me"
      render={(dom) => <button {...dom} aria-current={places.some((place) => place.current) || undefined} />}
    >
      <Avatar name={name} />
      <span className="who">
        <b>{name}</b>
      </span>
      <span className="vh">{words.shell.meMenu}</span>
    </AriaButton>
  );
  return (
    <Popover trigger={trigger} label={words.shell.me(name)} className="popover-body me-menu">
      {(close) => (
        <>
          <p>
            <b>{name}</b>
            {note && <span className="muted line-below">{note}</span>}
          </p>
          <div className="field">
            <span className="label">{words.shell.theme}</span>
            <Segmented size="sm" label={words.shell.theme} items={themes} selected={theme} onSelect={setTheme} />
          </div>
          <div className="field">
            <span className="label">{words.shell.rows}</span>
            <Segmented size="sm" label={words.shell.rows} items={heights} selected={height} onSelect={setHeight} />
          </div>
          <div className="stack">
            {places.map(({ key, word, href, icon, letter, current }) => (
              <LinkButton
                key={key}
                tone="quiet"
                icon={icon}
                keyHint={letter && `g ${letter}`}
                href={href}
                current={current}
                onClick={close}
              >
                {word}
              </LinkButton>
            ))}
            <Button tone="quiet" icon={Keyboard} keyHint="?" onPress={onKeyList}>
              {words.shell.keys}
            </Button>
            <Button tone="quiet" icon={LogOut} onPress={onLogout}>
              {words.shell.logout}
            </Button>
          </div>
        </>
      )}
    </Popover>
  );
}
