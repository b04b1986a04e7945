import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type VendorRow, vendorDraft } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { plainWords } from './record-conflict.ts';
import { orNull } from './typed-values.ts';

const words = catalogWords.vendors;
const c = words.columns;
const { name, reading, phone, mail, note } = c;
const labels = { name, reading, phone, mail, note } as const;
const vendorForm = vendorDraft.extend({ version: z.number().int() });

const valuesOf = (row: VendorRow | null) => ({
  version: row?.version ?? 0,
  name: row?.name ?? '',
  reading: row?.reading ?? '',
  phone: row?.phone ?? '',
  mail: row?.mail ?? '',
  note: row?.note ?? '',
});

const conflictOf = (row: VendorRow) => ({
  about: row.name,
  labels,
  show: (_key: string, value: unknown) => plainWords(value),
  load: async () => valuesOf((await catalog.call.listVendors({})).find((one) => one.id === row.id) ?? row),
});

interface VendorDialogProps {
  readonly row: VendorRow | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 業者を登録, 直す. */
export function VendorDialog({ row, ...rest }: VendorDialogProps) {
  return (
    <ActionForm
      {...rest}
      title={row ? words.revise(row.name) : words.create}
      submit={row ? catalogWords.save : catalogWords.register}
      schema={vendorForm}
      conflict={row ? conflictOf(row) : undefined}
      initial={valuesOf(row)}
      prepare={(values) => ({ ...values, phone: orNull(values.phone), mail: orNull(values.mail) })}
      busy={catalogWords.saving}
      draft={`vendor.${row?.id ?? 'new'}`}
      act={({ version, ...draft }) => ({
        call: () =>
          row ? catalog.call.reviseVendor({ id: row.id, version, draft }) : catalog.call.createVendor(draft),
        said: () => keptWords(draft.name, row === null),
        reread: [catalog.query.key()],
      })}
    >
      {(form) => (
        <div className="catalog-fields">
          <TextField {...form.field('name', c.name)} required autoFocus />
          <TextField {...form.field('reading', c.reading)} required />
          <TextField {...form.field('phone', c.phone)} type="tel" face="t" />
          <TextField {...form.field('mail', c.mail)} type="email" />
          <TextAreaField {...form.field('note', c.note)} className="wide" />
        </div>
      )}
    </ActionForm>
  );
}
