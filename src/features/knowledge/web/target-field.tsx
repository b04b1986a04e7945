import { X } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { ComboLoader } from '#ui/form/use-combo.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';

interface TargetFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: readonly ComboOption[];
  readonly onChange: (value: ComboOption[]) => void;
  readonly load: ComboLoader;
}

/** Several of a kind, found by typing: what is taken joins the list below and leaves the box free for the next. */
export function TargetField({ id, label, value, onChange, load }: TargetFieldProps) {
  const take = (option: ComboOption | null) => {
    if (option && !value.some((one) => one.key === option.key)) onChange([...value, option]);
  };
  return (
    <div>
      <ComboField key={value.length} id={id} label={label} value={null} onChange={take} load={load} />
      {value.length > 0 && (
        <ul className="chosen-files">
          {value.map((option) => (
            <li key={option.key}>
              <span className="clip">{option.word}</span>
              <IconButton
                of={X}
                iconSize={14}
                label={words.editor.remove(option.word)}
                onPress={() => onChange(value.filter((one) => one.key !== option.key))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
