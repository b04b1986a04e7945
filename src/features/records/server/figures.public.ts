import { type RawBuilder, sql } from 'kysely';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Process } from '#kernel/process.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';

/** A number a process gives to the weekly report, with the records behind it. */
export interface ProcessFigure {
  readonly key: string;
  /** 貸出　渡した. */
  readonly label: string;
  /** The list that shows the records behind it. */
  readonly list: string;
  readonly ids: readonly string[];
}

/** What a process tells of a span of days from its own records: by which keys, in the order it says them. */
export interface FigureSource {
  readonly keys: readonly string[];
  readonly read: (ctx: Ctx, span: DateRange) => Promise<readonly ProcessFigure[]>;
}

export const figureSources = defineSlot<FigureSource>('records.figureSources');

/** The keys of every process, as they are told one after the other. */
export const figureOrder = (): string[] => figureSources.fillings().flatMap(({ keys }) => keys);

/** The records behind a figure that a report has frozen. */
export const figureRecords = defineSlot<(ctx: Ctx, figureId: string) => Promise<readonly string[]>>('records.figure');

/** The ids some figures stand for; null when none is asked. */
export async function idsOfFigures(ctx: Ctx, figures: readonly string[] = []): Promise<string[] | null> {
  if (figures.length === 0) return null;
  const found: string[] = [];
  for (const id of figures) for (const read of figureRecords.fillings()) found.push(...(await read(ctx, id)));
  return found;
}

/** A line of a process in the report: a step that was taken, what was open at the end, or late at the end by a clock. */
export type FigureLine = { readonly label: string } & (
  | { readonly step: string }
  | { readonly openIn: readonly string[] }
  | { readonly lateBy: string }
);

interface Told {
  readonly process: Process;
  readonly noun: string;
  readonly list: string;
  readonly lines: Readonly<Record<string, FigureLine>>;
}

/** The figures of a process from the steps that were taken and the clocks that ran, as they stood at the end of the span. */
export function processFigures({ process, noun, list, lines }: Told): FigureSource {
  const keyOf = (line: string) => `process.${process.entity}.${line}`;
  const read = async (ctx: Ctx, span: DateRange): Promise<ProcessFigure[]> => {
    const figures: ProcessFigure[] = [];
    for (const [name, line] of Object.entries(lines)) {
      const { rows } = await idsOf(process.entity, line, endedBy(span, ctx.clock.now())).execute(ctx.tx);
      const ids = rows.map((row) => row.id);
      figures.push({ key: keyOf(name), label: `${noun}　${line.label}`, list, ids });
    }
    return figures;
  };
  return { keys: Object.keys(lines).map(keyOf), read };
}

/** The moments a span goes between; one that still runs ends now. */
function endedBy(span: DateRange, now: string) {
  const end = instantAt(addDays(span.to, 1), '00:00');
  return { from: instantAt(span.from, '00:00'), end: end < now ? end : now };
}

function idsOf(
  entity: string,
  line: FigureLine,
  { from, end }: { from: string; end: string },
): RawBuilder<{ id: string }> {
  if ('step' in line)
    return sql`select distinct record_id as id from record_steps where entity = ${entity} and step = ${line.step}
      and at >= ${from}::timestamptz and at < ${end}::timestamptz order by 1`;
  if ('openIn' in line)
    return sql`select r.id from records as r join lateral (select s.to_state from record_steps as s
        where s.record_id = r.id and s.at < ${end}::timestamptz order by s.version desc limit 1) as last on true
      where r.entity = ${entity} and (r.closed_at is null or r.closed_at >= ${end}::timestamptz)
        and last.to_state = any(${[...line.openIn]}::text[]) order by 1`;
  return sql`select distinct record_id as id from record_clocks where entity = ${entity} and kind = ${line.lateBy}
    and due_at < ${end}::timestamptz and coalesce(met_at, voided_at, 'infinity') >= ${end}::timestamptz order by 1`;
}
