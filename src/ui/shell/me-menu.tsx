import { Keyboard, LogOut, Settings } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Avatar } from '../avatar.tsx';
import { Button, LinkButton } from '../button.tsx';
import { Popover } from '../popover.tsx';
import { type RowHeight, type Theme, useRowHeight, useTheme } from '../preferences.ts';
import { Segmented } from '../segmented.tsx';
import { words } from '../words.ts';

const themes = Object.entries(words.shell.themes).map(([key, word]) => ({ key: key as Theme, word }));
const heights = Object.entries(words.shell.rowHeights).map(([key, word]) => ({ key: key as RowHeight, word }));

export interface MeMenuProps {
  name: string;
  /** 役割 or 所属, under the name. */
  note?: string;
  /** Password, second factor, sessions: a page of its own. */
  settingsHref?: string;
  onKeyList: () => void;
  onLogout: () => void;
}

/** Who I am here, and how this device should look. */
export function MeMenu({ name, note, settingsHref, onKeyList, onLogout }: MeMenuProps) {
  const [theme, setTheme] = useTheme();
  const [height, setHeight] = useRowHeight();
  const trigger = (
    <AriaButton className="me">
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
            {settingsHref && (
              <LinkButton tone="quiet" icon={Settings} href={settingsHref} onClick={close}>
                {words.shell.ownSettings}
              </LinkButton>
            )}
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
