import { useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { channels, type TicketKind } from '#features/tickets/contract/ticket.ts';
import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { tickets } from '#features/tickets/web/tickets.client.public.ts';
import { formatShortDateTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { type Intake, withKind } from './intake-state.ts';

interface Props {
  readonly intake: Intake;
  readonly onChange: (next: Intake) => void;
}

/** A call is a question or a fault; a 申請 comes on a form of its own. */
const offered = (['inquiry', 'fault'] as const).map((key) => ({ key, word: ticketsWords.kinds[key] }));

/** What the call is, how it came, and by when it has to be answered: the server says, the browser computes no deadline. */
export function KindStrip({ intake, onChange }: Props) {
  const preview = useQuery(
    tickets.query.previewDeadlines.queryOptions({
      input: { kind: intake.kind, ...(intake.startedAt ? { receivedAt: intake.startedAt } : {}) },
    }),
  );
  const due = preview.data?.firstAnswer.dueAt;
  return (
    <div className="spread">
      <span className="row">
        <Segmented<TicketKind>
          label={words.kind}
          items={offered}
          selected={intake.kind}
          onSelect={(kind) => onChange(withKind(intake, kind))}
        />
        <select
          className="input select channel-pick"
          aria-label={words.channel}
          value={intake.channel}
          onChange={(event) => onChange({ ...intake, channel: event.currentTarget.value as Intake['channel'] })}
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {ticketsWords.channels[channel]}
            </option>
          ))}
        </select>
      </span>
      <span className="rule">
        <Icon of={Clock} size={14} />
        {words.firstAnswer}　<b className="t">{due ? formatShortDateTime(due) : ''}</b>
      </span>
    </div>
  );
}
