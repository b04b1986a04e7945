import { X } from 'lucide-react';
import { IconButton } from '../button.tsx';
import { words } from '../words.ts';
import { ComboField } from './combo-field.tsx';
import type { ComboOption } from './combo-state.ts';
import type { ComboLoader } from './use-combo.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: readonly ComboOption[];
  readonly onChange: (value: ComboOption[]) => void;
  readonly load: ComboLoader;
}

/** Several of a kind, found by typing: what is taken joins the list below and leaves the box free for the next. */
export function CombosField({ id, label, value, onChange, load }: Props) {
  const take = (option: ComboOption | null) => {
    if (option && !value.some((one) => one.key === option.key)) onChange([...value, option]);
  };
  return (
    <div>
      <ComboField key={value.length} id={id} label={label} value={null} onChange={take} load={load} chosen={value} />
      {value.length > 0 && (
        <ul className="chosen-files">
          {value.map((option) => (
            <li key={option.key}>
              <span className="clip">{option.word}</span>
              <IconButton
                of={X}
                iconSize={14}
                label={words.form.remove(option.word)}
                onPress={() => onChange(value.filter((one) => one.key !== option.key))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
