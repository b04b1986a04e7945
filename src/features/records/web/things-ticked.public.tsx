import { useState } from 'react';
import { CheckField } from '#ui/form/choice-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding } from '#ui/form/use-form.ts';
import { type DeskCard, deskCards } from '../contract/desk-cards.data.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { type ReadAnswer, useDeskReader } from './desk-reader.public.ts';
import { scanInto, type Thing } from './scan-into.ts';

const { ticks: words } = recordsWords;

export interface ThingsTickedProps extends FieldBinding<readonly string[]> {
  readonly items: readonly (Thing & { readonly model: string })[];
  /** What the things belong to: 貸出. */
  readonly noun: string;
  /** What the desk's card does in this form. */
  readonly cards: Readonly<Partial<Record<DeskCard, () => void>>>;
}

/** The things of a record, ticked by the reader: a wrong one is answered, a second time is told. */
export function ThingsTicked({ id, label, value, onChange, error, items, noun, cards }: ThingsTickedProps) {
  const [code, setCode] = useState('');
  const [answer, setAnswer] = useState<ReadAnswer | null>(null);
  const take = (text: string): ReadAnswer | null => {
    const card = (Object.keys(deskCards) as DeskCard[]).find((each) => deskCards[each] === text.trim().toUpperCase());
    if (card) {
      cards[card]?.();
      return { ok: true, words: recordsWords.card.does[card] };
    }
    const read = scanInto(items, value, text, noun);
    if (read?.ok) onChange(read.ticked);
    return read;
  };
  const isAtCounter = useDeskReader(take);
  const scan = () => {
    const read = take(code);
    if (!read) return;
    setAnswer(read);
    setCode('');
  };
  const toggle = (assetId: string, on: boolean) =>
    onChange(on ? [...value, assetId] : value.filter((each) => each !== assetId));
  return (
    <Field
      id={id}
      label={`${label}　${words.scanned(value.length, items.length)}`}
      required
      error={error}
      help={isAtCounter ? words.helpAtCounter : words.help}
      group
    >
      {!isAtCounter && (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter of the reader ticks and does not send the form */}
          <div
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || code.trim() === '') return;
              event.preventDefault();
              scan();
            }}
          >
            <TextField id={`${id}-scan`} label={words.scan} hideLabel face="code" value={code} onChange={setCode} />
          </div>
          <p role="status" className={answer && !answer.ok ? 'err' : 'muted small'}>
            {answer?.words}
          </p>
        </>
      )}
      {items.map((item) => (
        <CheckField
          key={item.assetId}
          id={`${id}-${item.assetId}`}
          label={<span className="code">{item.assetTag}</span>}
          note={`　${item.model}`}
          value={value.includes(item.assetId)}
          onChange={(on) => toggle(item.assetId, on)}
        />
      ))}
    </Field>
  );
}
