import type { ReactNode } from 'react';
import { findAgents } from '#features/people/web/people.client.public.ts';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import {
  type CauseKind,
  causeKinds,
  type TicketActionName,
  type TicketView,
  type WaitingFor,
  waitingFors,
} from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ActionDialog } from './action-dialog.tsx';
import { InterviewFields } from './interview-fields.tsx';
import { tickets } from './tickets.client.ts';

export interface TicketDialogProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const d = deskWords.dialogs;
const seen = (ticket: TicketView) => ({ id: ticket.id, version: ticket.version });
const choices = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((key) => ({ key, word: labels[key] }));

function Resolve({ ticket, ...rest }: TicketDialogProps) {
  const start: { answer: string; cause: CauseKind | '' } = { answer: ticket.answer, cause: ticket.cause.kind ?? '' };
  const causeOf = (kind: CauseKind | '') =>
    kind && kind !== ticket.cause.kind
      ? { kind, text: '', measure: '', knowledgeId: ticket.knowledge?.id ?? null }
      : null;
  return (
    <ActionDialog
      {...d.resolve}
      {...rest}
      start={start}
      send={({ answer, cause }) =>
        tickets.call.resolve({
          ...seen(ticket),
          answer,
          knowledgeId: ticket.knowledge?.id ?? null,
          cause: causeOf(cause),
        })
      }
    >
      {(values, set) => (
        <>
          <TextAreaField
            id="resolve-answer"
            label={d.resolve.answer}
            required
            autoFocus
            rows={6}
            value={values.answer}
            onChange={(answer) => set({ answer })}
          />
          {ticket.kind === 'fault' && (
            <SelectField
              id="resolve-cause"
              label={d.resolve.cause}
              empty={d.resolve.none}
              value={values.cause}
              onChange={(cause) => set({ cause })}
              choices={choices(causeKinds, words.causes)}
            />
          )}
        </>
      )}
    </ActionDialog>
  );
}

