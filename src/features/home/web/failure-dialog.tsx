import { useState } from 'react';
import { FormDialog } from '#ui/dialog.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { type CallFailed, toCallFailed } from '#ui/rpc/client.ts';
import { toast } from '#ui/toast-store.ts';
import type { HandoverView } from '../contract/handover.ts';
import { homeWords } from '../contract/home.messages.ts';
import { home } from './home.client.ts';
import { readTime } from './read-time.ts';

const words = homeWords.handover;

interface Props {
  readonly handover: HandoverView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function useFailure({ handover, onDone }: Props) {
  const [values, setValues] = useState({ noticed: '', reported: '', note: '' });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<CallFailed | null>(null);
  const [asked, setAsked] = useState(false);
  const noticedAt = readTime(handover.day, values.noticed);
  const reportedAt = readTime(handover.day, values.reported);
  const isBadReport = values.reported.trim() !== '' && reportedAt === null;
  const send = async () => {
    setAsked(true);
    if (!noticedAt || isBadReport || values.note.trim() === '') return;
    setBusy(true);
    setFailed(null);
    try {
      await home.call.reportMeetingFailure({ id: handover.id, noticedAt, reportedAt, note: values.note });
      toast(words.reported);
      onDone();
    } catch (error) {
      setFailed(toCallFailed(error));
    }
    setBusy(false);
  };
  const errors = {
    noticed: asked && !noticedAt ? words.badTime : failed?.field === 'noticedAt' ? failed.message : undefined,
    reported: asked && isBadReport ? words.badTime : failed?.field === 'reportedAt' ? failed.message : undefined,
    note: asked && values.note.trim() === '' ? words.noteRequired : undefined,
  };
  const set = (patch: Partial<typeof values>) => setValues({ ...values, ...patch });
  return { values, set, busy, failed, errors, send };
}

/** §13-5: the meeting failed, 県 was told at once. What was typed stays when the server says no. */
export function FailureDialog(props: Props) {
  const { values, set, busy, failed, errors, send } = useFailure(props);
  return (
    <FormDialog
      open
      title={words.actions.reportFailure}
      note={words.meetingRule}
      submit={words.report}
      busy={busy && words.report}
      onClose={props.onClose}
      onSubmit={() => void send()}
    >
      {failed && !failed.field && (
        <Notice tone="error" live="alert">
          <p>{failed.message}</p>
        </Notice>
      )}
      <TextField
        id="failure-noticed"
        label={words.noticedAt}
        required
        help={words.timeHelp}
        face="t"
        autoFocus
        value={values.noticed}
        onChange={(noticed) => set({ noticed })}
        error={errors.noticed}
      />
      <TextField
        id="failure-reported"
        label={words.reportedAt}
        help={words.now}
        face="t"
        value={values.reported}
        onChange={(reported) => set({ reported })}
        error={errors.reported}
      />
      <TextAreaField
        id="failure-note"
        label={words.failureNote}
        required
        help={words.failureHelp}
        value={values.note}
        onChange={(note) => set({ note })}
        error={errors.note}
      />
    </FormDialog>
  );
}
