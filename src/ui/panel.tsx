import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

interface HeadProps {
  title: ReactNode;
  /** 2 or 3: where it stands in the page's headings. */
  level?: 2 | 3;
  /** A few quiet words after the title: 6件. */
  count?: ReactNode;
  /** Links and small buttons at the right edge. */
  end?: ReactNode;
}

function HeadBody({ title, level = 2, count, end }: HeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading>{title}</Heading>
      {count !== undefined && <span className="count">{count}</span>}
      {end && <div className="end">{end}</div>}
    </>
  );
}

export interface SectionHeadProps extends HeadProps {
  /** Without side padding, on a page's own ground. */
  flat?: boolean;
}

export function SectionHead({ flat, ...head }: SectionHeadProps) {
  return (
    <div className={cx('section-head', flat && 'flat')}>
      <HeadBody {...head} />
    </div>
  );
}

export interface PanelProps extends HeadProps {
  children: ReactNode;
  /** Pads the content; leave out for tables that run to the edge. */
  padded?: boolean;
  className?: string;
}

/** A thing on the desk: an edge, no shadow. Never put one in another. */
export function Panel({ children, padded, className, ...head }: PanelProps) {
  return (
    <section className={cx('panel', className)}>
      <header>
        <HeadBody {...head} />
      </header>
      {padded ? <div className="body">{children}</div> : children}
    </section>
  );
}
