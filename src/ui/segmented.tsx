import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';

export interface SegmentItem<K extends string> {
  key: K;
  word: ReactNode;
}

export interface SegmentedProps<K extends string> {
  label: string;
  items: ReadonlyArray<SegmentItem<K>>;
  selected: K | null;
  onSelect: (key: K) => void;
  size?: 'sm' | 'md';
  id?: string;
  describedBy?: string;
  invalid?: boolean;
}

/** A few choices side by side, one of them on: radio buttons under a row of words. */
export function Segmented<K extends string>(props: SegmentedProps<K>) {
  const { label, items, selected, onSelect, size = 'md', id, describedBy, invalid } = props;
  const name = useId();
  return (
    <div
      className={cx('seg', size === 'sm' && 'sm', invalid && 'error')}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      id={id}
    >
      {items.map((item) => (
        <label key={item.key} className={item.key === selected ? 'on' : undefined}>
          <input type="radio" name={name} checked={item.key === selected} onChange={() => onSelect(item.key)} />
          {item.word}
        </label>
      ))}
    </div>
  );
}
