import { Fragment, type ReactNode } from 'react';
import { formatNumber } from '#ui/format.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Figure } from '../contract/weekly-report.ts';

interface Props {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** A section's words: paragraphs, with each {{key}} shown as its number, which opens where it comes from. */
export function FigureText({ text, figures, selected, onSelect }: Props) {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const piece = (part: string): ReactNode => {
    const key = /^\{\{([\w.]+)\}\}$/.exec(part)?.[1];
    if (!key) return part;
    if (key === 'totalPrevious') return words.unitCount(formatNumber(byKey.get('total')?.previous ?? 0));
    const figure = byKey.get(key);
    if (!figure) return words.unitCount('0');
    return (
      <button type="button" className="figure-link" aria-pressed={key === selected} onClick={() => onSelect(key)}>
        {words.unitCount(formatNumber(figure.value))}
      </button>
    );
  };
  return (
    <>
      {text
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line}>
            {line.split(/(\{\{[\w.]+\}\})/).map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the line
              <Fragment key={index}>{piece(part)}</Fragment>
            ))}
          </p>
        ))}
    </>
  );
}
