import { useEffect } from 'react';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import type { RecordedKind } from '../contract/movement.ts';
import { loadDepartments, loadRooms, loadSites, loadStaff } from './asset-lookups.ts';

const words = assetsWords.move;

/** What the form holds; `toMovement` makes of it what the contract takes. */
export interface MovementValues {
  kind: RecordedKind | '';
  movedOn: string;
  siteId: ComboOption | null;
  roomId: ComboOption | null;
  departmentId: ComboOption | null;
  userId: ComboOption | null;
  handOverSiteId: ComboOption | null;
  toStatus: 'inUse' | 'stored' | 'awaitingDisposal' | '';
  counterpart: string;
  basis: string;
  reason: string;
  protection: string;
  authorityReportedOn: string;
}

export const blankMovement = (kind: RecordedKind | '', movedOn: string): MovementValues => ({
  kind,
  movedOn,
  siteId: null,
  roomId: null,
  departmentId: null,
  userId: null,
  handOverSiteId: null,
  toStatus: '',
  counterpart: '',
  basis: '',
  reason: '',
  protection: '',
  authorityReportedOn: '',
});

type FieldName = Exclude<keyof MovementValues, 'kind' | 'movedOn'>;

/** Which fields each kind asks for, in the order of the keyboard. `!` must be filled. */
const fieldsOf: Record<RecordedKind, readonly (FieldName | `${FieldName}!`)[]> = {
  distributed: ['userId!', 'departmentId', 'siteId', 'roomId', 'handOverSiteId', 'basis', 'reason'],
  userChanged: ['userId', 'departmentId', 'siteId', 'roomId', 'basis', 'reason'],
  collected: ['siteId', 'roomId', 'basis', 'reason'],
  transported: ['siteId', 'roomId', 'reason', 'protection', 'basis'],
  sentToRepair: ['counterpart!', 'handOverSiteId', 'authorityReportedOn', 'basis', 'reason'],
  backFromRepair: ['toStatus', 'handOverSiteId', 'siteId', 'roomId', 'basis', 'reason'],
  lent: ['userId', 'departmentId', 'handOverSiteId', 'basis', 'reason'],
  returned: ['siteId', 'roomId', 'toStatus', 'basis', 'reason'],
  stored: ['siteId', 'roomId', 'reason'],
  awaitingDisposal: ['siteId', 'roomId', 'basis', 'reason'],
  disposed: ['basis', 'reason'],
  lost: ['reason!', 'basis'],
  found: ['siteId!', 'roomId', 'reason!'],
};

const statusChoices = (['inUse', 'stored', 'awaitingDisposal'] as const).map((key) => ({
  key,
  word: assetsWords.statuses[key],
}));

/** What the contract takes: only the fields the kind asks for, blanks left out so that the kind fills them. */
export function toMovement(values: MovementValues) {
  const asked = values.kind ? fieldsOf[values.kind].map((name) => name.replace('!', '') as FieldName) : [];
  const given = asked.flatMap((name) => {
    const value = values[name];
    if (value === '' || value === null) return [];
    return [[name, typeof value === 'string' ? value : value.key] as const];
  });
  return { kind: values.kind, movedOn: values.movedOn, ...Object.fromEntries(given) };
}

export interface MovementFieldsProps {
  readonly form: Form<MovementValues>;
  readonly kinds: readonly RecordedKind[];
  /** 県 is told before a vendor gets it: the day of the report is asked for. */
  readonly reportFirst: boolean;
}

interface OneFieldProps {
  readonly form: Form<MovementValues>;
  readonly name: FieldName;
  readonly required: boolean;
}

const comboFields = {
  userId: { label: words.user, load: () => loadStaff },
  departmentId: { label: words.department, load: () => loadDepartments },
  siteId: { label: words.site, load: () => loadSites },
  handOverSiteId: { label: words.handOver, load: () => loadSites },
  roomId: { label: words.room, load: (values: MovementValues) => loadRooms(values.siteId?.key ?? null) },
} as const;

function OneField({ form, name, required }: OneFieldProps) {
  switch (name) {
    case 'userId':
    case 'departmentId':
    case 'siteId':
    case 'handOverSiteId':
    case 'roomId': {
      const { label, load } = comboFields[name];
      return (
        <ComboField
          {...form.field(name, label)}
          load={load(form.values)}
          required={required}
          help={name === 'handOverSiteId' ? words.handOverHelp : undefined}
        />
      );
    }
    case 'toStatus':
      return <SelectField {...form.field(name, words.toStatus)} choices={statusChoices} />;
    case 'authorityReportedOn':
      return <DateField {...form.field(name, words.reportedOn)} required={required} />;
    case 'reason':
    case 'protection':
      return <TextAreaField {...form.field(name, words[name])} required={required} rows={2} />;
    case 'counterpart':
      return <TextField {...form.field(name, words.counterpart)} required={required} />;
    case 'basis':
      return <TextField {...form.field(name, words.basis)} help={words.basisHelp} />;
  }
}

/** The kind first, then what the contract asks for it: the hands stay on the keyboard. */
export function MovementFields({ form, kinds, reportFirst }: MovementFieldsProps) {
  const kind = form.field('kind', words.kind);
  // The dialog takes the focus for itself first.
  useEffect(() => document.getElementById(kind.id)?.focus(), [kind.id]);
  const asked = form.values.kind ? fieldsOf[form.values.kind] : [];
  return (
    <>
      <div className="asset-fields">
        <SelectField
          {...kind}
          required
          empty={null}
          choices={kinds.map((key) => ({ key, word: assetsWords.kinds[key] }))}
        />
        <DateField {...form.field('movedOn', words.movedOn)} required />
      </div>
      <div className="asset-fields">
        {asked.map((entry) => {
          const name = entry.replace('!', '') as FieldName;
          if (name === 'authorityReportedOn' && !reportFirst) return null;
          const required = entry.endsWith('!') || name === 'authorityReportedOn';
          return <OneField key={name} form={form} name={name} required={required} />;
        })}
      </div>
    </>
  );
}
