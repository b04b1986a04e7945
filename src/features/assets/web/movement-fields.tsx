import { useEffect, useRef } from 'react';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import type { RecordedKind } from '../contract/movement.ts';
import { loadDepartments, loadRooms, loadSites, loadStaff, loadUsualRooms } from './asset-lookups.ts';
import { type FieldName, fieldsOf, type MovementValues } from './movement-values.ts';

const words = assetsWords.move;

const statusChoices = (['inUse', 'stored', 'awaitingDisposal'] as const).map((key) => ({
  key,
  word: assetsWords.statuses[key],
}));

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

/** The site in whose room it passes from hand to hand. */
const passesAt = ({ handOverSiteId, siteId, kind }: MovementValues): string | null =>
  (kind === 'collected' ? siteId : handOverSiteId)?.key ?? null;

const comboFields = {
  userId: { label: words.user, load: () => loadStaff },
  departmentId: { label: words.department, load: () => loadDepartments },
  siteId: { label: words.site, load: () => loadSites },
  handOverSiteId: { label: words.handOver, load: () => loadSites },
  handOverRoomId: {
    label: words.handOverRoom,
    load: (values: MovementValues) => loadRooms(passesAt(values)),
  },
  roomId: { label: words.room, load: (values: MovementValues) => loadRooms(values.siteId?.key ?? null) },
} as const;

const helps: Partial<Record<FieldName, string>> = {
  handOverSiteId: words.handOverHelp,
  handOverRoomId: words.handOverRoomHelp,
  userId: words.userHelp,
};

function OneField({ form, name, required }: OneFieldProps) {
  switch (name) {
    case 'userId':
    case 'departmentId':
    case 'siteId':
    case 'handOverSiteId':
    case 'handOverRoomId':
    case 'roomId': {
      const { label, load } = comboFields[name];
      return (
        <ComboField {...form.field(name, label)} load={load(form.values)} required={required} help={helps[name]} />
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

/** The room that is usual at the site, chosen already; another site has another one. */
function useUsualRoom(form: Form<MovementValues>, isAsked: boolean): void {
  const site = isAsked ? passesAt(form.values) : null;
  const choose = useRef(form.set);
  choose.current = form.set;
  useEffect(() => {
    if (site === null) return;
    const asked = new AbortController();
    void loadUsualRooms(site)('', asked.signal).then(
      ([usual]) => !asked.signal.aborted && choose.current('handOverRoomId', usual ?? null),
      () => undefined,
    );
    return () => asked.abort();
  }, [site]);
}

/** The kind first, then what the contract asks for it: the hands stay on the keyboard. */
export function MovementFields({ form, kinds, reportFirst }: MovementFieldsProps) {
  const kind = form.field('kind', words.kind);
  // The dialog takes the focus for itself first.
  useEffect(() => document.getElementById(kind.id)?.focus(), [kind.id]);
  const asked = form.values.kind ? fieldsOf[form.values.kind] : [];
  useUsualRoom(form, asked.includes('handOverRoomId'));
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
