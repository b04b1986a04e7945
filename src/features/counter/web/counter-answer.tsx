import { type KeyboardEvent, useEffect, useRef } from 'react';
import { LinkButton } from '#ui/button.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { SectionHead } from '#ui/panel.tsx';
import { rovingTarget } from '#ui/roving.ts';
import { counterWords as words } from '../contract/counter.messages.ts';
import type { CounterLine, Scanned, ThingRead } from '../contract/counter.ts';
import { LineBody } from './counter-queue.tsx';

interface ChoiceProps {
  readonly lines: readonly CounterLine[];
  readonly today: string;
  readonly onOpen: (line: CounterLine) => void;
}

/** Several records wait for what was read: its figure opens one, or the arrows and Enter. */
export function Choice({ lines, today, onOpen }: ChoiceProps) {
  const list = useRef<HTMLOListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = lines[Number(event.key) - 1];
    if (chosen) {
      event.preventDefault();
      onOpen(chosen);
      return;
    }
    const all = buttons();
    const target = rovingTarget(event.key, all.indexOf(document.activeElement as HTMLButtonElement), all.length);
    if (target === null) return;
    event.preventDefault();
    all[target]?.focus();
  };
  return (
    <>
      <p className="muted">{words.choose(lines.length)}</p>
      <ol ref={list} className="counter-choice" onKeyDown={onKeyDown}>
        {lines.map((line, i) => (
          <li key={line.id}>
            <button type="button" className="queue-line" onClick={() => onOpen(line)}>
              <Kbd>{String(i + 1)}</Kbd>
              <LineBody line={line} today={today} />
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the thing is, where it is, and what can begin with it. */
export function ThingFacts({ thing }: { thing: ThingRead }) {
  return (
    <>
      <h2>
        <span className="code">{thing.tag}</span>　{thing.model}
      </h2>
      <p>
        {thing.status}　<span className="muted">{thing.place}</span>
      </p>
    </>
  );
}

/** Nothing waits: what was read, and what can begin. */
export function Nothing({ found: { thing, person } }: { found: Scanned }) {
  if (!thing && !person) return null;
  return (
    <>
      {thing ? <ThingFacts thing={thing} /> : <h2>{person?.name}</h2>}
      {thing && thing.begins.length > 0 && <SectionHead title={words.begin} flat />}
      <div className="row">
        {thing?.begins.map(({ label, href }) => (
          <LinkButton key={href} href={href} size="lg">
            {label}
          </LinkButton>
        ))}
        {thing && <LinkButton href={`/assets/${thing.id}`}>{words.device}</LinkButton>}
        {person && <LinkButton href={`/people/staff/${person.id}`}>{words.person}</LinkButton>}
      </div>
    </>
  );
}
