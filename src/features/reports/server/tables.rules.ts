import { channels, clockKinds, ticketKinds } from '#features/tickets/contract/ticket.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Figure, FigureTable } from '../contract/weekly-report.ts';
import { changeWords } from './figures.rules.ts';

type Row = FigureTable['rows'][number];
type Cell = Row['cells'][number];
type CellOf = (key: string) => Cell;

/**
 * The report's tables, made from its frozen figures alone: the same figures always give the same tables. `order`: the keys of
 * the processes as they are told; what no process tells any more goes last.
 */
export function tablesOf(figures: readonly Figure[], order: readonly string[]): FigureTable[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const cell = (key: string): Cell => {
    const figure = byKey.get(key);
    return { figure: figure ? key : null, text: String(figure?.value ?? 0) };
  };
  const change = (key: string): Cell => {
    const figure = byKey.get(key);
    return { figure: null, text: figure ? changeWords(figure.value, figure.previous) : '' };
  };
  const line = (key: string, label: string, isTotal = false): Row => ({
    label,
    isTotal,
    cells: [cell(key), change(key)],
  });
  const lines = (chosen: readonly Figure[]) => chosen.map(({ key, label }) => line(key, label));
  const counted = (key: keyof typeof words.tables, section: FigureTable['section'], rows: Row[], of?: string) => {
    const title = words.tables[key];
    return { key, section, title, head: [of ?? title, words.count, words.change], rows };
  };
  const software = lines(mostOf(figures, 'software.'));
  // With those of no software the lines add up to the total.
  const all = [...software, line('softwareNone', words.noSoftware), line('total', words.total, true)];
  return [
    volume(cell, change),
    deadlines(figures, cell),
    causes(figures, cell),
    counted('categories', 'volume', lines(mostOf(figures, 'category.'))),
    counted('classes', 'volume', lines(mostOf(figures, 'class.'))),
    counted('knowledge', 'knowledge', lines(mostOf(figures, 'knowledge.'))),
    counted('software', 'volume', software.length > 0 ? all : []),
    counted(
      'processes',
      'processes',
      lines(inOrder(startingWith(figures, 'process.'), order)),
      words.sections.processes,
    ),
  ];
}

const startingWith = (figures: readonly Figure[], prefix: string) =>
  figures.filter((figure) => figure.key.startsWith(prefix));
/** By the order of their keys; others keep theirs behind. */
function inOrder(figures: readonly Figure[], order: readonly string[]): Figure[] {
  const place = new Map(order.map((key, n) => [key, n]));
  const placeOf = ({ key }: Figure) => place.get(key) ?? order.length;
  return figures.toSorted((a, b) => placeOf(a) - placeOf(b));
}
const mostOf = (figures: readonly Figure[], prefix: string) =>
  startingWith(figures, prefix).toSorted((a, b) => b.value - a.value);

function volume(cell: CellOf, change: CellOf): FigureTable {
  const row = (label: string, prefix: string, total: string, isTotal: boolean) => ({
    label,
    isTotal,
    cells: [...channels.map((channel) => cell(`${prefix}.${channel}`)), cell(total), change(total)],
  });
  return {
    key: 'kindChannel',
    section: 'volume',
    title: words.tables.kindChannel,
    head: [words.kindHead, ...channels.map((channel) => words.channels[channel]), words.total, words.change],
    rows: [
      ...ticketKinds.map((kind) => row(words.kinds[kind], kind, `kind.${kind}`, false)),
      row(words.total, 'channel', 'total', true),
    ],
  };
}

function deadlines(figures: readonly Figure[], cell: CellOf): FigureTable {
  const names: Record<string, string> = words.clocks;
  const clocks = figures.filter((figure) => /^clock\.\w+$/.test(figure.key));
  const told = clockKinds.map((kind) => `clock.${kind}`);
  const rows = inOrder(clocks, told).map((figure) => {
    const late = figures.find((one) => one.key === `${figure.key}.late`)?.value ?? 0;
    const rate = figure.value === 0 ? '' : `${(((figure.value - late) / figure.value) * 100).toFixed(1)}%`;
    return {
      label: names[figure.key.slice('clock.'.length)] ?? figure.key,
      isTotal: false,
      cells: [cell(figure.key), cell(`${figure.key}.late`), { figure: null, text: rate }],
    };
  });
  return {
    key: 'deadlines',
    section: 'deadlines',
    title: words.tables.deadlines,
    head: [words.due, words.count, words.late, words.rate],
    rows,
  };
}

function causes(figures: readonly Figure[], cell: CellOf): FigureTable {
  const names: Record<string, string> = words.causes;
  const title = words.tables.causes;
  const rows = mostOf(figures, 'cause.')
    .filter(({ value }) => value > 0)
    .map(({ key }) => ({ label: names[key.slice('cause.'.length)] ?? key, isTotal: false, cells: [cell(key)] }));
  return { key: 'causes', section: 'faults', title, head: [title, words.count], rows };
}
