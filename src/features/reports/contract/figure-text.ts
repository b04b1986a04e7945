import { reportsWords as words } from './reports.messages.ts';
import type { Figure } from './weekly-report.ts';

/** A stored text names its figures as {{key}}: the number is always that of the report, wherever the text is read. */
const mark = /\{\{([\w.]+)\}\}/;
const everyMark = /\{\{([\w.]+)\}\}/g;
const marks = /(\{\{[\w.]+\}\})/;

type Figures = readonly Pick<Figure, 'key' | 'label' | 'value' | 'previous'>[];

/** A piece of a sentence: words, or a figure with what it reads as. `figure` is its key when a list stands behind it. */
export interface TextPart {
  readonly text: string;
  readonly figure: string | null;
}

/** A line cut at its figures. A figure that nothing of its kind happened for reads as none. */
export function textParts(line: string, figures: Figures): TextPart[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return line
    .split(marks)
    .filter((part) => part !== '')
    .map((part) => {
      const key = mark.exec(part)?.[1];
      if (!key) return { text: part, figure: null };
      if (key === 'totalPrevious') return { text: counted(byKey.get('total')?.previous ?? 0), figure: null };
      const figure = byKey.get(key);
      return { text: counted(figure?.value ?? 0), figure: figure ? key : null };
    });
}

const counted = (value: number) => words.unitCount(value.toLocaleString('ja-JP'));

/** The lines of a section that say something. */
export const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

/** The paragraphs of a section as they are read. */
export const paragraphsOf = (text: string, figures: Figures): string[] =>
  linesOf(text).map((line) =>
    textParts(line, figures)
      .map((part) => part.text)
      .join(''),
  );

/** What a figure is called where a person writes. */
export function figureName(key: string, figures: Figures): string {
  const [head = '', ...rest] = key.split('.');
  const named = words.figureNames.plain[key as keyof typeof words.figureNames.plain];
  if (named) return named;
  const tail = rest.join('.');
  const kinds: Record<string, string> = words.kinds;
  const channels: Record<string, string> = words.channels;
  const clocks: Record<string, string> = words.clocks;
  const causes: Record<string, string> = words.causes;
  const label = figures.find((one) => one.key === key)?.label ?? '';
  if (head === 'kind') return kinds[tail] ?? key;
  if (head === 'channel') return channels[tail] ?? key;
  if (kinds[head]) return words.figureNames.crossed(kinds[head], channels[tail] ?? tail);
  if (head === 'cause') return words.figureNames.cause(causes[tail] ?? tail);
  if (head === 'clock') {
    const clock = clocks[rest[0] ?? ''] ?? tail;
    return rest[1] ? words.figureNames.late(clock) : words.figureNames.due(clock);
  }
  return label === '' ? key : label;
}

/** The text as it is edited: each figure by its name and its number. */
export function toWritten(text: string, figures: Figures): string {
  return text.replace(everyMark, (whole, key: string) => {
    const [part] = textParts(whole, figures);
    return words.figureNames.mark(safeName(figureName(key, figures)), part?.text ?? '');
  });
}

/** The stored form of an edited text. What names no figure stays the words it is. */
export function fromWritten(text: string, figures: Figures): string {
  const keys = [...figures.map((figure) => figure.key), 'totalPrevious', ...Object.keys(words.figureNames.plain)];
  const byName = new Map(keys.toReversed().map((key) => [safeName(figureName(key, figures)), key]));
  return text.replace(words.figureNames.written, (whole, name: string) => {
    const key = byName.get(name);
    return key ? `{{${key}}}` : whole;
  });
}

/** A name must not hold the signs that close it. */
const safeName = (name: string) => name.replace(words.figureNames.signs, ' ');
