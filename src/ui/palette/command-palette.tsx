import { Search } from 'lucide-react';
import { useContext, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import { KeyLayer } from '../keys/use-shortcut.tsx';
import { useLongWait } from '../loading.tsx';
import { MeContext } from '../session/me.ts';
import { words } from '../words.ts';
import { pageActions } from './page-actions.ts';
import type { PaletteGroup, PaletteItem, PaletteOwn } from './palette-state.ts';
import { recentItems } from './recents.ts';
import { type PaletteSearch, usePalette } from './use-palette.ts';

interface ListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: string | null;
  onPoint: (key: string) => void;
  onTake: (item: PaletteItem) => void;
}

function PaletteOption({ id, item, active, onPoint, onTake }: Omit<ListProps, 'groups'> & { item: PaletteItem }) {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (item.key === active) option.current?.scrollIntoView({ block: 'nearest' });
  }, [item.key, active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the input, which frames and takes options
    // biome-ignore lint/a11y/useFocusableInteractive: options are framed by aria-activedescendant
    <div
      ref={option}
      id={`${id}-${item.key}`}
      role="option"
      aria-selected={item.key === active}
      className={cx('palette-item', item.key === active && 'on')}
      onPointerMove={() => item.key !== active && onPoint(item.key)}
      onClick={() => onTake(item)}
    >
      {item.code && <span className="code">{item.code}</span>}
      <span className="clip">{item.word}</span>
      <span className="grow" />
      {item.note && <span className="muted small">{item.note}</span>}
      {item.keyHint && <Kbd>{item.keyHint}</Kbd>}
    </div>
  );
}

function PaletteList({ groups, ...rest }: ListProps) {
  const { id } = rest;
  return (
    <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={words.palette.title}>
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role, not by a fieldset
        <div key={group.title} role="group" aria-labelledby={`${id}-group-${index}`}>
          <div className="palette-group" id={`${id}-group-${index}`} role="presentation">
            {group.title}
          </div>
          {group.items.map((item) => (
            <PaletteOption key={item.key} item={item} {...rest} />
          ))}
        </div>
      ))}
    </div>
  );
}

export interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  /** What can be done from anywhere: the features' actions, filtered by right. */
  actions: readonly PaletteItem[];
  places: readonly PaletteItem[];
  search: PaletteSearch;
}

/** What is known when the palette opens. */
function ownOf(me: string, { actions, places }: Pick<CommandPaletteProps, 'actions' | 'places'>): PaletteOwn {
  return {
    before: [
      { title: words.palette.page, items: pageActions() },
      { title: words.palette.places, items: places },
      { title: words.palette.recents, items: recentItems(me, location.pathname) },
    ],
    after: [{ title: words.palette.actions, items: actions }],
  };
}

function PaletteBody({ onClose, search, ...known }: Omit<CommandPaletteProps, 'open'>) {
  const id = useId();
  const me = useContext(MeContext)?.id ?? '';
  const [own] = useState(() => ownOf(me, known));
  const palette = usePalette(own, search, onClose);
  const waiting = useLongWait(palette.phase === 'searching');
  const nothing = palette.count === 0 && palette.phase === 'idle' && palette.text.trim() !== '';
  return (
    <>
      <label className="palette-input">
        <Icon of={Search} />
        <span className="vh">{words.palette.title}</span>
        <input
          className="bare"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the palette is its input
          autoFocus
          aria-autocomplete="list"
          aria-expanded={palette.count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={palette.active ? `${id}-${palette.active}` : undefined}
          placeholder={words.palette.placeholder}
          value={palette.text}
          onChange={(event) => palette.setText(event.currentTarget.value)}
          onKeyDown={palette.onKeyDown}
          onCompositionStart={() => palette.setComposing(true)}
          onCompositionEnd={() => palette.setComposing(false)}
        />
      </label>
      {palette.count > 0 && (
        <PaletteList
          id={id}
          groups={palette.groups}
          active={palette.active}
          onPoint={palette.setWanted}
          onTake={palette.take}
        />
      )}
      <p className="palette-note muted" role="status">
        {waiting && words.palette.searching}
        {palette.phase === 'failed' && words.palette.failed}
        {nothing && words.palette.empty(palette.text)}
        {palette.count > 0 && <span className="vh">{words.palette.found(palette.count)}</span>}
      </p>
      <div className="statusbar">
        <span className="hints">
          <span>
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd> {words.palette.hintMove}
          </span>
          <span>
            <Kbd>Enter</Kbd> {words.palette.hintOpen}
          </span>
          <span>
            <Kbd>Esc</Kbd> {words.palette.hintClose}
          </span>
        </span>
      </div>
    </>
  );
}

/** Ctrl+K: any person, device, ticket or manual, and any action, without the mouse. */
export function CommandPalette({ open, onClose, ...body }: CommandPaletteProps) {
  return (
    <ModalOverlay className="modal top" isOpen={open} isDismissable onOpenChange={(next) => !next && onClose()}>
      <Modal className="modal-frame palette-frame">
        <AriaDialog className="dialog palette" aria-label={words.palette.title}>
          <KeyLayer>
            <PaletteBody onClose={onClose} {...body} />
          </KeyLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
