import type { DateRange } from '#kernel/calendar/periods.ts';
import { formatWareki } from '#kernel/wareki.ts';
import { renderList } from '#platform/documents/list-document.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { DutyJudgement } from '../contract/clause-judgement.ts';
import { chapters } from '../contract/clauses.data.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { judgeChapter } from './judge-chapter.ts';

const { columns } = words;
const count = (title: string) => ({ title, width: 7, kind: 'number' as const });

/** What the duty asks, and below it how it is counted: a number on paper says nothing without. */
const withBasis = ({ duty, basis: [occasion, kept] }: DutyJudgement) =>
  occasion ? `${duty}\n${words.basis(occasion, kept ?? '')}` : duty;

/** The duties of a chapter with how often they were kept, on A4. @throws contract.periodReversed */
export async function printChapter(input: DateRange & { chapter: number }, call: StagedCall): Promise<File> {
  const { duties, judged } = await call.read((ctx) => judgeChapter(ctx, input));
  const title = words.paper(input.chapter, chapters.find(({ id }) => id === input.chapter)?.title ?? '');
  const span = judged ?? input;
  const pdf = await renderList({
    title,
    notes: [words.period(formatWareki(span.from), formatWareki(span.to)), ...(judged ? [] : [words.notJudged])],
    columns: [
      { title: columns.duty, width: 8 },
      { title: columns.words, width: 60 },
      count(columns.occasions),
      count(columns.kept),
      count(columns.late),
      count(columns.missing),
      count(columns.insufficient),
      count(columns.pending),
      { title: columns.verdict, width: 15 },
    ],
    rows: duties.map((duty) => [
      duty.id,
      withBasis(duty),
      ...[duty.occasions, duty.kept, duty.late, duty.missing, duty.insufficient, duty.pending],
      words.standings[duty.standing],
    ]),
  });
  return pdfFile(pdf, title);
}
