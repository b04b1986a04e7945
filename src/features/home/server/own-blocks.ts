import type { RecordLine } from '#features/records/contract/record.ts';
import { homeLine } from '#features/records/server/home-line.public.ts';
import { unscopedThingsOf } from '#features/records/server/record-things.public.ts';
import { openRecords } from '#features/records/server/related.public.ts';
import { roleWords } from '#kernel/actor.ts';
import { toCivil } from '#kernel/calendar/civil.ts';
import { formatWarekiTimeColumn } from '#kernel/wareki.ts';
import { openFailedJobs } from '#platform/jobs/failed-jobs.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type HomeBlock, type HomeLine, linesOfBlock, plainLine } from '#platform/use-case/home-blocks.ts';
import { homeWords } from '../contract/home.messages.ts';
import { countAccounts, countMails, readLastBackup } from './home.reads.ts';

// What no single feature knows: records of every process, and how the installation is.

const words = homeWords.home;

/** 貸出 and the like that are open for a 職員 or a 所属: a panel for each process. */
export async function processHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'staff' && ctx.actor.role !== 'coordinator') return [];
  const open = await openRecords(ctx);
  const things = await unscopedThingsOf(
    ctx,
    open.map(({ id }) => id),
  );
  // Who has a thing looks for the thing; a 所属担当者 also for who has it.
  const lineOf = (record: RecordLine): HomeLine => {
    const thing = things.get(record.id);
    const line = homeLine(record);
    return thing ? { ...line, title: thing, note: ctx.actor.role === 'coordinator' ? record.title : null } : line;
  };
  const byNoun = Map.groupBy(open, ({ noun }) => noun);
  return [...byNoun].map(([noun, records]) => ({
    key: records[0]?.entity ?? noun,
    kind: 'things',
    title: noun,
    count: records.length,
    allHref: records[0]?.href.slice(0, records[0].href.lastIndexOf('/')) ?? null,
    lines: records.slice(0, linesOfBlock).map(lineOf),
  }));
}

/** Where an auditor looks: nothing waits for them, everything stands open. */
export async function auditorHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'auditor') return [];
  const lines = words.auditorWays.map((way) => ({ ...plainLine, id: way.href, ...way }));
  return [
    { key: 'audit', kind: 'course', title: words.auditor, count: lines.length, uncounted: true, allHref: null, lines },
  ];
}

/** What the administrator has to decide or to know of the installation. */
export async function installationHome(ctx: Ctx): Promise<readonly HomeBlock[]> {
  if (ctx.actor.role !== 'administrator') return [];
  const failed = await openFailedJobs(ctx.tx);
  return [
    {
      key: 'jobs',
      kind: 'waiting',
      title: words.jobs,
      count: failed.length,
      allHref: null,
      lines: failed.slice(0, linesOfBlock).map((job) => ({
        ...plainLine,
        id: job.id,
        href: null,
        title: words.jobFailed(job.job, job.attempts),
        note: words.jobNext,
        since: job.failedAt,
      })),
    },
    await stateOfInstallation(ctx),
    await accountsByRole(ctx),
  ];
}

async function stateOfInstallation(ctx: Ctx): Promise<HomeBlock> {
  const backup = await readLastBackup(ctx);
  const mails = await countMails(ctx);
  const line = (id: string, title: string, note: string, isWell: boolean): HomeLine => ({
    ...plainLine,
    id,
    href: null,
    title,
    note,
    state: isWell ? { tone: 'resolved', word: words.well } : { tone: 'waiting', word: words.look },
  });
  const at = backup && toCivil(backup);
  const lines = [
    line(
      'backup',
      words.backup,
      at ? words.madeAt(formatWarekiTimeColumn(at.date, at.time)) : words.noBackup,
      at !== null,
    ),
    line('mail', words.mail, mailNote(mails), mails.failed === 0 && mails.sent > 0),
  ];
  return {
    key: 'installation',
    kind: 'things',
    title: words.installation,
    count: lines.length,
    uncounted: true,
    allHref: null,
    lines,
  };
}

/** That none failed says nothing where none was ever sent. */
function mailNote({ sent, failed }: { readonly sent: number; readonly failed: number }): string {
  if (failed > 0) return words.mailsFailed(failed);
  return sent > 0 ? words.noMailFailed : words.noMailSent;
}

async function accountsByRole(ctx: Ctx): Promise<HomeBlock> {
  const rows = await countAccounts(ctx);
  return {
    key: 'accounts',
    kind: 'things',
    title: words.accounts(rows.reduce((sum, { count }) => sum + count, 0)),
    count: rows.length,
    uncounted: true,
    allHref: '/accounts',
    lines: rows.map(({ role, count }) => ({
      ...plainLine,
      id: role,
      href: null,
      title: roleWords[role],
      note: words.people(count),
    })),
  };
}
