import './loans.css';
import { useQuery } from '@tanstack/react-query';
import { Printer, ScanBarcode } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { BlockedSteps } from '#features/records/web/record-screen.public.tsx';
import { useRecord, useSteps } from '#features/records/web/use-record.public.tsx';
import { Button, LinkButton } from '#ui/button.tsx';
import { formatTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { State } from '#ui/state-sign.tsx';
import { showFailure } from '#ui/toast-store.ts';
import { type LoanState, loanProcess } from '../contract/loan.process.ts';
import type { LoanRow } from '../contract/loan.ts';
import { loansWords } from '../contract/loans.messages.ts';
import { LoanSections } from './loan-page.tsx';
import { loanWeb } from './loan-web.ts';
import { loans, printDeskCard } from './loans.client.ts';

const words = loansWords.counter;

interface Opened {
  readonly loanId: string;
  readonly assetId: string | null;
  /** Which reading it was: the same loan read again opens again. */
  readonly nth: number;
}

/** What is done at the counter: read, and its form stands open. */
const atOnce = ['handOver', 'takeBack'];

function Queue({ title, rows, at, onOpen }: QueueProps) {
  return (
    <section aria-label={title}>
      <SectionHead title={title} count={rows.length} flat />
      {rows.length === 0 && <p className="muted pad">{words.none}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="queue-line" onClick={() => onOpen(row)}>
              <span className="t">{formatTime(at(row))}</span>
              <span className="grow">
                <b>{row.title}</b>
                <span className="muted code">{row.tags.join(loansWords.listed)}</span>
              </span>
              <State tone={loanProcess.states[row.state as LoanState]}>
                {loansWords.states[row.state as LoanState]}
              </State>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QueueProps {
  readonly title: string;
  readonly rows: readonly LoanRow[];
  readonly at: (row: LoanRow) => string;
  readonly onOpen: (row: LoanRow) => void;
}

/** The loan that was read: its next step first, opened with what was read already ticked. */
function Now({ opened, onDone }: { opened: Opened; onDone: () => void }) {
  const { record } = useRecord(loanWeb, opened.loanId);
  const atDesk = record && { ...record, read: opened.assetId ? [opened.assetId] : [] };
  const { act, dialog } = useSteps(loanWeb, atDesk, onDone);
  const begun = useRef(false);
  const first = record?.steps[0];
  useEffect(() => {
    if (begun.current || !first) return;
    begun.current = true;
    if (opened.assetId && atOnce.includes(first.name) && !first.blocked) act(first);
  }, [first, opened.assetId, act]);
  if (!record) return null;
  return (
    <section className="counter-now" aria-label={record.number}>
      <h2>
        <span className="t">{record.number}</span>　{record.title}
      </h2>
      <div className="row">
        {record.steps.slice(0, 3).map((step, i) => (
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
        <LinkButton href={`/loans/${record.id}`}>{words.page}</LinkButton>
      </div>
      <BlockedSteps steps={record.steps.slice(0, 3)} />
      <LoanSections loan={record} />
      {dialog}
    </section>
  );
}

/** Today's hand-overs and returns, soonest first. */
function useToday() {
  const input = { view: 'today', limit: 200, sort: { key: 'dueAt', dir: 'asc' } } as const;
  const { data } = useQuery(loans.query.list.queryOptions({ input }));
  const rows = data?.rows ?? [];
  const waiting = rows.filter(({ state }) => state === 'requested' || state === 'ready');
  return {
    handOvers: waiting.toSorted((a, b) => (a.fromAt < b.fromAt ? -1 : 1)),
    returns: rows.filter(({ state }) => state === 'out'),
  };
}

/** 窓口: one box that holds the focus. What is read decides what opens; a reading that fits nothing is answered. */
export function CounterPage() {
  usePageTitle(loansWords.menu.counter);
  const box = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<{ ok: boolean; words: string } | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const { handOvers, returns } = useToday();
  const back = () => setTimeout(() => box.current?.focus(), 60);
  useShortcut('Alt+0', () => box.current?.focus(), { description: words.box });
  const scan = async (event: FormEvent) => {
    event.preventDefault();
    const read = code.trim();
    if (read === '') return;
    setCode('');
    try {
      const found = await loans.call.scan({ code: read });
      setAnswer({ ok: found.loanId !== null, words: found.words });
      setOpened((last) => {
        const { loanId, assetId } = found;
        return loanId ? { loanId, assetId, nth: (last?.nth ?? 0) + 1 } : null;
      });
    } catch (error) {
      setAnswer({ ok: false, words: toCallFailed(error).message });
    }
  };
  const open = ({ id }: LoanRow) => setOpened({ loanId: id, assetId: null, nth: 0 });
  const done = () => {
    setOpened(null);
    back();
  };
  return (
    <main id="main" tabIndex={-1} className="full loan-counter">
      <header className="page-head">
        <h1>{loansWords.menu.counter}</h1>
        <form className="scan-box" onSubmit={(event) => void scan(event)}>
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
          {answer?.words ?? words.help}
        </p>
      </header>
      <div className="counter-body">
        <div>
          <Queue title={words.handOvers} rows={handOvers} at={(row) => row.fromAt} onOpen={open} />
          <Queue title={words.returns} rows={returns} at={(row) => row.dueAt} onOpen={open} />
        </div>
        {opened ? (
          <Now key={`${opened.loanId}.${opened.nth}`} opened={opened} onDone={done} />
        ) : (
          <p className="muted pad">{words.idle}</p>
        )}
      </div>
    </main>
  );
}
