import { Phone, Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { toCivil } from '#kernel/calendar/civil.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { CharacterNotes } from '#ui/form/character-notes.tsx';
import { formatClock, formatMonthDay } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { isComposing } from '#ui/keys/chord.ts';
import { State } from '#ui/state-sign.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import type { CallerCandidate } from '../contract/intake.ts';
import type { Channel } from '../contract/ticket.ts';
import { ticketsWords } from '../contract/tickets.messages.ts';
import { CallerOptions } from './caller-options.tsx';
import { ReceivedDialog } from './received-dialog.tsx';
import { useCallerLookup } from './use-caller.ts';

export interface CallBarProps {
  /** The form's id: another call begins with an empty box. */
  readonly callId: string;
  /** Null while no call has begun. */
  readonly startedAt: string | null;
  readonly onReceived: (at: string) => void;
  readonly channel: Channel;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Nobody was chosen when the form was to be sent. */
  readonly problem: boolean;
  readonly onTake: (candidate: CallerCandidate) => void;
  readonly onOutside: (name: string) => void;
}

/** How long the call has lasted, and the one box that takes a number, a name, a 管理番号 or a 受付番号. */
export function CallBar(props: CallBarProps) {
  return (
    <div className="callbar">
      {props.startedAt === null ? (
        <Awaiting />
      ) : (
        <Elapsed startedAt={props.startedAt} channel={props.channel} onReceived={props.onReceived} />
      )}
      <Lookup {...props} />
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

function Lookup({ callId, boxRef, problem, onTake, onOutside }: CallBarProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter was pressed before the answer came: whom it means is known only then. */
  const [taking, setTaking] = useState(false);
  const { data, answered } = useCallerLookup(open ? text : '');
  const candidates = data?.candidates ?? [];
  const take = (index: number) => {
    const candidate = candidates[index];
    setOpen(false);
    if (candidate) onTake(candidate);
    else if (text.trim() !== '') onOutside(text.trim());
  };
  const takeAnswer = useEffectEvent(() => {
    setTaking(false);
    take(active);
  });
  useEffect(() => {
    if (taking && answered) takeAnswer();
  }, [taking, answered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next call begins with an empty box
  useEffect(() => setText(''), [callId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || !open) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((now) => Math.min(Math.max(now + step, 0), candidates.length));
    else if (event.key === 'Enter') setTaking(true);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="lookup-frame">
      <label className={cx('input lg lookup', problem && 'error')}>
        <Icon of={Search} />
        <span className="vh">{words.lookupLabel}</span>
        <input
          ref={boxRef}
          className="bare"
          role="combobox"
          aria-expanded={open}
          aria-controls="caller-options"
          aria-activedescendant={open && candidates.length > 0 ? `caller-option-${active}` : undefined}
          aria-describedby="lookup-notes"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setTaking(false);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        {problem && (
          <span className="err" role="alert">
            {words.problems.caller}
          </span>
        )}
        {!problem && data && text.trim() !== '' && (
          <span className="found muted" role="status">
            {data.isCertain ? <State tone="resolved">{data.words}</State> : data.words}
          </span>
        )}
      </label>
      <CharacterNotes id="lookup-notes" texts={[[words.lookupLabel, text]]} />
      {open && text.trim() !== '' && (
        <CallerOptions
          candidates={candidates}
          capped={data?.isCapped ?? false}
          active={active}
          text={text.trim()}
          onTake={take}
        />
      )}
    </div>
  );
}
