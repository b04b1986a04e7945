import { X } from 'lucide-react';
import { IconButton } from '#ui/button.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { SystemValues } from './system-values.ts';

const f = catalogWords.systems.fields;

interface ContactFieldsProps {
  readonly form: Form<SystemValues>;
  readonly index: number;
  readonly onRemove: () => void;
}

/** One window questions are handed to (§3-3). */
export function ContactFields({ form, index, onRemove }: ContactFieldsProps) {
  const name = f.contact(index + 1);
  return (
    <fieldset className="catalog-contact">
      <legend>
        {name}
        <IconButton of={X} iconSize={14} label={f.removeContact(name)} onPress={onRemove} />
      </legend>
      <div className="catalog-fields">
        <TextField {...form.field(`contacts.${index}.windowName`, f.windowName)} required />
        <TextField {...form.field(`contacts.${index}.person`, f.person)} />
        <TextField {...form.field(`contacts.${index}.phone`, f.phone)} type="tel" face="t" />
        <TextField {...form.field(`contacts.${index}.mail`, f.mail)} type="email" />
        <TextField {...form.field(`contacts.${index}.hours`, f.hours)} />
        <TextField {...form.field(`contacts.${index}.note`, f.note)} />
      </div>
    </fieldset>
  );
}
