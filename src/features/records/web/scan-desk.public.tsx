import './records.css';
import { Printer, ScanBarcode } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { toCivil } from '#kernel/calendar/civil.ts';
import type { Process } from '#kernel/process.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Due } from '#ui/due.tsx';
import { formatMonthDay, formatTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { State } from '#ui/state-sign.tsx';
import { showFailure } from '#ui/toast-store.ts';
import type { RecordPage } from '../contract/record.ts';
import { recordsWords } from '../contract/records.messages.ts';
import type { Scanned } from '../contract/scan.ts';
import type { RecordWeb } from './record-web.public.ts';
import { printDeskCard } from './records.client.ts';
import { BlockedSteps } from './step-actions.public.tsx';
import { useRecord, useSteps } from './use-record.public.tsx';

const { desk: words } = recordsWords;

/** Something that waits at the desk today. */
interface Waiting {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly tags: readonly string[];
  /** When: an instant. */
  readonly at: string;
  /** By how much it is over, in words. */
  readonly over?: string;
}

/** A record with what the desk has read of it already. */
export type AtDesk<V> = V & { readonly read?: readonly string[] };

interface ScanDeskProps<P extends Process, V extends RecordPage> {
  readonly web: RecordWeb<P, AtDesk<V>>;
  readonly states: Readonly<Record<string, string>>;
  readonly title: string;
  readonly help: string;
  /** What a code opens. */
  readonly scan: (code: string) => Promise<Scanned>;
  readonly queues: readonly { readonly title: string; readonly rows: readonly Waiting[] }[];
  /** Steps whose form stands open as soon as their thing was read. */
  readonly atOnce: readonly string[];
  readonly hrefOf: (id: string) => string;
  readonly sections: (record: V) => ReactNode;
}

interface Opened {
  readonly id: string;
  readonly assetId: string | null;
  /** Which reading it was: the same record read again opens again. */
  readonly nth: number;
}

interface QueueProps extends Pick<ScanDeskProps<Process, RecordPage>, 'states'> {
  readonly web: Pick<RecordWeb<Process, never>, 'process'>;
  readonly queue: { readonly title: string; readonly rows: readonly Waiting[] };
  readonly onOpen: (id: string) => void;
}

function Queue({ web, states, queue: { title, rows }, onOpen }: QueueProps) {
  return (
    <section aria-label={title}>
      <SectionHead title={title} count={rows.length} flat />
      {rows.length === 0 && <p className="muted pad">{words.none}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="queue-line" onClick={() => onOpen(row.id)}>
              {row.over ? (
                <Due level="breach" at={formatMonthDay(toCivil(row.at).date)} left={row.over} />
              ) : (
                <span className="t">{formatTime(row.at)}</span>
              )}
              <span className="grow">
                <b>{row.title}</b>
                <span className="muted code">{recordsWords.things(row.tags)}</span>
              </span>
              <State tone={web.process.states[row.state] ?? 'active'}>{states[row.state] ?? row.state}</State>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NowProps<P extends Process, V extends RecordPage>
  extends Pick<ScanDeskProps<P, V>, 'web' | 'atOnce' | 'hrefOf' | 'sections'> {
  readonly opened: Opened;
  readonly onDone: () => void;
}

/** The record that was read: its next step first, opened with what was read already ticked. */
function Now<P extends Process, V extends RecordPage>(props: NowProps<P, V>) {
  const { web, opened, atOnce, hrefOf, sections, onDone } = props;
  const { record } = useRecord(web, opened.id);
  const atDesk = record && { ...record, read: opened.assetId ? [opened.assetId] : [] };
  const { act, dialog } = useSteps(web, atDesk, onDone);
  const begun = useRef(false);
  const first = record?.steps[0];
  useEffect(() => {
    if (begun.current || !first) return;
    begun.current = true;
    if (opened.assetId && atOnce.includes(first.name) && !first.blocked) act(first);
  }, [first, opened.assetId, atOnce, act]);
  if (!record) return null;
  const next = record.steps.slice(0, 3);
  return (
    <section className="counter-now" aria-label={record.number}>
      <h2>
        <span className="t">{record.number}</span>　{record.title}
      </h2>
      <div className="row">
        {next.map((step, i) => (
          <Button
            key={step.name}
            size="lg"
            autoFocus={i === 0}
            tone={i === 0 && !step.blocked ? 'primary' : 'plain'}
            blocked={step.blocked ?? false}
            onPress={() => act(step)}
          >
            {step.label}
          </Button>
        ))}
        <LinkButton href={hrefOf(record.id)}>{words.page}</LinkButton>
      </div>
      <BlockedSteps steps={next} />
      {sections(record)}
      {dialog}
    </section>
  );
}

/** 窓口 of a process: one box that holds the focus. What is read decides what opens; a reading that fits nothing is answered. */
export function ScanDesk<P extends Process, V extends RecordPage>(desk: ScanDeskProps<P, V>) {
  const { web, states, title, help, scan, queues } = desk;
  usePageTitle(title);
  const box = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const back = () => setTimeout(() => box.current?.focus(), 60);
  useShortcut('Alt+0', () => box.current?.focus(), { description: words.box });
  const read = async (event: FormEvent) => {
    event.preventDefault();
    const asked = code.trim();
    if (asked === '') return;
    setCode('');
    try {
      const found = await scan(asked);
      const { recordId: id, assetId } = found;
      setAnswer({ ok: id !== null, words: found.words });
      setOpened((last) => (id ? { id, assetId, nth: (last?.nth ?? 0) + 1 } : null));
    } catch (error) {
      setAnswer({ ok: false, words: toCallFailed(error).message });
    }
  };
  const done = () => {
    setOpened(null);
    back();
  };
  return (
    <main id="main" tabIndex={-1} className="full scan-desk">
      <header className="page-head">
        <h1>{title}</h1>
        <form className="scan-box" onSubmit={(event) => void read(event)}>
          <Icon of={ScanBarcode} size={24} />
          <input
            ref={box}
            id="counter-scan"
            className="input lg code"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the page is this one box
            autoFocus
            aria-label={words.box}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" size="lg">
            {words.read}
          </Button>
          <Button size="lg" icon={Printer} onPress={() => void printDeskCard().catch(showFailure)}>
            {words.card}
          </Button>
        </form>
        <p role="status" className={answer && !answer.ok ? 'err' : 'muted'}>
          {answer?.words ?? help}
        </p>
      </header>
      <div className="counter-body">
        <div>
          {queues.map((queue) => (
            <Queue
              key={queue.title}
              web={web}
              states={states}
              queue={queue}
              onOpen={(id) => setOpened({ id, assetId: null, nth: 0 })}
            />
          ))}
        </div>
        {opened ? (
          <Now key={`${opened.id}.${opened.nth}`} {...desk} opened={opened} onDone={done} />
        ) : (
          <p className="muted pad">{words.idle}</p>
        )}
      </div>
    </main>
  );
}
