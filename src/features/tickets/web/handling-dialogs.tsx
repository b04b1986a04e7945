import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import { type CauseKind, causeKinds, type TicketView, type WaitingFor, waitingFors } from '../contract/ticket.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { ActionDialog } from './action-dialog.tsx';
import { InterviewFields } from './interview-fields.tsx';
import { tickets } from './tickets.client.ts';

export interface TicketDialogProps {
  readonly ticket: TicketView;
  readonly onClose: () => void;
  /** Sends it, says what happened, closes. Throws what was refused. */
  readonly act: (call: () => Promise<TicketView>) => Promise<void>;
}

const d = deskWords.dialogs;

/** Which ticket, and the version the user saw. */
export const seen = (ticket: TicketView) => ({ id: ticket.id, version: ticket.version });

const choices = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((key) => ({ key, word: labels[key] }));

export function Resolve({ ticket, act, onClose }: TicketDialogProps) {
  const start: { answer: string; cause: CauseKind | '' } = { answer: ticket.answer, cause: ticket.cause.kind ?? '' };
  const causeOf = (kind: CauseKind | '') =>
    kind && kind !== ticket.cause.kind
      ? { kind, text: '', measure: '', knowledgeId: ticket.knowledge?.id ?? null }
      : null;
  return (
    <ActionDialog
      {...d.resolve}
      onClose={onClose}
      start={start}
      send={({ answer, cause }) =>
        act(() =>
          tickets.call.resolve({
            ...seen(ticket),
            answer,
            knowledgeId: ticket.knowledge?.id ?? null,
            cause: causeOf(cause),
          }),
        )
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

export function Waiting({ ticket, act, onClose }: TicketDialogProps) {
  const start: { for: WaitingFor; reason: string } = { for: 'requester', reason: '' };
  return (
    <ActionDialog
      {...d.waiting}
      onClose={onClose}
      start={start}
      send={(values) => act(() => tickets.call.setWaiting({ ...seen(ticket), ...values }))}
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

export function Cause({ ticket, act, onClose }: TicketDialogProps) {
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
      onClose={onClose}
      start={start}
      send={({ kind, text, measure, system }) =>
        act(() =>
          tickets.call.setCause({
            ...seen(ticket),
            cause: { kind, text, measure, knowledgeId: ticket.knowledge?.id ?? null },
            businessSystemId: system?.key ?? null,
          }),
        )
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

export function Interview({ ticket, act, onClose }: TicketDialogProps) {
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
      onClose={onClose}
      start={start}
      send={(interview) =>
        act(() => tickets.call.saveInterview({ ...seen(ticket), interview: { ...interview, occurredAt: null } }))
      }
    >
      {(values, set) => <InterviewFields interview={values} onChange={set} />}
    </ActionDialog>
  );
}
