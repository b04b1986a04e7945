import { Fragment, useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Kbd } from '../kbd.tsx';
import { words } from '../words.ts';
import { chordWords } from './chord.ts';
import type { Shortcut } from './registry.ts';
import { activeShortcuts, useShortcut } from './use-shortcut.tsx';

/** One line per thing that can be done, its keys side by side. */
function lines(shortcuts: readonly Shortcut[]): ReadonlyArray<readonly [string, readonly string[]]> {
  const byWord = new Map<string, string[]>();
  for (const { description, keys } of shortcuts) {
    byWord.set(description, [...new Set([...(byWord.get(description) ?? []), keys])]);
  }
  return [...byWord];
}

function KeyTable({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {lines(shortcuts).map(([description, keys]) => (
          <Fragment key={description}>
            <dt>
              {keys.map((key) => (
                <Fragment key={key}>
                  <Kbd>{chordWords(key)}</Kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{description}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** The keys of the screen that is open, on `?` and from the menu. */
export function useKeyList() {
  const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
  const open = () => setShown(activeShortcuts());
  const close = () => setShown(null);
  useShortcut('?', open, { description: words.keys.list, scope: 'global' });
  const list = shown ?? [];
  const page = list.filter((one) => one.scope === 'page');
  const dialog = (
    <Dialog
      open={shown !== null}
      onClose={close}
      title={words.keys.title}
      footer={<Button onPress={close}>{words.close}</Button>}
    >
      <div className="key-list">
        {page.length > 0 ? (
          <KeyTable title={words.keys.page} shortcuts={page} />
        ) : (
          <p className="muted">{words.keys.none}</p>
        )}
        <KeyTable title={words.keys.everywhere} shortcuts={list.filter((one) => one.scope === 'global')} />
      </div>
    </Dialog>
  );
  return { dialog, open };
}
