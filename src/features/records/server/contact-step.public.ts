import type { Process, StepOf } from '#kernel/process.ts';
import type { ContactForm } from '../contract/contact.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { recordsRefusals as refused } from '../contract/records.refusals.ts';
import type { RecordHead, RecordKind } from './record-kind.public.ts';
import { insertContact } from './records.repo.ts';
import { step } from './take-step.public.ts';

const { contacts: words } = recordsWords;

/**
 * 連絡を記録 of any process, its form `contactForm`: whom, by which means, with what result and what comes next.
 * @throws records.noPromiseDay and those of `step`
 */
export const contactStep = <P extends Process, R extends RecordHead, F, W extends object, N extends StepOf<P>>(
  kind: RecordKind<P, R, F, W>,
  name: N,
) =>
  step(kind, name, async (ctx, record, given) => {
    const form = given as ContactForm;
    if (form.result === 'promised' && !form.nextOn) throw refused.noPromiseDay();
    const { recipient, means, result, nextOn: next_on, note } = form;
    await insertContact(ctx, { record_id: record.id, recipient, means, result, next_on, note });
    const said = words.made(words.recipients[recipient], words.means[means], words.results[result]);
    return { entry: { body: [said, note].filter(Boolean).join('\n') } };
  });
