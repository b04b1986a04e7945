import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/session/today.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type VerificationOutcome, verificationOutcomes } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';

const words = catalogWords.systems;
const schema = z.object({ on: civilDate, outcome: z.enum(verificationOutcomes), note: z.string().max(400) });
const choices = verificationOutcomes.map((key) => ({ key, word: words.outcomes[key] }));

interface VerifyDialogProps {
  readonly system: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 確認を記録 (§3-3): the window was asked whether it still is right. */
export function VerifyDialog({ system, ...rest }: VerifyDialogProps) {
  const initial: { on: string; outcome: VerificationOutcome; note: string } = {
    on: useToday(),
    outcome: 'unchanged',
    note: '',
  };
  return (
    <ActionForm
      {...rest}
      title={words.verify.title(system.name)}
      submit={words.verify.submit}
      schema={schema}
      initial={initial}
      prepare={(values) => values}
      busy={catalogWords.saving}
      draft={null}
      act={(record) => ({
        call: () => catalog.call.recordContactVerification({ id: system.id, ...record }),
        said: () => words.verify.done(system.name),
        own: [['businessSystem', system.id]],
        reread: [catalog.query.key(), ['list', 'businessSystems']],
      })}
    >
      {(form) => (
        <>
          <RadioField {...form.field('outcome', words.verify.outcome)} choices={choices} />
          <DateField {...form.field('on', words.verify.on)} required />
          <TextAreaField
            {...form.field('note', words.verify.note)}
            help={words.verify.noteHelp}
            required={form.values.outcome !== 'unchanged'}
          />
        </>
      )}
    </ActionForm>
  );
}
