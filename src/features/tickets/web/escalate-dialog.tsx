import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { holdsQuery } from '#kernel/text/spellings.ts';
import { FormDialog } from '#ui/dialog.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { intakeWords } from '../contract/intake.messages.ts';
import type { EscalationDraft } from '../contract/ticket-draft.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { tickets } from './tickets.client.ts';

const words = intakeWords.escalation;
const means = ['phone', 'chat', 'mail', 'walkIn'] as const;
const reasons = ['specification', 'expertise', 'regulation', 'operationRule', 'other'] as const;

interface Props {
  readonly open: boolean;
  readonly busy: string | false;
  readonly submit: string;
  readonly onClose: () => void;
  readonly onSubmit: (draft: EscalationDraft) => void;
}

/** 引継ぎ (§3-3) to a business system's window: to whom, how, why, what to find out. */
export function EscalateDialog({ open, busy, submit, onClose, onSubmit }: Props) {
  const targets = useQuery({ ...tickets.query.escalationTargets.queryOptions({ input: {} }), enabled: open });
  const [target, setTarget] = useState<ComboOption | null>(null);
  const [channel, setChannel] = useState<(typeof means)[number]>('phone');
  const [reason, setReason] = useState<(typeof reasons)[number]>('specification');
  const [question, setQuestion] = useState('');
  const load = async (text: string) =>
    (targets.data ?? [])
      .filter((one) => holdsQuery(one.name, text))
      .map((one) => ({
        key: one.businessSystemId,
        word: one.name,
        note: one.verifiedOn ? words.verified(formatDate(one.verifiedOn)) : undefined,
      }));
  const send = () => {
    if (!target || question.trim() === '') return;
    onSubmit({
      targetKind: 'businessSystem',
      businessSystemId: target.key,
      departmentId: null,
      targetName: '',
      contactName: '',
      channel,
      reason,
      question: question.trim(),
      dueAt: null,
    });
  };
  return (
    <FormDialog open={open} onClose={onClose} title={words.title} submit={submit} busy={busy} onSubmit={send}>
      <ComboField
        id="escalate-target"
        label={words.target}
        required
        autoFocus
        value={target}
        onChange={setTarget}
        load={load}
      />
      <div className="two">
        <SelectField
          id="escalate-channel"
          label={words.channel}
          empty={null}
          value={channel}
          onChange={(value) => value && setChannel(value)}
          choices={means.map((key) => ({ key, word: ticketsWords.channels[key] }))}
        />
        <SelectField
          id="escalate-reason"
          label={words.reason}
          empty={null}
          value={reason}
          onChange={(value) => value && setReason(value)}
          choices={reasons.map((key) => ({ key, word: ticketsWords.escalationReasons[key] }))}
        />
      </div>
      <TextAreaField
        id="escalate-question"
        label={words.question}
        required
        rows={5}
        value={question}
        onChange={setQuestion}
      />
    </FormDialog>
  );
}
