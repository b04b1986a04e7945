import { useEffect, useId, useRef, useState } from 'react';
import { focusNext } from '#ui/act/focus-next.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { fromWritten, toWritten } from '../contract/figure-text.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Figure, Section } from '../contract/weekly-report.ts';

interface Props {
  readonly section: Section;
  readonly figures: readonly Figure[];
  /** Rejects when it could not be saved: the text stays in the box. */
  readonly onSave: (section: Section) => Promise<void>;
  readonly onClose: () => void;
  /** Told whether the box holds a text that is not kept yet. */
  readonly onDirty: (dirty: boolean) => void;
}

/** 文を直す: the figures stand in the text by name with their numbers; a changed text has to be read again. */
export function SectionEditor({ section, figures, onSave, onClose, onDirty }: Props) {
  const id = useId();
  const first = toWritten(section.text, figures);
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const dirty = text !== first;
  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);
  const save = async () => {
    setBusy(true);
    const saved = await onSave({ ...section, text: fromWritten(text, figures) }).then(
      () => true,
      () => false,
    );
    setBusy(false);
    if (saved) leave();
  };
  // The box goes, and what was pressed goes with it.
  const leave = () => {
    onClose();
    focusNext();
  };
  const insert = (key: string) => {
    const at = box.current?.selectionStart ?? text.length;
    setText(text.slice(0, at) + toWritten(`{{${key}}}`, figures) + text.slice(at));
    box.current?.focus();
  };
  return (
    <div className="section-editor">
      <TextAreaField
        id={id}
        label={words.sections[section.key]}
        hideLabel
        help={words.figureHelp}
        autoFocus
        rows={5}
        inputRef={box}
        value={text}
        onChange={setText}
      />
      <SelectField
        id={`${id}-figure`}
        label={words.insertFigure}
        value=""
        choices={figures
          .filter((one) => one.value > 0)
          .map((one) => ({ key: one.key, word: toWritten(`{{${one.key}}}`, figures) }))}
        onChange={(key) => key !== '' && insert(key)}
      />
      <div className="row">
        <Button size="sm" tone="primary" busy={busy && words.done} onPress={() => void save()}>
          {words.done}
        </Button>
        <Button size="sm" onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
