import { useMutation } from '@tanstack/react-query';
import { Panel } from '#ui/panel.tsx';
import { useRowHeight, useTheme } from '#ui/preferences.ts';
import { Segmented } from '#ui/segmented.tsx';
import { rowHeights, themes } from '../contract/account.ts';
import { accountsWords, meWords } from '../contract/accounts.messages.ts';
import { accounts } from './accounts.client.ts';

const words = meWords.look;
const themeItems = themes.map((key) => ({ key, word: accountsWords.themes[key] }));
const heightItems = rowHeights.map((key) => ({ key, word: accountsWords.rowHeights[key] }));

/** How this device looks; the server keeps the last choice for devices that are new. */
export function LookPanel() {
  const [theme, setTheme] = useTheme();
  const [rowHeight, setRowHeight] = useRowHeight();
  const keep = useMutation(accounts.query.setPreferences.mutationOptions());
  return (
    <Panel title={words.title}>
      <div className="body form">
        <div className="field">
          <span className="label">{words.theme}</span>
          <Segmented
            label={words.theme}
            items={themeItems}
            selected={theme}
            onSelect={(chosen) => {
              setTheme(chosen);
              keep.mutate({ theme: chosen });
            }}
          />
        </div>
        <div className="field">
          <span className="label">{words.rowHeight}</span>
          <Segmented
            label={words.rowHeight}
            items={heightItems}
            selected={rowHeight}
            onSelect={(chosen) => {
              setRowHeight(chosen);
              keep.mutate({ rowHeight: chosen });
            }}
          />
        </div>
        <p className="muted small">{words.note}</p>
      </div>
    </Panel>
  );
}
