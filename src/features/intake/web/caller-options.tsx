import { cx } from '#ui/class-names.ts';
import { Link } from '#ui/link.tsx';
import type { CallerCandidate } from '../contract/caller.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';

interface Props {
  readonly candidates: readonly CallerCandidate[];
  /** More match than are shown. */
  readonly capped: boolean;
  readonly active: number;
  readonly text: string;
  readonly onTake: (index: number) => void;
}

const key = (candidate: CallerCandidate) => `${candidate.kind}:${candidate.id}`;

/** Whom the box may mean; last, the way to take someone who is not in the ledger. */
export function CallerOptions({ candidates, capped, active, text, onTake }: Props) {
  const lines = [
    ...candidates.map((candidate) => <Line key={key(candidate)} candidate={candidate} />),
    words.outsideCaller(text),
  ];
  return (
    <div className="popover lookup-list">
      <div className="combo-list" role="listbox" id="caller-options" aria-label={words.lookupLabel}>
        {lines.map((line, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the box, which frames and takes options
          // biome-ignore lint/a11y/useFocusableInteractive: options of a combo box are framed by aria-activedescendant
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what an option is called by
            key={index}
            id={`caller-option-${index}`}
            role="option"
            aria-selected={index === active}
            className={cx(index === active && 'on')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(index)}
          >
            {line}
          </div>
        ))}
      </div>
      {capped && (
        <p className="combo-note" onPointerDown={(event) => event.preventDefault()}>
          <Link href={`/people/staff?q=${encodeURIComponent(text)}`}>{words.allCallers}</Link>
        </p>
      )}
    </div>
  );
}

function Line({ candidate }: { candidate: CallerCandidate }) {
  if (candidate.kind === 'staff') {
    return (
      <>
        <span>{candidate.name}</span>
        <span className="muted">{candidate.reading}</span>
        <span className="muted end">
          {candidate.departmentName}　{candidate.extension}
        </span>
      </>
    );
  }
  if (candidate.kind === 'asset') {
    return (
      <>
        <span className="code">{candidate.assetTag}</span>
        <span>{candidate.modelName}</span>
        <span className="muted end">
          {candidate.departmentName}　{candidate.userName}
        </span>
      </>
    );
  }
  return (
    <>
      <span className="t">{candidate.ticketNo}</span>
      <span className="clip">{candidate.subject}</span>
      <span className="muted end">{candidate.requesterName}</span>
    </>
  );
}
