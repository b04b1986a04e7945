import { Fragment } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Kbd } from '../kbd.tsx';
import { words } from '../words.ts';
import { chordWords } from './chord.ts';
import type { Shortcut } from './registry.ts';

type KeyLine = Pick<Shortcut, 'keys' | 'description'>;

/** One line per thing that can be done, its keys side by side. */
function lines(shortcuts: readonly KeyLine[]): ReadonlyArray<readonly [string, readonly string[]]> {
  const byWord = new Map<string, string[]>();
  for (const { description, keys } of shortcuts) {
    byWord.set(description, [...new Set([...(byWord.get(description) ?? []), keys])]);
  }
  return [...byWord];
}

function KeyTable({ title, shortcuts }: { title: string; shortcuts: readonly KeyLine[] }) {
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

interface KeyListDialogProps {
  shortcuts: readonly Shortcut[] | null;
  /** Two keys one after the other: `g t`. */
  jumps?: readonly KeyLine[];
  onClose: () => void;
}

/** The keys of the screen that is open. Takes the list as it was before the dialog took the keyboard. */
export function KeyListDialog({ shortcuts, jumps = [], onClose }: KeyListDialogProps) {
  const list = shortcuts ?? [];
  const page = list.filter((one) => one.scope === 'page');
  return (
    <Dialog
      open={shortcuts !== null}
      onClose={onClose}
      title={words.keys.title}
      footer={<Button onPress={onClose}>{words.close}</Button>}
    >
      <div className="key-list">
        {page.length > 0 ? (
          <KeyTable title={words.keys.page} shortcuts={page} />
        ) : (
          <p className="muted">{words.keys.none}</p>
        )}
        <KeyTable title={words.keys.everywhere} shortcuts={list.filter((one) => one.scope === 'global')} />
        {jumps.length > 0 && <KeyTable title={words.keys.places} shortcuts={jumps} />}
      </div>
    </Dialog>
  );
}
