import { Phone } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Channel } from '#features/tickets/contract/ticket.ts';
import { ticketsWords } from '#features/tickets/contract/tickets.messages.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { Button } from '#ui/button.tsx';
import { formatClock, formatMonthDay } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { CallerLookup, type LookupProps } from './caller-lookup.tsx';
import { ReceivedDialog } from './received-dialog.tsx';

export interface CallBarProps extends LookupProps {
  /** Null while no call has begun. */
  readonly startedAt: string | null;
  readonly onReceived: (at: string) => void;
  readonly channel: Channel;
}

/** How long the call has lasted, and who it is. */
export function CallBar(props: CallBarProps) {
  return (
    <div className="callbar">
      {props.startedAt === null ? (
        <Awaiting />
      ) : (
        <Elapsed startedAt={props.startedAt} channel={props.channel} onReceived={props.onReceived} />
      )}
      <CallerLookup {...props} />
      <span className="hints tail">
        <span>{words.lookupHint}</span>
        <span>
          <Kbd>Alt 0</Kbd> {words.here}
        </span>
      </span>
    </div>
  );
}

/** No call yet: its moment is taken from a key, never from the page. */
function Awaiting() {
  return (
    <div className="call">
      <span>
        <Icon of={Phone} />
      </span>
      <span>
        <b>{words.awaiting}</b>
        <br />
        <span className="muted small">{words.awaitingNext}</span>
      </span>
    </div>
  );
}

interface ElapsedProps extends Pick<CallBarProps, 'channel' | 'onReceived'> {
  readonly startedAt: string;
}

function Elapsed({ startedAt, channel, onReceived }: ElapsedProps) {
  const [correcting, setCorrecting] = useState(false);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000));
  const at = `${formatMonthDay(toCivil(startedAt).date)} ${formatClock(startedAt).slice(0, -3)}`;
  return (
    <div className="call">
      <span className="on">
        <Icon of={Phone} />
      </span>
      <span>
        <b className="t">{words.elapsed(Math.floor(seconds / 60), seconds % 60)}</b>
        <br />
        <span className="muted small">{words.channelAt(ticketsWords.channels[channel], at)}</span>{' '}
        <Button size="sm" tone="quiet" onPress={() => setCorrecting(true)}>
          {words.correct}
        </Button>
      </span>
      {correcting && (
        <ReceivedDialog
          startedAt={startedAt}
          onClose={() => setCorrecting(false)}
          onReceived={(moment) => {
            setCorrecting(false);
            onReceived(moment);
          }}
        />
      )}
    </div>
  );
}
