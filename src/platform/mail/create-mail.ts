import type { AnyJob } from '../jobs/job.ts';
import { deliverMailJob } from './deliver-mail.job.ts';
import { createTransportOf, type MailConfig } from './transport.ts';

/** The product's mail room: give `jobs` to `createJobs`; features write with `sendMail`. */
export function createMail(config: MailConfig): { readonly jobs: readonly AnyJob[] } {
  return { jobs: [deliverMailJob(createTransportOf(config))] };
}
