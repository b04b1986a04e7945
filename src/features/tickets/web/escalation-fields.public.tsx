import { useQuery } from '@tanstack/react-query';
import { holdsQuery } from '#kernel/text/spellings.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { deskWords } from '../contract/desk.messages.ts';
import { type EscalationDraft, escalationDraft } from '../contract/ticket-draft.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { tickets } from './tickets.client.public.ts';

const words = deskWords.dialogs.escalate;
const { channel: means, reason: reasons } = escalationDraft.shape;

interface EscalationValues {
  businessSystemId: ComboOption | null;
  channel: EscalationDraft['channel'] | '';
  reason: EscalationDraft['reason'] | '';
  question: string;
}

export const noEscalation: EscalationValues = {
  businessSystemId: null,
  channel: 'phone',
  reason: 'specification',
  question: '',
};

/** What the fields hold, as the contract takes it. */
export const escalationOf = ({ businessSystemId, ...told }: EscalationValues) => ({
  ...told,
  targetKind: 'businessSystem' as const,
  businessSystemId: businessSystemId?.key ?? null,
});

/** 引継ぎ (§3-3) to a business system's window: to whom, how, why, what to find out. */
export function EscalationFields({ form }: { form: Form<EscalationValues> }) {
  const targets = useQuery(tickets.query.escalationTargets.queryOptions({ input: {} }));
  const load = async (text: string) =>
    (targets.data ?? [])
      .filter((one) => holdsQuery(one.name, text))
      .map((one) => ({
        key: one.businessSystemId,
        word: one.name,
        note: one.verifiedOn ? words.verified(formatDate(one.verifiedOn)) : undefined,
      }));
  return (
    <>
      <ComboField {...form.field('businessSystemId', words.target)} required load={load} />
      <div className="field-pair">
        <SelectField
          {...form.field('channel', words.channel)}
          empty={null}
          choices={choicesOf(means.options, ticketsWords.channels)}
        />
        <SelectField
          {...form.field('reason', words.reason)}
          empty={null}
          choices={choicesOf(reasons.options, ticketsWords.escalationReasons)}
        />
      </div>
      <TextAreaField {...form.field('question', words.question)} required rows={5} />
    </>
  );
}
