import type { JobWithMetadata } from 'pg-boss';
import { newId } from '#kernel/id.ts';
import type { Executor } from '../db/executor.ts';
import type { OutboxMessage } from '../use-case/context.ts';

/** A job that was given up and waits for a decision. `cause` is the last error's text, for the administrator. */
export interface FailedJob {
  readonly id: string;
  readonly job: string;
  readonly cause: string;
  readonly attempts: number;
  readonly failedAt: string;
}

/** Keeps a job that has used up its tries. */
export async function keepFailedJob(tx: Executor, job: JobWithMetadata<object>): Promise<void> {
  await tx
    .insertInto('failed_jobs')
    .values({
      id: newId(),
      job: job.sourceName ?? job.name,
      data: { ...job.data },
      cause: causeOf(job.sourceOutput),
      attempts: (job.sourceRetryCount ?? 0) + 1,
      failed_at: job.createdOn.toISOString(),
    })
    .execute();
}

/** Jobs that wait for a decision, oldest first. For the doctor and for screens. */
export async function openFailedJobs(db: Executor): Promise<FailedJob[]> {
  const rows = await db
    .selectFrom('failed_jobs')
    .select(['id', 'job', 'cause', 'attempts', 'failed_at'])
    .where('settled_at', 'is', null)
    .orderBy('failed_at')
    .orderBy('id')
    .execute();
  return rows.map(({ failed_at, ...row }) => ({ ...row, failedAt: failed_at }));
}

/** Takes a failed job off the list, and gives the message to send when it shall be tried again. */
export async function settleFailedJob(
  tx: Executor,
  decision: { id: string; settlement: 'retried' | 'dropped'; by: string; at: string },
): Promise<OutboxMessage | null> {
  const row = await tx
    .updateTable('failed_jobs')
    .set({ settled_at: decision.at, settled_by_name: decision.by, settlement: decision.settlement })
    .where('id', '=', decision.id)
    .where('settled_at', 'is', null)
    .returning(['job', 'data'])
    .executeTakeFirst();
  return row ? { job: row.job, data: row.data as object } : null;
}

/** The library wraps what it says itself, of a process that died, in `value`. */
function causeOf(output: unknown): string {
  if (output === null || typeof output !== 'object') return 'unknown';
  if ('value' in output) return causeOf(output.value);
  const message = 'message' in output ? output.message : null;
  return typeof message === 'string' ? message.slice(0, 2000) : 'unknown';
}