function Waiting({ ticket, ...rest }: TicketDialogProps) {
  const start: { for: WaitingFor; reason: string } = { for: 'requester', reason: '' };
  return (
    <ActionDialog
      {...d.waiting}
      {...rest}
      start={start}
      send={(values) => tickets.call.setWaiting({ ...seen(ticket), ...values })}
    >
      {(values, set) => (
        <>
          <SelectField
            id="waiting-for"
            label={d.waiting.for}
            empty={null}
            value={values.for}
            onChange={(value) => value && set({ for: value })}
            choices={choices(waitingFors, words.waitingFors)}
          />
          <TextAreaField
            id="waiting-reason"
            label={d.waiting.reason}
            required
            autoFocus
            value={values.reason}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
    </ActionDialog>
  );
}

function Cause({ ticket, ...rest }: TicketDialogProps) {
  const start = {
    kind: (ticket.cause.kind ?? 'unknown') as CauseKind,
    text: ticket.cause.text,
    measure: ticket.cause.measure,
    system: (ticket.businessSystem && {
      key: ticket.businessSystem.id,
      word: ticket.businessSystem.name,
    }) as ComboOption | null,
  };
  const loadSystems = async (text: string) =>
    (await tickets.call.escalationTargets({}))
      .filter((one) => one.name.includes(text))
      .map((one) => ({ key: one.businessSystemId, word: one.name }));
  return (
    <ActionDialog
      {...d.cause}
      {...rest}
      start={start}
      send={({ kind, text, measure, system }) =>
        tickets.call.setCause({
          ...seen(ticket),
          cause: { kind, text, measure, knowledgeId: ticket.knowledge?.id ?? null },
          businessSystemId: system?.key ?? null,
        })
      }
    >
      {(values, set) => (
        <>
          <SelectField
            id="cause-kind"
            label={d.cause.kind}
            empty={null}
            value={values.kind}
            onChange={(kind) => kind && set({ kind })}
            choices={choices(causeKinds, words.causes)}
          />
          {(values.kind === 'businessSystem' || values.kind === 'network') && (
            <ComboField
              id="cause-system"
              label={d.cause.system}
              required
              value={values.system}
              onChange={(system) => set({ system })}
              load={loadSystems}
            />
          )}
          <TextAreaField id="cause-text" label={d.cause.text} value={values.text} onChange={(text) => set({ text })} />
          <TextAreaField
            id="cause-measure"
            label={d.cause.measure}
            value={values.measure}
            onChange={(measure) => set({ measure })}
          />
        </>
      )}
    </ActionDialog>
  );
}

function Interview({ ticket, ...rest }: TicketDialogProps) {
  const told = ticket.interview;
  const start = {
    occurredText: told?.occurredText ?? '',
    userName: told?.userName ?? words.self,
    operation: told?.operation ?? '',
    event: told?.event ?? '',
    situation: told?.situation ?? '',
    stateWhenCalled: told?.stateWhenCalled ?? '',
  };
  return (
    <ActionDialog
      {...d.interview}
      {...rest}
      start={start}
      send={(interview) =>
        tickets.call.saveInterview({ ...seen(ticket), interview: { ...interview, occurredAt: null } })
      }
    >
      {(values, set) => <InterviewFields interview={values} onChange={set} />}
    </ActionDialog>
  );
}

function Assign({ ticket, ...rest }: TicketDialogProps) {
  const start: { to: ComboOption | null } = { to: null };
  const load = async (text: string) => (await findAgents(text)).map((one) => ({ key: one.value, word: one.label }));
  return (
    <ActionDialog
      {...d.assign}
      {...rest}
      start={start}
      send={({ to }) => tickets.call.assign({ ...seen(ticket), assigneeId: to?.key ?? null })}
    >
      {(values, set) => (
        <ComboField
          id="assign-to"
          label={d.assign.to}
          help={d.assign.unassigned}
          autoFocus
          value={values.to}
          onChange={(to) => set({ to })}
          load={load}
        />
      )}
    </ActionDialog>
  );
}

/** Actions that take one text: the dialog differs by its words only. */
function OneText(
  props: TicketDialogProps & { title: string; submit: string; label: string; send: (text: string) => Promise<unknown> },
) {
  const { title, submit, label, send, onClose, onDone } = props;
  return (
    <ActionDialog
      title={title}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
      start={{ text: '' }}
      send={({ text }) => send(text)}
    >
      {(values, set) => (
        <TextAreaField
          id="one-text"
          label={label}
          required
          autoFocus
          rows={5}
          value={values.text}
          onChange={(text) => set({ text })}
        />
      )}
    </ActionDialog>
  );
}

function Report({ ticket, ...rest }: TicketDialogProps) {
  return (
    <ActionDialog
      {...d.reportToAuthority}
      {...rest}
      start={{ body: '', isFinal: false }}
      send={(values) => tickets.call.reportToAuthority({ ...seen(ticket), ...values })}
    >
      {(values, set) => (
        <>
          <TextAreaField
            id="report-body"
            label={d.reportToAuthority.body}
            required
            autoFocus
            rows={6}
            value={values.body}
            onChange={(body) => set({ body })}
          />
          <CheckField
            id="report-final"
            label={d.reportToAuthority.final}
            value={values.isFinal}
            onChange={(isFinal) => set({ isFinal })}
          />
        </>
      )}
    </ActionDialog>
  );
}

function LinkTo({ ticket, duplicate, ...rest }: TicketDialogProps & { duplicate: boolean }) {
  const w = duplicate ? d.duplicate : d.link;
  const send = async ({ no }: { no: string }) => {
    const other = await tickets.call.getByNo({ ticketNo: no });
    if (duplicate) return tickets.call.markDuplicate({ ...seen(ticket), originalId: other.id });
    return tickets.call.link({ ...seen(ticket), otherId: other.id });
  };
  return (
    <ActionDialog title={w.title} submit={w.submit} {...rest} start={{ no: '' }} send={send}>
      {(values, set) => (
        <TextField
          id="link-no"
          label={w.other}
          required
          autoFocus
          face="t"
          value={values.no}
          onChange={(no) => set({ no })}
        />
      )}
    </ActionDialog>
  );
}

type DialogOf = (props: TicketDialogProps) => ReactNode;

/** Which dialog an action opens; an action without one is done at once. */
export const ticketDialogs: Partial<Record<TicketActionName, DialogOf>> = {
  resolve: Resolve,
  setWaiting: Waiting,
  setCause: Cause,
  saveInterview: Interview,
  assign: Assign,
  reportToAuthority: Report,
  link: (props) => <LinkTo {...props} duplicate={false} />,
  markDuplicate: (props) => <LinkTo {...props} duplicate />,
  reopen: (props) => (
    <OneText
      {...props}
      {...d.reopen}
      label={d.reopen.reason}
      send={(reason) => tickets.call.reopen({ ...seen(props.ticket), reason })}
    />
  ),
  sendFlashReport: (props) => (
    <OneText
      {...props}
      {...d.flash}
      label={d.flash.body}
      send={(body) => tickets.call.sendFlashReport({ ...seen(props.ticket), body })}
    />
  ),
  recordReply: (props) => {
    const open = props.ticket.escalations.findLast((one) => one.reply === null);
    const send = (reply: string) =>
      tickets.call.recordReply({ ...seen(props.ticket), escalationId: open?.id ?? '', reply });
    return <OneText {...props} {...d.reply} label={d.reply.body} send={send} />;
  },
  startRemote: (props) => (
    <OneText
      {...props}
      {...d.remote}
      label={d.remote.by}
      send={(consentedBy) => tickets.call.startRemoteSession({ ...seen(props.ticket), consentedBy })}
    />
  ),
  acknowledgeReport: (props) => {
    const open = props.ticket.authorityReports.findLast((one) => one.acknowledgedAt === null);
    const send = (note: string) =>
      tickets.call.acknowledgeReport({ ...seen(props.ticket), reportId: open?.id ?? '', note, nextDueAt: null });
    return <OneText {...props} {...d.acknowledge} label={d.acknowledge.note} send={send} />;
  },
};
