import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { rovingTarget } from './roving.ts';

export interface TabItem<K extends string> {
  key: K;
  word: ReactNode;
  /** A figure shown large before or after the word by the caller's markup: `<b>3</b>`. */
  figure?: ReactNode;
}

export interface TabsProps<K extends string> {
  label: string;
  items: ReadonlyArray<TabItem<K>>;
  selected: K;
  onSelect: (key: K) => void;
  /** The content of the chosen tab. */
  children?: ReactNode;
  panelClassName?: string;
}

/** Tabs whose choice the page holds (in the URL, so that back works). Arrow keys move and choose at once. */
export function Tabs<K extends string>(props: TabsProps<K>) {
  const { label, items, selected, onSelect, children, panelClassName } = props;
  const id = useId();
  const strip = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = items.findIndex((item) => item.key === selected);
    const to = rovingTarget(event.key, from, items.length);
    const item = to === null ? undefined : items[to];
    if (!item || to === null) return;
    event.preventDefault();
    onSelect(item.key);
    strip.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={strip} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <button
            key={item.key}
            id={`${id}-${item.key}`}
            type="button"
            role="tab"
            aria-selected={item.key === selected}
            aria-controls={children === undefined ? undefined : `${id}-panel`}
            tabIndex={item.key === selected ? 0 : -1}
            onClick={() => onSelect(item.key)}
          >
            {item.word}
            {item.figure !== undefined && <b>{item.figure}</b>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${selected}`} className={panelClassName}>
          {children}
        </div>
      )}
    </>
  );
}
