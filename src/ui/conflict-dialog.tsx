import { type ReactNode, useId, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { type Difference, difference } from './text-difference.ts';
import { words } from './words.ts';

export type Side = 'mine' | 'theirs';

export interface ConflictField {
  key: string;
  label: string;
  /** The two versions as text; empty is said in words. */
  mine: string;
  theirs: string;
  /** Drawn instead of the text, for states and links. */
  mineView?: ReactNode;
  theirsView?: ReactNode;
  /** What is chosen at first; theirs, which is saved already, when absent. */
  first?: Side;
}

export interface ConflictDialogProps {
  open: boolean;
  /** Who saved first: the family name for the title, the full name for the column. */
  who: { family: string; full: string };
  /** Time of day it was saved: 10:44. */
  at: string;
  /** What the record is: number and title. */
  about?: ReactNode;
  fields: readonly ConflictField[];
  /** Saves with the chosen side of each field. */
  onSave: (choice: Readonly<Record<string, Side>>) => void;
  /** Leaves the record as the other one saved it. */
  onKeep: () => void;
  onClose: () => void;
  busy?: boolean;
  /** Whether the form keeps a draft on this device. */
  hasDraft?: boolean;
  /** Whether the record has an append-only timeline, where both entries stay. */
  hasTimeline?: boolean;
}

function Marked({ text }: { text: Difference }) {
  return (
    <span>
      {text.before}
      {text.changed && <ins>{text.changed}</ins>}
      {text.after}
      {!text.before && !text.changed && !text.after && <span className="muted">{words.none}</span>}
    </span>
  );
}

interface RowProps {
  field: ConflictField;
  group: string;
  chosen: Side;
  onChoose: (side: Side) => void;
  columns: Record<Side, string>;
}

function ConflictRow({ field, group, chosen, onChoose, columns }: RowProps) {
  const [mine, theirs] = difference(field.mine, field.theirs);
  const views = {
    mine: field.mineView ?? <Marked text={mine} />,
    theirs: field.theirsView ?? <Marked text={theirs} />,
  };
  return (
    <tr>
      <th scope="row">{field.label}</th>
      {(['mine', 'theirs'] as const).map((side) => (
        <td key={side} className={chosen === side ? 'on' : undefined} data-column={columns[side]}>
          <label className="pickrow">
            <input
              type="radio"
              name={`${group}-${field.key}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />
            <span>{views[side]}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}

function firstChoice(fields: readonly ConflictField[]): Record<string, Side> {
  return Object.fromEntries(fields.map((field) => [field.key, field.first ?? 'theirs']));
}

/** Two people saved the same record: both versions side by side, chosen field by field, and neither loses text. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { open, who, at, about, fields, onSave, onKeep, onClose, busy, hasDraft = true, hasTimeline = true } = props;
  const [changed, setChanged] = useState<Record<string, Side>>({});
  const group = useId();
  const choice = { ...firstChoice(fields), ...changed };
  const columns = { mine: words.conflict.yours, theirs: words.conflict.theirs(who.full, at) };
  const footer = (
    <>
      <Button tone="primary" onPress={() => onSave(choice)} busy={busy && words.conflict.saving}>
        {words.conflict.save}
      </Button>
      <Button onPress={onKeep}>{words.conflict.keep(who.family)}</Button>
      <span className="grow" />
      {hasDraft && <span className="muted small">{words.conflict.draftKept}</span>}
    </>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.conflict.title(who.family)}
      note={about}
      footer={footer}
      width="wide"
    >
      <table className="merge">
        <caption className="vh">{words.conflict.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.conflict.item}</th>
            <th scope="col">{columns.mine}</th>
            <th scope="col">{columns.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <ConflictRow
              key={field.key}
              field={field}
              group={group}
              columns={columns}
              chosen={choice[field.key] ?? 'theirs'}
              onChoose={(side) => setChanged({ ...changed, [field.key]: side })}
            />
          ))}
        </tbody>
      </table>
      {hasTimeline && <Notice tone="success">{words.conflict.bothKept}</Notice>}
    </Dialog>
  );
}
