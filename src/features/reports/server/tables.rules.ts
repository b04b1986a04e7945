import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Figure, FigureTable } from '../contract/weekly-report.ts';
import { changeWords } from './figures.rules.ts';

type Cell = FigureTable['rows'][number]['cells'][number];

const channels = ['phone', 'chat', 'mail', 'walkIn', 'portal'] as const;
const kinds = ['inquiry', 'fault', 'request'] as const;

/** The report's tables, made from its frozen figures alone: the same figures always give the same tables. */
export function tablesOf(figures: readonly Figure[]): FigureTable[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const cell = (key: string): Cell => {
    const figure = byKey.get(key);
    return { figure: figure ? key : null, text: String(figure?.value ?? 0) };
  };
  const change = (key: string): Cell => {
    const figure = byKey.get(key);
    return { figure: null, text: figure ? changeWords(figure.value, figure.previous) : '' };
  };
  return [
    volume(cell, change),
    deadlines(figures, cell),
    causes(figures, cell),
    ...tops(figures, cell, change),
    software(figures, cell, change),
    processes(figures, cell, change),
  ];
}

type CellOf = (key: string) => Cell;

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
      ...kinds.map((kind) => row(words.kinds[kind], kind, `kind.${kind}`, false)),
      row(words.total, 'channel', 'total', true),
    ],
  };
}

function deadlines(figures: readonly Figure[], cell: CellOf): FigureTable {
  const names: Record<string, string> = words.clocks;
  const rows = figures
    .filter((figure) => /^clock\.\w+$/.test(figure.key))
    .map((figure) => {
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
  const rows = figures
    .filter((figure) => figure.key.startsWith('cause.') && figure.value > 0)
    .toSorted((a, b) => b.value - a.value)
    .map((figure) => ({
      label: names[figure.key.slice('cause.'.length)] ?? figure.key,
      isTotal: false,
      cells: [cell(figure.key)],
    }));
  return {
    key: 'causes',
    section: 'faults',
    title: words.tables.causes,
    head: [words.tables.causes, words.count],
    rows,
  };
}

function tops(figures: readonly Figure[], cell: CellOf, change: CellOf): FigureTable[] {
  const table = (key: string, section: FigureTable['section'], title: string, prefix: string): FigureTable => ({
    key,
    section,
    title,
    head: [title, words.count, words.change],
    rows: figures
      .filter((figure) => figure.key.startsWith(prefix))
      .toSorted((a, b) => b.value - a.value)
      .map((figure) => ({ label: figure.label, isTotal: false, cells: [cell(figure.key), change(figure.key)] })),
  });
  return [
    table('categories', 'volume', words.tables.categories, 'category.'),
    table('classes', 'volume', words.tables.classes, 'class.'),
    table('knowledge', 'knowledge', words.tables.knowledge, 'knowledge.'),
  ];
}

/** What every process did in the week, in the order the processes say it. */
function processes(figures: readonly Figure[], cell: CellOf, change: CellOf): FigureTable {
  const rows = figures
    .filter((figure) => figure.key.startsWith('process.'))
    .map(({ key, label }) => ({ label, isTotal: false, cells: [cell(key), change(key)] }));
  return {
    key: 'processes',
    section: 'processes',
    title: words.tables.processes,
    head: [words.sections.processes, words.count, words.change],
    rows,
  };
}

/** Every software of the week's tickets and the tickets without one, so that the lines add up to the total. */
function software(figures: readonly Figure[], cell: CellOf, change: CellOf): FigureTable {
  const line = (key: string, label: string, isTotal: boolean) => ({ label, isTotal, cells: [cell(key), change(key)] });
  const known = figures
    .filter((figure) => figure.key.startsWith('software.'))
    .toSorted((a, b) => b.value - a.value)
    .map((figure) => line(figure.key, figure.label, false));
  const rows = [...known, line('softwareNone', words.noSoftware, false), line('total', words.total, true)];
  return {
    key: 'software',
    section: 'volume',
    title: words.tables.software,
    head: [words.tables.software, words.count, words.change],
    rows: known.length > 0 ? rows : [],
  };
}
