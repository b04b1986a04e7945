import type { FreeThing } from '#features/bookings/contract/booking.ts';
import { bookingsWords, shortMoment } from '#features/bookings/contract/bookings.messages.ts';
import { loadFree } from '#features/bookings/web/bookings.client.public.ts';
import { ThingsChosen } from '#features/bookings/web/things-chosen.public.tsx';
import './loans.css';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { type LoanPool, loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { findStaff } from '#features/people/web/people.client.public.ts';
import { newId } from '#kernel/id.ts';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { FormPage } from '#ui/form/form-page.tsx';
import { fromMoment, MomentField } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.tsx';
import { type Form, useForm } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { useMay, useMe } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { toast } from '#ui/toast-store.ts';
import { type LoanPurpose, loanDraft, loanPurposes } from '../contract/loan.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { loans } from './loans.client.ts';

const words = loansWords.form;

const blank = (today: string) => ({
  pool: 'oneEach' as LoanPool | '',
  purpose: 'temporary' as LoanPurpose | '',
  purposeNote: '',
  borrowerId: null as ComboOption | null,
  contact: '',
  fromAt: `${today} 13:00`,
  dueAt: ' 17:00',
  needsCurrent: false,
  assetIds: [] as readonly FreeThing[],
  note: '',
});
type Values = ReturnType<typeof blank>;

const toDraft = (values: Values, given: { id: string; ticketId: string | null }) => ({
  ...values,
  ...given,
  borrowerId: values.borrowerId?.key ?? null,
  fromAt: fromMoment(values.fromAt),
  dueAt: fromMoment(values.dueAt),
  assetIds: values.assetIds.map(({ id }) => id),
  kitId: values.assetIds.find(({ kit }) => kit)?.kit?.id ?? null,
});

const loadStaff = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await findStaff(q, signal)).map(({ value, label, sub }) => ({ key: value, word: label, note: sub }));

function Fields({ form }: { form: Form<Values> }) {
  const mayChoose = useMay('loans.handle');
  const { pool, fromAt, dueAt, needsCurrent } = form.values;
  const asked = { pool: pool || 'oneEach', needsCurrent, fromAt: fromMoment(fromAt), dueAt: fromMoment(dueAt) };
  return (
    <>
      {mayChoose && (
        <ComboField
          {...form.field('borrowerId', words.borrower)}
          required
          autoFocus
          help={words.borrowerHelp}
          load={loadStaff}
        />
      )}
      <TextField {...form.field('contact', words.contact)} />
      <SelectField
        {...form.field('pool', words.pool)}
        required
        empty={null}
        choices={loanPools.map((key) => ({ key, word: bookingsWords.pools[key] }))}
      />
      <SelectField
        {...form.field('purpose', words.purpose)}
        required
        empty={null}
        choices={loanPurposes.map((key) => ({ key, word: loansWords.purposes[key] }))}
      />
      <TextField {...form.field('purposeNote', words.purposeNote)} />
      <CheckField {...form.field('needsCurrent', words.needsCurrent)} />
      <MomentField {...form.field('fromAt', words.fromAt)} required />
      <MomentField {...form.field('dueAt', words.dueAt)} required />
      <ThingsChosen {...form.field('assetIds', words.things)} load={loadFree(asked)} />
      <TextAreaField {...form.field('note', words.note)} rows={2} />
    </>
  );
}

/** 貸出を申し込む: the desk for anybody, a 所属担当者 or a 職員 for themselves. */
export function RequestLoanPage() {
  const me = useMe();
  const today = useToday();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { ticket = null } = useSearch({ strict: false }) as { ticket?: string | null };
  const id = useRef(newId()).current;
  const form = useForm<typeof loanDraft, Values>({
    schema: loanDraft,
    initial: blank(today),
    prepare: (values) => toDraft(values, { id, ticketId: ticket }),
    onSubmit: async (draft) => {
      const made = await loans.call.request(draft);
      saved.discard();
      client.setQueryData(loans.query.get.queryKey({ input: { id: made.id } }), made);
      void client.invalidateQueries({ queryKey: ['list', 'loans'] });
      void client.invalidateQueries({ queryKey: loans.query.counts.key() });
      toast(words.booked(made.number, shortMoment(made.fromAt)));
      navigate(`/loans/${made.id}`);
    },
  });
  const saved = useDraft({
    key: `${me.id}.loan.new`,
    values: form.values,
    dirty: form.dirty,
    onRestore: form.restore,
  });
  return (
    <FormPage
      className="loan-form"
      form={form}
      draft={saved}
      onDiscard={() => {
        saved.discard();
        form.reset(blank(today));
      }}
      crumbs={[{ label: loansWords.menu.list, href: '/loans' }, { label: loansWords.menu.request }]}
      title={loansWords.menu.request}
      submit={words.send}
      busy={words.sending}
      back="/loans"
    >
      <Fields form={form} />
    </FormPage>
  );
}
