import { useState } from 'react';
import { Button } from '../button.tsx';
import { CheckField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';
import type { FieldBinding } from './use-form.ts';

/** An item of a list that is worked off. */
export interface ChecklistItem {
  readonly title: string;
  readonly done: boolean;
}

export interface ChecklistFieldProps extends FieldBinding<readonly ChecklistItem[]> {
  /** What adds an item of one's own: 項目を足す. */
  readonly addLabel: string;
}

/** Items to tick, and a line to add another. */
export function ChecklistField({ id, value, onChange, addLabel }: ChecklistFieldProps) {
  const [more, setMore] = useState('');
  const add = () => {
    if (more.trim() === '') return;
    onChange([...value, { title: more.trim(), done: false }]);
    setMore('');
  };
  return (
    <>
      {value.map((item, index) => (
        <CheckField
          key={item.title}
          id={`${id}-${index}`}
          label={item.title}
          value={item.done}
          onChange={(done) => onChange(value.with(index, { ...item, done }))}
        />
      ))}
      <div className="moment">
        <TextField id={`${id}-more`} className="grow" label={addLabel} value={more} onChange={setMore} />
        <Button onPress={add}>{addLabel}</Button>
      </div>
    </>
  );
}
