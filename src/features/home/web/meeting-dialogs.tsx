import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addMinutes } from '#kernel/calendar/civil.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding, Form } from '#ui/form/use-form.ts';
import { formatDate, formatTime } from '#ui/format.ts';
import { useMe } from '#ui/session/me.ts';
import {
  type MeetingMeans,
  type MeetingPerson,
  meetingDraft,
  meetingKinds,
  meetingMeans,
} from '../contract/desk-meeting.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverReads, home } from './home.client.ts';
import { readTime } from './read-time.ts';

const { handover: words } = homeWords;
const { meetings: m } = words;
const { form: f } = m;

/** Minutes that the evening's meeting usually takes. */
const usual = 10;

interface Props {
  readonly handover: HandoverView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is known already: it has just ended, both desks were there, by the account that was used last. */
function startOf(handover: HandoverView, account: string, agents: readonly MeetingPerson[], mine: string | null) {
  return {
    startedAt: formatTime(addMinutes(handover.asOf, -usual)),
    endedAt: formatTime(handover.asOf),
    means: 'web' as MeetingMeans,
    account,
    agentIds: agents
      .filter(({ agentId, regional }) => regional || agentId === mine)
      .map(({ agentId }) => agentId) as readonly string[],
    hasFailure: false,
    failure: { noticedAt: '', note: '' },
  };
}
type Meeting = ReturnType<typeof startOf>;

/** Times of day as typed, as the contract takes them. */
const toDraft = (day: string, { hasFailure, failure, ...meeting }: Meeting) => ({
  ...meeting,
  startedAt: readTime(day, meeting.startedAt) ?? undefined,
  endedAt: readTime(day, meeting.endedAt) ?? undefined,
  failure: hasFailure ? { note: failure.note, noticedAt: readTime(day, failure.noticedAt) ?? undefined } : null,
});

function PeopleTicked({
  id,
  label,
  value,
  onChange,
  error,
  agents,
}: FieldBinding<readonly string[]> & { agents: readonly MeetingPerson[] }) {
  return (
    <Field id={id} label={label} error={error} group>
      {agents.map(({ agentId, name, regional }) => (
        <CheckField
          key={agentId}
          id={`${id}-${agentId}`}
          label={name}
          note={regional ? m.regional : undefined}
          value={value.includes(agentId)}
          onChange={(on) => onChange(on ? [...value, agentId] : value.filter((each) => each !== agentId))}
        />
      ))}
    </Field>
  );
}

type WithMeeting = { readonly meeting: Meeting };

function MeetingFields<V extends WithMeeting>({
  form: given,
  agents,
}: {
  form: Form<V>;
  agents: readonly MeetingPerson[];
}) {
  const form = given as unknown as Form<WithMeeting>;
  const { means, hasFailure } = form.values.meeting;
  return (
    <>
      <TextField {...form.field('meeting.startedAt', f.startedAt)} help={words.timeHelp} face="t" />
      <TextField {...form.field('meeting.endedAt', f.endedAt)} face="t" />
      <SegmentedField
        {...form.field('meeting.means', f.means)}
        choices={meetingMeans.map((key) => ({ key, word: m.means[key] }))}
      />
      {means === 'web' && <TextField {...form.field('meeting.account', f.account)} required />}
      <PeopleTicked {...form.field('meeting.agentIds', f.agentIds)} agents={agents} />
      <CheckField {...form.field('meeting.hasFailure', f.hasFailure)} note={`　${m.tellAtOnce}`} />
      {hasFailure && <TextField {...form.field('meeting.failure.noticedAt', f.noticedAt)} face="t" />}
      {hasFailure && <TextAreaField {...form.field('meeting.failure.note', f.note)} rows={2} />}
    </>
  );
}

const closing = z.object({ meeting: meetingDraft.nullable() });

/** 締める, with the meeting of the desks in the same press (§13-5). */
export function CloseDialog({ handover, onClose, onDone }: Props) {
  const me = useMe();
  const { data } = useQuery(home.query.meetingStart.queryOptions({ input: {} }));
  if (!data) return null;
  const { id, version, day } = handover;
  const initial = { held: true, meeting: startOf(handover, data.account, data.agents, me.agentId) };
  return (
    <ActionForm<typeof closing, typeof initial, HandoverView>
      width="medium"
      title={words.closeQuestion}
      note={words.closeText}
      submit={words.actions.close}
      schema={closing}
      initial={initial}
      prepare={({ held, meeting }) => ({ meeting: held ? toDraft(day, meeting) : null })}
      draft={null}
      act={({ meeting }) => ({
        call: () => home.call.closeHandover({ id, version, meeting }),
        said: () => words.closed(formatDate(day)),
        own: [['handover', id]],
        reread: handoverReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
          <CheckField {...form.field('held', f.held)} />
          {form.values.held && <MeetingFields form={form} agents={data.agents} />}
        </>
      )}
    </ActionForm>
  );
}

const recording = z.object({ kind: z.enum(meetingKinds), meeting: meetingDraft });

/** 打合せを記録: one in the day, or the evening's that was left out at the close. */
export function MeetingDialog({ handover, onClose, onDone }: Props) {
  const me = useMe();
  const { data } = useQuery(home.query.meetingStart.queryOptions({ input: {} }));
  if (!data) return null;
  const { id, day } = handover;
  const kind = 'meeting' as (typeof meetingKinds)[number];
  const initial = { kind, meeting: startOf(handover, data.account, data.agents, me.agentId) };
  return (
    <ActionForm<typeof recording, typeof initial, HandoverView>
      width="medium"
      title={words.actions.recordMeeting}
      submit={m.record}
      schema={recording}
      initial={initial}
      prepare={({ kind: of, meeting }) => ({ kind: of, meeting: toDraft(day, meeting) })}
      draft={null}
      act={(draft) => ({
        call: () => home.call.recordMeeting({ id, ...draft }),
        said: () => m.recorded(formatDate(day)),
        own: [['handover', id]],
        reread: handoverReads,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SegmentedField
            {...form.field('kind', f.kind)}
            choices={meetingKinds.map((key) => ({ key, word: m.kinds[key] }))}
          />
          <MeetingFields form={form} agents={data.agents} />
        </>
      )}
    </ActionForm>
  );
}
