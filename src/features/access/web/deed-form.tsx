import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/session/today.ts';
import { accessWords as words } from '../contract/access.messages.ts';
import { type AccessView, type DeedKind, deedDone, deedKinds, type Register, registers } from '../contract/access.ts';
import { networkPolicies } from '../contract/access-networks.data.ts';
import { access, accessReads } from './access.client.ts';

const { record: w } = words;

interface DeedValues {
  kind: DeedKind;
  registers: readonly Register[];
  on: string;
  note: string;
}

/** What is still to be done: registered where they are missing, stopped where they still stand. */
function owedOf(user: AccessView): Pick<DeedValues, 'kind' | 'registers'> {
  const policy = networkPolicies[user.network].registers;
  const stands = (key: Register) => user.registered.some((one) => one.register === key && one.kind === 'register');
  if (user.use === 'use')
    return { kind: 'register', registers: registers.filter((key) => policy[key] && !stands(key)) };
  return { kind: 'stop', registers: registers.filter((key) => policy[key]?.onEnd && stands(key)) };
}

/** 処理を記録. */
export function DeedForm({ user, onClose }: { user: AccessView; onClose: () => void }) {
  const offered = registers.filter((key) => networkPolicies[user.network].registers[key]);
  return (
    <ActionForm<typeof deedDone, DeedValues, AccessView>
      title={w.title(user.name)}
      submit={words.actions.record}
      busy={words.saving}
      schema={deedDone}
      initial={{ ...owedOf(user), on: useToday(), note: '' }}
      prepare={(values) => values}
      draft={null}
      act={(deed) => ({
        call: () => access.call.record({ id: user.id, version: user.version, ...deed }),
        said: ({ name }) => w.done(name, words.deeds[deed.kind]),
        own: [['accessUser', user.id]],
        reread: accessReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => {
        const { registers: chosen } = form.values;
        const { id, error } = form.field('registers', w.registers);
        const tick = (key: Register, on: boolean) =>
          form.set('registers', on ? [...chosen, key] : chosen.filter((one) => one !== key));
        return (
          <>
            <SegmentedField {...form.field('kind', w.kind)} choices={choicesOf(deedKinds, words.deeds)} />
            {offered.map((key, i) => (
              <CheckField
                key={key}
                id={i === 0 ? id : `${id}-${key}`}
                label={words.registers[key]}
                value={chosen.includes(key)}
                onChange={(on) => tick(key, on)}
                {...(i === 0 && error && { error })}
              />
            ))}
            <DateField {...form.field('on', w.on)} />
            <TextAreaField {...form.field('note', w.note)} rows={2} />
          </>
        );
      }}
    </ActionForm>
  );
}
