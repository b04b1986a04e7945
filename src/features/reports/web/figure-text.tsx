import { Fragment, type ReactNode } from 'react';
import { linesOf, type TextPart, textParts } from '../contract/figure-text.ts';
import type { Figure } from '../contract/weekly-report.ts';

interface Props {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** A section's words: paragraphs, with each figure shown as its number, which opens where it comes from. */
export function FigureText({ text, figures, selected, onSelect }: Props) {
  const piece = ({ text: words, figure }: TextPart): ReactNode =>
    figure === null ? (
      words
    ) : (
      <button type="button" className="figure-link" aria-pressed={figure === selected} onClick={() => onSelect(figure)}>
        {words}
      </button>
    );
  return (
    <>
      {linesOf(text).map((line) => (
        <p key={line}>
          {textParts(line, figures).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place in the line
            <Fragment key={index}>{piece(part)}</Fragment>
          ))}
        </p>
      ))}
    </>
  );
}
