import { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/session/today.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SoftwareView, type SystemView, softwareAgreementDraft } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';

const words = catalogWords.software;
const schema = softwareAgreementDraft.extend({ id: z.uuid() });

interface Closing {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface AgreementProps extends Closing {
  /** What changed: its name, and its changes that wait for 県. */
  readonly name: string;
  readonly open: readonly Pick<SoftwareView['changes'][number], 'id' | 'kind' | 'was' | 'became'>[];
  readonly call: (draft: z.infer<typeof schema>) => Promise<unknown>;
  readonly own: readonly ['software' | 'businessSystem', string];
}

function AgreementDialog({ name, open, call, own, ...rest }: AgreementProps) {
  const choices = open.map(({ id, kind, was, became }) => ({
    key: id,
    word: `${words.changeKinds[kind]} ${words.change.passageOf(was, became)}`,
  }));
  return (
    <ActionForm
      {...rest}
      title={words.agree.title(name)}
      submit={words.agree.submit}
      schema={schema}
      initial={{ id: open[0]?.id ?? '', on: useToday(), with: '', decision: '' }}
      busy={catalogWords.saving}
      draft={null}
      act={(draft) => ({
        call: () => call(draft),
        said: () => words.agree.done(name),
        own: [own],
        reread: [catalog.query.key(), ['list', own[0] === 'software' ? 'software' : 'businessSystems']],
      })}
    >
      {(form) => (
        <>
          <SelectField {...form.field('id', words.agree.which)} choices={choices} empty={null} />
          <DateField {...form.field('on', words.agree.on)} required />
          <TextField {...form.field('with', words.agree.with)} help={words.agree.withHelp} required />
          <TextAreaField {...form.field('decision', words.agree.decision)} help={words.agree.decisionHelp} required />
        </>
      )}
    </ActionForm>
  );
}

/** 県との協議を記録 (§1-5(2)): what 県 decided about a change of a product. */
export function AgreeDialog({ software, ...rest }: Closing & { readonly software: SoftwareView }) {
  const open = software.changes.filter((change) => change.needsAgreement && !change.agreement);
  const call = (draft: z.infer<typeof schema>) => catalog.call.recordAgreement(draft);
  return <AgreementDialog {...rest} name={software.name} open={open} own={['software', software.id]} call={call} />;
}

/** 県との協議を記録 (§1-5): what 県 decided about a change of a 業務システム. */
export function AgreeOnSystemDialog({ system, ...rest }: Closing & { readonly system: SystemView }) {
  const open = system.changes.filter(({ agreement }) => agreement === null);
  const call = (draft: z.infer<typeof schema>) => catalog.call.agreeOnSystem(draft);
  return <AgreementDialog {...rest} name={system.name} open={open} own={['businessSystem', system.id]} call={call} />;
}
