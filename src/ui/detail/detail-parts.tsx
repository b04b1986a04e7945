import { type LucideIcon, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { cx } from '../class-names.ts';
import { type Fact, isEmpty } from '../facts.tsx';
import { Icon } from '../icon.tsx';
import { SectionHead } from '../panel.tsx';
import { words } from '../words.ts';
import { ClauseLink } from './clause-link.tsx';
import { detailWords } from './detail.messages.ts';

export interface SectionProps {
  readonly title: string;
  readonly count?: ReactNode;
  /** A tag beside the title: 原因は調査中. */
  readonly mark?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** One section of the middle column. */
export function Section({ title, count, mark, end, children }: SectionProps) {
  const beside = mark ? (
    <>
      {count}
      {mark}
    </>
  ) : (
    count
  );
  return (
    <section>
      <SectionHead title={title} count={beside} end={end} flat />
      {children}
    </section>
  );
}

export interface GridFact extends Fact {
  /** Takes the whole width: sentences. */
  readonly wide?: boolean;
}

/** Labels and values in two columns of pairs: 聞き取り, 原因と処置. */
export function GridFacts({ items }: { items: readonly GridFact[] }) {
  return (
    <dl className="grid-facts">
      {items.map(({ label, value, wide, className }) => (
        <div key={label} className={wide ? 'wide' : undefined}>
          <dt>{label}</dt>
          <dd className={className}>{isEmpty(value) ? <span className="muted">{words.none}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface PolicyFact {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the device-class policy says. */
  readonly value: string;
  /** The exception or the manner, one line. */
  readonly note?: string;
  /** Clauses it rests on: 4-9. */
  readonly clauses: readonly string[];
}

/** 取扱方針: what may be done with this device, by whom, and the clause that says so. */
export function PolicyFacts({ items }: { items: readonly PolicyFact[] }) {
  return (
    <dl className="policy">
      {items.map((item) => (
        <div key={item.label}>
          <dt>
            <Icon of={item.icon} className="muted" />
            {item.label}
          </dt>
          <dd>
            <b>{item.value}</b>
            {item.note && (
              <>
                <br />
                <span className="muted">{item.note}</span>
              </>
            )}
          </dd>
          <dd
            className="clause muted t"
            title={item.clauses.length > 0 ? detailWords.clause(item.clauses.join(' ')) : undefined}
          >
            {item.clauses.map((no) => (
              <ClauseLink key={no} no={no} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface LabelCardProps {
  /** An SVG of the QR with an accessible name, drawn by the feature. */
  readonly qr: ReactNode;
  readonly tag: string;
  readonly lines: readonly string[];
  readonly onPrint: () => void;
}

/** The sticker on the device, as it prints. */
export function LabelCard({ qr, tag, lines, onPrint }: LabelCardProps) {
  return (
    <div className="label-card">
      <span className="qr">{qr}</span>
      <div>
        <b className="code">{tag}</b>
        {lines.map((line) => (
          <span key={line} className="small">
            {line}
          </span>
        ))}
        <Button size="sm" icon={Printer} onPress={onPrint}>
          {detailWords.label}
        </Button>
      </div>
    </div>
  );
}

export interface FileLink {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** 1.2 MB */
  readonly size: string;
  readonly icon: LucideIcon;
}

/** Attached files in one wrapping line. */
export function FileList({ files, className }: { files: readonly FileLink[]; className?: string }) {
  return (
    <ul className={cx('files', className)}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon of={file.icon} className="muted" />
          <a href={file.href}>{file.name}</a>
          <span className="muted small">{file.size}</span>
        </li>
      ))}
    </ul>
  );
}
