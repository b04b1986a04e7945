import type { ReactNode } from 'react';
import { findAgents } from '#features/people/web/people.client.public.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { TicketActionName, TicketView } from '../contract/ticket.ts';
import { type Reproduction, reproductions } from '../contract/ticket-draft.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { ActionDialog } from './action-dialog.tsx';
import { Dispatch } from './dispatch-dialog.tsx';
import { Cause, Interview, Resolve, seen, type TicketDialogProps, Waiting } from './handling-dialogs.tsx';
import { ReceivedFields, receivedMoment } from './received-dialog.tsx';
import { tickets } from './tickets.client.ts';

const d = deskWords.dialogs;
function Assign({ ticket, act, onClose }: TicketDialogProps) {
  const start: { to: ComboOption | null } = { to: null };
  const load = async (text: string) => (await findAgents(text)).map((one) => ({ key: one.value, word: one.label }));
  return (
    <ActionDialog
      {...d.assign}
      onClose={onClose}
      start={start}
      send={({ to }) => act(() => tickets.call.assign({ ...seen(ticket), assigneeId: to?.key ?? null }))}
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
  props: TicketDialogProps & {
    title: string;
    submit: string;
    label: string;
    send: (text: string) => Promise<TicketView>;
  },
) {
  const { title, submit, label, send, onClose, act } = props;
  return (
    <ActionDialog
      title={title}
      submit={submit}
      onClose={onClose}
      start={{ text: '' }}
      send={({ text }) => act(() => send(text))}
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

function Report({ ticket, act, onClose }: TicketDialogProps) {
  return (
    <ActionDialog
      {...d.reportToAuthority}
      onClose={onClose}
      start={{ body: '', isFinal: false }}
      send={(values) => act(() => tickets.call.reportToAuthority({ ...seen(ticket), ...values }))}
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

function Investigate({ ticket, act, onClose }: TicketDialogProps) {
  const start: { environment: string; reproduction: Reproduction; note: string } = {
    ...{ environment: '', reproduction: 'always', note: '' },
  };
  return (
    <ActionDialog
      {...d.investigate}
      onClose={onClose}
      start={start}
      send={(values) => act(() => tickets.call.investigate({ ...seen(ticket), ...values }))}
    >
      {(values, set) => (
        <>
          <TextAreaField
            id="investigate-environment"
            label={d.investigate.environment}
            help={d.investigate.environmentHelp}
            required
            autoFocus
            rows={4}
            value={values.environment}
            onChange={(environment) => set({ environment })}
          />
          <SelectField
            id="investigate-reproduction"
            label={d.investigate.reproduction}
            required
            empty={null}
            value={values.reproduction}
            onChange={(reproduction) => reproduction && set({ reproduction })}
            choices={reproductions.map((key) => ({ key, word: ticketsWords.reproductions[key] }))}
          />
          <TextAreaField
            id="investigate-note"
            label={d.investigate.note}
            rows={4}
            value={values.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
    </ActionDialog>
  );
}

function LinkTo({ ticket, duplicate, act, onClose }: TicketDialogProps & { duplicate: boolean }) {
  const w = duplicate ? d.duplicate : d.link;
  const send = async ({ no }: { no: string }) => {
    const other = await tickets.call.getByNo({ ticketNo: no });
    await act(() =>
      duplicate
        ? tickets.call.markDuplicate({ ...seen(ticket), originalId: other.id })
        : tickets.call.link({ ...seen(ticket), otherId: other.id }),
    );
  };
  return (
    <ActionDialog title={w.title} submit={w.submit} onClose={onClose} start={{ no: '' }} send={send}>
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

function Received({ ticket, ...rest }: TicketDialogProps) {
  const w = d.correctReceived;
  const civil = toCivil(ticket.receivedAt);
  return (
    <ActionDialog
      title={w.title}
      submit={w.submit}
      {...rest}
      start={{ date: civil.date, time: civil.time, reason: '' }}
      send={({ date, time, reason }) =>
        tickets.call.correctReceived({ ...seen(ticket), receivedAt: receivedMoment(date, time) ?? '', reason })
      }
    >
      {(values, set, failed) => (
        <>
          <ReceivedFields
            {...values}
            help={w.help}
            isWrong={failed !== null && receivedMoment(values.date, values.time) === null}
            onChange={set}
          />
          <TextAreaField
            id="received-reason"
            label={w.reason}
            required
            value={values.reason}
            onChange={(reason) => set({ reason })}
          />
        </>
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
  investigate: Investigate,
  guide: (props) => (
    <OneText
      {...props}
      {...d.guide}
      label={d.guide.confirmed}
      send={(confirmed) => tickets.call.guide({ ...seen(props.ticket), confirmed })}
    />
  ),
  dispatch: Dispatch,
  link: (props) => <LinkTo {...props} duplicate={false} />,
  markDuplicate: (props) => <LinkTo {...props} duplicate />,
  correctReceived: Received,
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
