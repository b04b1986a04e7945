import { z } from 'zod';
import { findAgents } from '#features/people/web/people.client.public.ts';
import type { RecordWeb, StepForm } from '#features/records/web/record-web.public.ts';
import { stepForm } from '#features/records/web/step-form.public.tsx';
import { toCivil } from '#kernel/calendar/civil.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { ticketProcess } from '../contract/ticket.process.ts';
import { type CauseKind, causeKinds, type TicketView, type WaitingFor, waitingFors } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { EscalationFields, escalationOf, noEscalation } from './escalation-fields.public.tsx';
import { combo } from './form-choices.ts';
import { InterviewFields } from './interview-fields.public.tsx';
import { ReceivedFields, receivedMoment } from './received-fields.public.tsx';
import { revise } from './revise-form.tsx';
import { textForms } from './text-forms.tsx';
import { tickets } from './tickets.client.public.ts';

const d = deskWords.dialogs;
const resolve = stepForm({
  words: d.resolve,
  start: ({ answer, cause }: TicketView) => ({ answer, cause: (cause.kind ?? '') as CauseKind | '' }),
  toInput: ({ answer, cause }, ticket) => {
    const knowledgeId = ticket.knowledge?.id ?? null;
    const isNew = cause !== '' && cause !== ticket.cause.kind;
    return { answer, knowledgeId, cause: isNew ? { kind: cause, knowledgeId } : null };
  },
  Fields: ({ form, record }) => (
    <>
      <TextAreaField {...form.field('answer', d.resolve.answer)} required rows={6} />
      {record.kind === 'fault' && (
        <SelectField
          {...form.field('cause', d.resolve.cause)}
          empty={d.resolve.none}
          choices={choicesOf(causeKinds, words.causes)}
        />
      )}
    </>
  ),
});

const setWaiting = stepForm({
  words: d.waiting,
  start: (_ticket: TicketView) => ({ for: 'requester' as WaitingFor | '', reason: '' }),
  Fields: ({ form }) => (
    <>
      <SelectField
        {...form.field('for', d.waiting.for)}
        empty={null}
        choices={choicesOf(waitingFors, words.waitingFors)}
      />
      <TextAreaField {...form.field('reason', d.waiting.reason)} required autoFocus />
    </>
  ),
});

const loadSystems = async (text: string) =>
  (await tickets.call.escalationTargets({}))
    .filter((one) => one.name.includes(text))
    .map((one) => ({ key: one.businessSystemId, word: one.name }));

const setCause = stepForm({
  words: d.cause,
  start: ({ cause, businessSystem }: TicketView) => ({
    kind: (cause.kind ?? 'unknown') as CauseKind | '',
    text: cause.text,
    measure: cause.measure,
    system: combo(businessSystem),
  }),
  toInput: ({ system, ...cause }, ticket) => ({
    cause: { ...cause, knowledgeId: ticket.knowledge?.id ?? null },
    businessSystemId: system?.key ?? null,
  }),
  Fields: ({ form }) => (
    <>
      <SelectField {...form.field('kind', d.cause.kind)} empty={null} choices={choicesOf(causeKinds, words.causes)} />
      {(form.values.kind === 'businessSystem' || form.values.kind === 'network') && (
        <ComboField {...form.field('system', d.cause.system)} required load={loadSystems} />
      )}
      <TextAreaField {...form.field('text', d.cause.text)} />
      <TextAreaField {...form.field('measure', d.cause.measure)} />
    </>
  ),
});

const saveInterview = stepForm({
  words: d.interview,
  start: ({ interview: told }: TicketView) => ({
    interview: {
      occurredText: told?.occurredText ?? '',
      userName: told?.userName ?? words.self,
      operation: told?.operation ?? '',
      event: told?.event ?? '',
      situation: told?.situation ?? '',
      stateWhenCalled: told?.stateWhenCalled ?? '',
    },
  }),
  toInput: ({ interview }) => ({ interview: { ...interview, occurredAt: null } }),
  Fields: ({ form }) => (
    <InterviewFields
      interview={form.values.interview}
      onChange={(interview) => form.set('interview', { ...form.values.interview, ...interview })}
    />
  ),
});

const assign = stepForm({
  words: d.assign,
  start: (_ticket: TicketView): { assigneeId: ComboOption | null } => ({ assigneeId: null }),
  toInput: ({ assigneeId }) => ({ assigneeId: assigneeId?.key ?? null }),
  Fields: ({ form }) => (
    <ComboField {...form.field('assigneeId', d.assign.to)} help={d.assign.unassigned} load={loaderOf(findAgents)} />
  ),
});

const correctReceived = stepForm({
  words: d.correctReceived,
  start: ({ receivedAt }: TicketView) => {
    const { date, time } = toCivil(receivedAt);
    return { date, time, reason: '' };
  },
  toInput: ({ date, time, reason }) => ({ receivedAt: receivedMoment(date, time) ?? '', reason }),
  Fields: ({ form }) => (
    <>
      <ReceivedFields
        date={form.field('date', d.correctReceived.date)}
        time={form.field('time', d.correctReceived.time)}
        isTried={form.refusedTimes > 0}
        help={d.correctReceived.help}
      />
      <TextAreaField {...form.field('reason', d.correctReceived.reason)} required />
    </>
  ),
});

const numbered = z.object({ no: z.string().trim().min(1).max(20) });

/** Another ticket by its number, as somebody reads it out. */
const another =
  (
    own: { readonly title: string; readonly submit: string; readonly other: string },
    key: string,
  ): StepForm<TicketView> =>
  ({ called, take, onClose }) => (
    <ActionForm
      title={own.title}
      note={called}
      submit={own.submit}
      schema={numbered}
      initial={{ no: '' }}
      draft={null}
      act={({ no }) => ({
        call: async () => take({ [key]: (await tickets.call.getByNo({ ticketNo: no })).id }),
        said: () => null,
        reread: [],
      })}
      onDone={() => undefined}
      onClose={onClose}
    >
      {(form) => <TextField {...form.field('no', own.other)} required face="t" />}
    </ActionForm>
  );

const escalate = stepForm({
  words: { title: d.escalate.title, submit: d.escalate.submit },
  start: (_ticket: TicketView) => noEscalation,
  toInput: (values) => ({ escalation: escalationOf(values) }),
  Fields: EscalationFields,
});

/** The forms of the steps; one without a form is taken at once. */
export const ticketForms: RecordWeb<typeof ticketProcess, TicketView>['forms'] = {
  resolve,
  setWaiting,
  setCause,
  saveInterview,
  assign,
  correctReceived,
  revise,
  escalate,
  link: another(d.link, 'otherId'),
  markDuplicate: another(d.duplicate, 'originalId'),
  ...textForms,
};
