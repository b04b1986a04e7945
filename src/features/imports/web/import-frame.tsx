import './imports.css';
import type { ReactNode } from 'react';
import { Crumbs } from '#ui/detail/crumbs.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { type StepState, Steps } from '#ui/steps.tsx';
import { Tag } from '#ui/tag.tsx';
import { importsWords as words } from '../contract/imports.messages.ts';

const steps = ['file', 'mapping', 'check', 'apply'] as const;
export type ImportStep = (typeof steps)[number] | 'done';

const stateOf = (step: number, now: number): StepState => (step < now ? 'done' : step === now ? 'now' : 'todo');

export interface ImportFrameProps {
  readonly title: string;
  /** 取込番号, once there is one. */
  readonly runNo?: string;
  readonly tag?: string;
  readonly step: ImportStep;
  /** Between the head and the content. */
  readonly children: ReactNode;
  /** Buttons that stay in sight. */
  readonly foot?: ReactNode;
}

/** The wizard's frame: where the file stands among ファイル, 列の対応, 検証 and 反映. */
export function ImportFrame({ title, runNo, tag, step, children, foot }: ImportFrameProps) {
  usePageTitle(runNo ? `${runNo} ${title}` : title);
  const now = step === 'done' ? steps.length : steps.indexOf(step);
  return (
    <main id="main" tabIndex={-1} className="full import">
      <header className="page-head">
        <Crumbs
          crumbs={[
            { label: words.title, href: '/imports' },
            { label: runNo ?? words.start, className: runNo && 'code' },
          ]}
        />
        <div className="title-row">
          <h1>{title}</h1>
          {tag && <Tag>{tag}</Tag>}
          <span className="actions">
            <Steps
              label={words.steps.label}
              steps={steps.map((key, index) => ({ word: words.steps[key], state: stateOf(index, now) }))}
            />
          </span>
        </div>
      </header>
      {children}
      {foot && <div className="footbar">{foot}</div>}
    </main>
  );
}
