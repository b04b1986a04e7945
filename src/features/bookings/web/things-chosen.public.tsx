import { X } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '#ui/button.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { FieldBinding } from '#ui/form/use-form.ts';
import type { FreeThing } from '../contract/booking.ts';
import { bookingsWords } from '../contract/bookings.messages.ts';
import { readAccessories } from './read-accessories.public.ts';

const { things: words } = bookingsWords;

export interface ThingsChosenProps extends FieldBinding<readonly FreeThing[]> {
  /** Free things of the pool in the time asked for. */
  readonly load: (asked: { q: string; kitId: string | null }) => Promise<readonly FreeThing[]>;
}

/** The things that are asked for; one of a kit brings the rest of the kit that is free. */
export function ThingsChosen({ id, label, value, onChange, error, load }: ThingsChosenProps) {
  const found = useRef(new Map<string, FreeThing>());
  const started = useRef(value.length).current;
  const options = async (q: string): Promise<ComboOption[]> => {
    const things = await load({ q, kitId: null });
    for (const thing of things) found.current.set(thing.id, thing);
    return things.map((thing) => ({
      key: thing.id,
      code: thing.assetTag,
      word: thing.model,
      note: thing.kit?.name,
    }));
  };
  const take = async (option: ComboOption | null) => {
    const thing = option && found.current.get(option.key);
    if (!thing) return;
    const more = thing.kit ? await load({ q: '', kitId: thing.kit.id }) : [thing];
    onChange([...new Map([...value, thing, ...more].map((each) => [each.id, each])).values()]);
  };
  return (
    <Field id={`${id}-group`} label={label} required group>
      <ul className="things">
        {value.map((thing) => (
          <li key={thing.id} className="row">
            <span className="code">{thing.assetTag}</span>
            {thing.model}
            <span className="muted">{thing.kit?.name}</span>
            <IconButton
              of={X}
              iconSize={14}
              label={words.removeThing(thing.assetTag)}
              onPress={() => onChange(value.filter((each) => each.id !== thing.id))}
            />
          </li>
        ))}
      </ul>
      <ComboField
        key={value.length}
        // A thing was added or left out: the keyboard goes on with the next one.
        autoFocus={value.length !== started}
        id={id}
        label={words.addThing}
        help={words.addHelp}
        error={error}
        value={null}
        onChange={(option) => void take(option)}
        load={options}
        chosen={value.map(({ id: key }) => ({ key }))}
      />
    </Field>
  );
}

interface AccessoriesProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Small things that go along, in one line: the count stands after the name. */
export function AccessoriesField({ id, label, value, onChange }: AccessoriesProps) {
  const read = readAccessories(value);
  const said = read.map(({ name, count }) => `${name} ×${count}`).join('　');
  return <TextField id={id} label={label} help={said || words.accessoriesHelp} value={value} onChange={onChange} />;
}
