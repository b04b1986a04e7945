import type { Ctx } from '#platform/use-case/context.ts';
import type { ContactForm, ReportForm } from '../contract/contact.ts';
import { recordsWords } from '../contract/records.messages.ts';
import { recordsRefusals as refused } from '../contract/records.refusals.ts';
import type { RecordHead } from './record-kind.public.ts';
import { lines } from './record-steps.public.ts';
import { insertContact } from './records.repo.ts';

const { contacts: words } = recordsWords;

/**
 * 連絡を記録, a step of any process whose form is `contactForm`: whom, by which means, with what result and what comes next.
 * @throws records.noPromiseDay
 */
export async function contacted(ctx: Ctx, record: RecordHead, form: ContactForm) {
  if (form.result === 'promised' && !form.nextOn) throw refused.noPromiseDay();
  const { recipient, means, result, nextOn: next_on, note } = form;
  await insertContact(ctx, { record_id: record.id, recipient, means, result, next_on, note });
  const said = words.made(words.recipients[recipient], words.means[means], words.results[result]);
  return { entry: { body: lines(said, note) } };
}

/** 県へ報告, a step of any process whose form is `reportForm`. */
export const reported = ({ to, body }: ReportForm) => ({ entry: { body: words.reported(to, body) } });
