import { contactFields } from '#features/records/web/record-contacts.public.tsx';
import { deviceFacts, Lines, personFacts, personOf } from '#features/records/web/record-facts.public.tsx';
import { factsBy } from '#features/records/web/record-fields.public.tsx';
import { recordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm } from '#features/records/web/step-form.public.tsx';
import { noteField, reasonField } from '#features/records/web/usual-fields.public.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { featureClient } from '#ui/rpc/client.ts';
import { recallProcess } from '../contract/recall.process.ts';
import type { RecallView } from '../contract/recall.ts';
import { recallFields as f } from '../contract/recall-fields.messages.ts';
import type { recallsContract } from '../contract/recalls.contract.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';

export const recalls = featureClient<typeof recallsContract>('recalls');

const form = plainForm<RecallView>;

/** The form of every step: a table of its fields. */
const recallForms = {
  tell: contactFields<RecallView>(() => 'department'),
  arrange: form({
    agreedWith: { label: words.form.agreedWith },
    dueOn: { label: words.form.dueOn, as: 'day' },
    note: noteField,
  }),
  keepUsing: form({
    answeredBy: { label: f.answeredBy.label },
    answer: { label: f.answer.label, as: 'text' },
    lookAgainOn: { label: f.lookAgainOn.label, as: 'day' },
  }),
  remind: contactFields<RecallView>(() => 'department'),
  finish: form({ note: noteField }),
  cancel: form({ reason: reasonField }),
} satisfies Record<keyof typeof words.steps, unknown>;

const facts = factsBy<RecallView>(f);

const factsOf = (one: RecallView): FactGroup[] => [
  deviceFacts(one),
  personFacts(
    f.department.label,
    { label: words.user, value: personOf(one.user?.id ?? null, one.user?.name ?? '') },
    one.department,
  ),
  facts(one, words.facts.what, ['kind', 'foundOn', 'lastUsedOn', 'reason']),
  facts(one, words.facts.course, [
    one.answer !== '' && 'answeredBy',
    one.answer !== '' && 'answer',
    one.answer !== '' && 'lookAgainOn',
    one.collectionId !== null && {
      label: f.collection.label,
      className: 'code',
      value: <Link href={`/deliveries/${one.collectionId}`}>{one.collection}</Link>,
    },
    'dueOn',
    'collectedOn',
  ]),
];

/** What the 所属 is written, ready to be copied. */
function LetterOf({ one }: { one: RecallView }) {
  const { department, assetTag: tag, kind, lastUsedOn, dueOn, number } = one;
  const dayOf = (day: string | null) => (day ? formatDate(day) : '');
  const body = words.mail.body({ department, tag, kind, lastUsed: dayOf(lastUsedOn), due: dayOf(dueOn), number });
  return (
    <Lines
      title={words.mail.title}
      items={[
        { label: words.mail.subjectLabel, value: words.mail.subject(number, tag) },
        { label: words.mail.bodyLabel, value: <span className="prose plain">{body}</span> },
      ]}
    />
  );
}

/** What the screens of 回収の対象 are made of. */
export const recallWeb = recordWeb(recallProcess, 'recalls', recalls, {
  words,
  forms: recallForms,
  facts: factsOf,
  sections: (one) => (one.isOpen ? <LetterOf one={one} /> : null),
  paper: { word: () => words.slip.title, may: 'recalls.handle' },
});
