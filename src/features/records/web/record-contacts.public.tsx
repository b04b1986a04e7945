import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { SegmentedField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import {
  type ContactForm,
  type ContactView,
  contactMeans,
  contactRecipients,
  contactResults,
} from '../contract/contact.ts';
import type { RecordPage } from '../contract/record.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { stepForm } from './step-form.public.tsx';

const { contacts: words } = recordsWords;
const { columns: c, form: f, recipients, means, results, rungs } = words;

const howOf = (contact: ContactView) => {
  const rung = contact.rung && rungs[contact.rung as keyof typeof rungs];
  return words.to(recipients[contact.recipient], words.by(means[contact.means], rung));
};

/** 連絡の記録 of a record of any process: who was asked, how, with what result and what comes next. */
export function RecordContacts({ contacts }: Pick<RecordPage, 'contacts'>) {
  if (contacts.length === 0) return null;
  return (
    <Section title={words.title} count={contacts.length}>
      <RelatedTable
        caption={words.title}
        rows={contacts}
        idOf={({ at, means: by, recipient }) => `${at}${by}${recipient}`}
        columns={[
          { title: c.at, className: 't', cell: ({ at }) => formatShortDateTime(at) },
          { title: c.means, className: 'nowrap', cell: howOf },
          { title: c.result, cell: ({ result, note }) => [results[result], note].filter(Boolean).join('　') },
          { title: c.next, className: 't', cell: ({ nextOn }) => nextOn && formatDate(nextOn) },
          { title: c.by, className: 'nowrap', cell: ({ byName }) => byName },
        ]}
      />
    </Section>
  );
}

/** The contact made last, for a column of a list. */
export const lastContactWords = (last: Pick<ContactView, 'at' | 'result' | 'nextOn'> | null): string =>
  last
    ? words.last(formatShortDateTime(last.at), results[last.result], last.nextOn && formatMonthDay(last.nextOn))
    : '';

interface Made {
  readonly recipient: ContactForm['recipient'];
  readonly means: ContactForm['means'];
  readonly result: (typeof contactResults)[number];
  readonly nextOn: string;
  readonly note: string;
}

function Fields({ form }: { form: Form<Made> }) {
  return (
    <>
      <SegmentedField {...form.field('recipient', f.recipient)} choices={choicesOf(contactRecipients, recipients)} />
      <SegmentedField {...form.field('means', f.means)} choices={choicesOf(contactMeans, means)} />
      <SegmentedField {...form.field('result', f.result)} choices={choicesOf(contactResults, results)} />
      <DateField {...form.field('nextOn', f.nextOn)} required={form.values.result === 'promised'} />
      <TextAreaField {...form.field('note', f.note)} rows={2} />
    </>
  );
}

/** The form of a step that is `contactForm`; `first` says whom to ask now. */
export const contactFields = <V extends RecordPage>(first: (record: V) => ContactForm['recipient']) =>
  stepForm<V, Made>({
    start: (record) => ({ recipient: first(record), means: 'phone', result: 'promised', nextOn: '', note: '' }),
    toInput: (values) => ({ ...values, nextOn: values.nextOn || null }),
    Fields,
  });
