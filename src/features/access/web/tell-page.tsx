import { ActionForm } from '#ui/form/action-form.tsx';
import { SegmentedField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import { accessWords as words } from '../contract/access.messages.ts';
import { type Network, networks, type UseKind, useKinds, useTold } from '../contract/access.ts';
import { access, accessReads } from './access.client.ts';

const { tell: w } = words;

interface TellValues {
  network: Network;
  kind: UseKind;
  staffNos: string;
  day: string;
  saidBy: string;
  toldOn: string;
  note: string;
}

/** A line is a person; of a pasted table the first column counts. */
const numbersOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(/\t|,|、/)[0]?.trim() ?? '')
    .filter((no) => no !== '');

interface Props {
  /** Of whom it is; none for a list that is pasted. */
  readonly of?: Partial<TellValues>;
  readonly onDone: () => void;
  readonly onClose?: () => void;
}

/** 利用を記録: over the page of one person, or on a page of its own for a list of many. */
export function TellForm({ of = {}, onDone, onClose }: Props) {
  const today = useToday();
  const blank = { network: 'mk' as const, kind: 'use' as const, staffNos: '', saidBy: '', note: '' };
  const page = { crumbs: [{ label: words.title, href: '/access' }, { label: w.title }], back: '/access' };
  return (
    <ActionForm<typeof useTold, TellValues, { told: number }>
      {...(onClose ? { onClose } : { page })}
      title={w.title}
      submit={words.actions.tell}
      busy={words.saving}
      schema={useTold}
      initial={{ ...blank, day: today, toldOn: today, ...of }}
      prepare={({ staffNos, ...rest }) => ({ ...rest, staffNos: numbersOf(staffNos) })}
      draft={onClose ? null : 'access.tell'}
      act={(told) => ({
        call: () => access.call.tell(told),
        said: (done) => w.done(words.networks[told.network], words.uses[told.kind], done.told),
        reread: accessReads,
      })}
      onDone={onDone}
    >
      {(form) => (
        <>
          <SegmentedField {...form.field('network', w.network)} choices={choicesOf(networks, words.networks)} />
          <SegmentedField {...form.field('kind', w.kind)} choices={choicesOf(useKinds, words.uses)} />
          <TextAreaField {...form.field('staffNos', w.staffNos)} rows={of.staffNos ? 1 : 8} help={w.staffNosHelp} />
          <DateField {...form.field('day', w.day)} />
          <TextField {...form.field('saidBy', w.saidBy)} help={w.saidByHelp} />
          <DateField {...form.field('toldOn', w.toldOn)} />
          <TextAreaField {...form.field('note', w.note)} rows={2} />
        </>
      )}
    </ActionForm>
  );
}

/** A list of 県 or a 所属 is pasted. */
export function TellPage() {
  const navigate = useNavigate();
  return <TellForm onDone={() => navigate('/access')} />;
}
