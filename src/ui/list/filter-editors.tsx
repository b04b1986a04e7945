import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '../button.tsx';
import { cx } from '../class-names.ts';
import { FocusFirst } from '../focus-first.tsx';
import { areCut } from '../form/candidates.ts';
import { DateField } from '../form/date-field.tsx';
import { isDay } from '../form/read-day.ts';
import { words } from '../words.ts';
import { type DateSpan, relativeSpans, resolveSpan, spanOf, spanWords } from './date-span.ts';
import type { FilterDef, FilterValue, Option } from './filters.ts';
import { listWords } from './list.messages.ts';

/** A span of two days means the same on every day. */
const anyDay = '2026-11-24';

type DefOf<K extends FilterDef['kind']> = Extract<FilterDef, { kind: K }>;
type ValueOf<K extends FilterDef['kind']> = Extract<FilterValue, { kind: K }>;

interface EditorProps<K extends FilterDef['kind']> {
  readonly def: DefOf<K>;
  readonly value: ValueOf<K> | null;
  readonly onApply: (value: FilterValue) => void;
}

/** One condition's form: its fields, one button, and words when it can't be used yet. */
function EditorForm(props: { children: ReactNode; problem: string | null; onSubmit: () => void }) {
  const [shown, setShown] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.problem) setShown(true);
    else props.onSubmit();
  };
  return (
    <form className="cond" onSubmit={submit} noValidate>
      <FocusFirst>{props.children}</FocusFirst>
      {shown && props.problem && (
        <p className="err" role="alert">
          ＊{props.problem}
        </p>
      )}
      <Button type="submit" size="sm" tone="primary" block>
        {listWords.apply}
      </Button>
    </form>
  );
}

function TextEditor({ def, value, onApply }: EditorProps<'text'>) {
  const [text, setText] = useState(value?.text ?? '');
  return (
    <EditorForm
      problem={text.trim() ? null : listWords.typeWords}
      onSubmit={() => onApply({ kind: 'text', text: text.trim() })}
    >
      <input
        className="input"
        aria-label={def.label}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
      />
    </EditorForm>
  );
}

function CheckRow({ option, on, onChange }: { option: Option; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <li>
      <label className="check">
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
        {option.label}
        {option.sub && <span className="muted small">{option.sub}</span>}
      </label>
    </li>
  );
}

function CheckList(props: {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (v: readonly string[]) => void;
}) {
  const flip = (value: string, on: boolean) =>
    props.onChange(on ? [...props.chosen, value] : props.chosen.filter((v) => v !== value));
  return (
    <ul className="checks" aria-label={props.label}>
      {props.options.map((option) => (
        <CheckRow
          key={option.value}
          option={option}
          on={props.chosen.includes(option.value)}
          onChange={(on) => flip(option.value, on)}
        />
      ))}
    </ul>
  );
}

function ChoiceEditor({ def, value, onApply }: EditorProps<'choice'>) {
  const [values, setValues] = useState<readonly string[]>(value?.values ?? []);
  const [not, setNot] = useState(value?.not ?? false);
  return (
    <EditorForm
      problem={values.length > 0 ? null : listWords.choose}
      onSubmit={() => onApply({ kind: 'choice', values, not })}
    >
      <CheckList label={def.label} options={def.options} chosen={values} onChange={setValues} />
      <label className="check not">
        <input type="checkbox" checked={not} onChange={(event) => setNot(event.target.checked)} />
        {listWords.notHelp}
      </label>
    </EditorForm>
  );
}

/** Why two typed days are no span yet; null when they are one. */
function rangeProblem(from: string, to: string): string | null {
  if ([from, to].some((typed) => typed !== '' && !isDay(typed))) return words.form.dateBad;
  const span = spanOf({ from: from || null, to: to || null });
  if (!span) return listWords.chooseDays;
  return resolveSpan(span, anyDay) ? null : listWords.badRange;
}

