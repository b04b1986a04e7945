import type { FreeThing } from '#features/bookings/contract/booking.ts';
import { bookingsWords } from '#features/bookings/contract/bookings.messages.ts';
import { loadFree } from '#features/bookings/web/bookings.client.public.ts';
import { ThingsChosen } from '#features/bookings/web/things-chosen.public.tsx';
import { shortMoment } from '#kernel/short-moment.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import './loans.css';
import { useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { type LoanPool, loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { findStaff } from '#features/people/web/people.client.public.ts';
import { newId } from '#kernel/id.ts';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { fromMoment, MomentField } from '#ui/form/moment-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { useNavigate } from '#ui/link.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { type LoanPurpose, type LoanView, loanDraft, loanPurposes } from '../contract/loan.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { loans } from './loan-web.ts';

const words = loansWords.form;

/** What the calendar was pressed for: a pool and a day. */
interface Pressed {
  readonly pool?: LoanPool;
  readonly from?: string;
}

const blank = (today: string, { pool = 'oneEach', from = today }: Pressed = {}) => ({
  pool: pool as LoanPool | '',
  purpose: 'temporary' as LoanPurpose | '',
  purposeNote: '',
  borrowerId: null as ComboOption | null,
  contact: '',
  fromAt: `${from} 13:00`,
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
        choices={choicesOf(loanPools, bookingsWords.pools)}
      />
      <SelectField
        {...form.field('purpose', words.purpose)}
        required
        empty={null}
        choices={choicesOf(loanPurposes, loansWords.purposes)}
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
  const today = useToday();
  const navigate = useNavigate();
  const { ticket = null, ...pressed } = useSearch({ strict: false }) as Pressed & { ticket?: string | null };
  const id = useRef(newId()).current;
  return (
    <ActionForm<typeof loanDraft, Values, LoanView>
      page={{
        crumbs: [{ label: loansWords.menu.list, href: '/loans' }, { label: loansWords.menu.request }],
        back: '/loans',
        className: 'loan-form',
      }}
      title={loansWords.menu.request}
      submit={words.send}
      busy={words.sending}
      schema={loanDraft}
      initial={blank(today, pressed)}
      prepare={(values) => toDraft(values, { id, ticketId: ticket })}
      draft="loan.new"
      act={(draft) => ({
        call: () => loans.call.request(draft),
        said: (made) => words.booked(made.number, shortMoment(made.fromAt)),
        reread: [['list', 'loans'], loans.query.counts.key()],
      })}
      onDone={(made) => navigate(`/loans/${made.id}`)}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}
