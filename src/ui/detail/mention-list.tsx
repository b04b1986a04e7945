import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { detailWords } from './detail.messages.ts';
import { applyMention, type Mention, mentionAt, mentionStep } from './mention.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** 所属, or what they do. */
  readonly note?: string;
}

export type SuggestPeople = (query: string, signal: AbortSignal) => Promise<readonly Person[]>;

interface MentionUse {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly suggest: SuggestPeople | undefined;
}

const nobody: readonly Person[] = [];

/**
 * The people who fit the letters after the `@`; a late answer never replaces a newer one. Capped: a mention is narrowed by what
 * is typed.
 */
function usePeople(query: string | null, suggest: SuggestPeople | undefined): readonly Person[] {
  const [people, setPeople] = useState(nobody);
  useEffect(() => {
    if (query === null || !suggest) return setPeople(nobody);
    const stop = new AbortController();
    suggest(query, stop.signal).then(
      (found) => !stop.signal.aborted && setPeople(found.slice(0, 6)),
      // A mention is a help: without an answer the name is typed by hand.
      () => !stop.signal.aborted && setPeople(nobody),
    );
    return () => stop.abort();
  }, [query, suggest]);
  return people;
}

/** Watches the caret for an `@`, and gives the box its keys, its aria and the list under it. */
export function useMention({ box, text, setText, suggest }: MentionUse) {
  const listId = useId();
  const [mention, setMention] = useState<Mention | null>(null);
  const [active, setActive] = useState(0);
  const taken = useRef(new Map<string, string>());
  const people = usePeople(mention?.query ?? null, suggest);
  const open = mention !== null && people.length > 0;
  const onCaret = () => {
    const at = box.current?.selectionStart ?? 0;
    const next = suggest ? mentionAt(box.current?.value ?? '', at) : null;
    setMention((old) => (old?.start === next?.start && old?.query === next?.query ? old : next));
    setActive(0);
  };
  const take = (person: Person | undefined) => {
    if (!mention || !person) return;
    taken.current.set(person.name, person.id);
    const put = applyMention(text, mention, person.name);
    setText(put.text);
    setMention(null);
    requestAnimationFrame(() => box.current?.setSelectionRange(put.caret, put.caret));
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const step = open && !event.ctrlKey && !event.metaKey ? mentionStep(event.key, active, people.length) : null;
    if (step === null) return false;
    event.preventDefault();
    event.stopPropagation();
    if (step === 'take') take(people[active]);
    else if (step === 'close') setMention(null);
    else setActive(step);
    return true;
  };
  const aria = open
    ? { 'aria-autocomplete': 'list' as const, 'aria-controls': listId, 'aria-activedescendant': `${listId}-${active}` }
    : {};
  /** Ids of those who were taken from the list and still stand in the words. */
  const mentioned = (words: string) =>
    [...taken.current].flatMap(([name, id]) => (words.includes(`@${name}`) ? [id] : []));
  return {
    onCaret,
    onKey,
    aria,
    mentioned,
    list: { id: listId, people: open ? people : nobody, active, onTake: take },
  };
}

interface MentionListProps {
  readonly id: string;
  readonly people: readonly Person[];
  readonly active: number;
  readonly onTake: (person: Person) => void;
}

/** The candidates under the box; the focus stays in the text. */
export function MentionList({ id, people, active, onTake }: MentionListProps) {
  return (
    <>
      <span className="vh" role="status">
        {people.length > 0 && detailWords.mentioned(people.length)}
      </span>
      {people.length > 0 && (
        <div id={id} className="popover mentions" role="listbox" aria-label={detailWords.mention}>
          {people.map((person, index) => (
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                onTake(person);
              }}
            >
              {person.name}
              {person.note && <span className="muted small">{person.note}</span>}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