function DateEditor({ def, value, onApply }: EditorProps<'date'>) {
  const span = value?.span ?? '';
  const given = span.includes('..') ? resolveSpan(span, anyDay) : null;
  const id = useId();
  const [from, setFrom] = useState(given?.from ?? '');
  const [to, setTo] = useState(given?.to ?? '');
  const apply = (next: DateSpan) => onApply({ kind: 'date', span: next });
  const own = spanOf({ from: from || null, to: to || null });
  return (
    <EditorForm problem={rangeProblem(from, to)} onSubmit={() => own && apply(own)}>
      <ul className="presets" aria-label={def.label}>
        {relativeSpans.map((each) => (
          <li key={each}>
            <button
              type="button"
              className={cx('preset', each === span && 'on')}
              aria-pressed={each === span}
              onClick={() => apply(each)}
            >
              {spanWords(each)}
            </button>
          </li>
        ))}
      </ul>
      <p className="muted small">{listWords.range}</p>
      <DateField id={`${id}-from`} label={listWords.from} value={from} onChange={setFrom} />
      <DateField id={`${id}-to`} label={listWords.to} value={to} onChange={setTo} />
    </EditorForm>
  );
}

type Found = { readonly options: readonly Option[]; readonly words: string };

const foundWords = (count: number) => (areCut(count) ? words.form.moreThan(count) : listWords.found(count));

/** Candidates for what is typed; the answers of an earlier text never overwrite a later one. */
function useFound(def: DefOf<'lookup'>, text: string): Found {
  const [found, setFound] = useState<Found>({ options: [], words: '' });
  useEffect(() => {
    if (!text.trim()) return setFound({ options: [], words: '' });
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const options = await def.find(text.trim(), stop.signal);
        if (!stop.signal.aborted) setFound({ options, words: foundWords(options.length) });
      } catch {
        if (!stop.signal.aborted) setFound({ options: [], words: listWords.findFailed });
      }
    }, 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [def, text]);
  return found;
}

function LookupEditor({ def, value, onApply, names }: EditorProps<'lookup'> & { names: ReadonlyMap<string, string> }) {
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<readonly Option[]>(() =>
    (value?.ids ?? []).map((id) => ({ value: id, label: names.get(id) ?? id })),
  );
  const found = useFound(def, text);
  const ids = picked.map((p) => p.value);
  const shown = [...picked, ...found.options.filter((o) => !ids.includes(o.value))];
  const pick = (values: readonly string[]) => setPicked(shown.filter((o) => values.includes(o.value)));
  return (
    <EditorForm problem={ids.length > 0 ? null : listWords.choose} onSubmit={() => onApply({ kind: 'lookup', ids })}>
      <input
        className="input"
        aria-label={`${def.label}：${listWords.find}`}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <CheckList label={def.label} options={shown} chosen={ids} onChange={pick} />
      <p className="muted small" role="status">
        {found.words || listWords.find}
      </p>
    </EditorForm>
  );
}

export interface FilterEditorProps {
  readonly def: FilterDef;
  readonly value: FilterValue | null;
  /** Names of looked-up ids that are known already. */
  readonly names: ReadonlyMap<string, string>;
  readonly onApply: (value: FilterValue) => void;
}

const as = <K extends FilterValue['kind']>(value: FilterValue | null, kind: K) =>
  value?.kind === kind ? (value as ValueOf<K>) : null;

/** The form of one condition, whatever its kind. */
export function FilterEditor({ def, value, names, onApply }: FilterEditorProps) {
  switch (def.kind) {
    case 'text':
      return <TextEditor def={def} value={as(value, 'text')} onApply={onApply} />;
    case 'choice':
      return <ChoiceEditor def={def} value={as(value, 'choice')} onApply={onApply} />;
    case 'date':
      return <DateEditor def={def} value={as(value, 'date')} onApply={onApply} />;
    case 'lookup':
      return <LookupEditor def={def} value={as(value, 'lookup')} names={names} onApply={onApply} />;
    case 'flag':
      return (
        <EditorForm problem={null} onSubmit={() => onApply({ kind: 'flag' })}>
          <p>{def.words}</p>
        </EditorForm>
      );
  }
}
