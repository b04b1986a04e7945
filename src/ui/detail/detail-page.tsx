import './detail.css';
import { Fragment, type ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { type Fact, Facts } from '../facts.tsx';
import { Kbd } from '../kbd.tsx';
import { useShortcut } from '../keys/use-shortcut.tsx';
import { Link, useNavigate } from '../link.tsx';
import type { TrailPlace } from '../list/trail.ts';
import { usePhone } from '../list/use-media.ts';
import { usePageActions } from '../palette/page-actions.ts';
import { useRemembered } from '../palette/recents.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Tag } from '../tag.tsx';
import { type Clock, ClockStrip } from './clock-strip.tsx';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { detailWords } from './detail.messages.ts';
import { actionItems, type DetailAction, DetailActionBar, DetailActions } from './detail-actions.tsx';

export interface FactGroup {
  readonly title: string;
  readonly items: readonly Fact[];
}

export interface DetailPageProps {
  readonly crumbs: readonly Crumb[];
  /** From `useTrail`: 4 / 48 and its neighbours on k and j. */
  readonly place?: TrailPlace | null;
  readonly title: string;
  /** `code` when the title is a 管理番号. */
  readonly titleClass?: 'code';
  readonly sub?: ReactNode;
  readonly tags?: readonly string[];
  /** What the server says is possible now, in the order of the buttons. */
  readonly actions: readonly DetailAction[];
  readonly inlineActions?: number;
  /** Right under the title: what is blocked and why, how far on its way it is. */
  readonly course?: ReactNode;
  readonly clocks?: readonly Clock[];
  /** A strip of another kind under the title: steps of an approval. */
  readonly strip?: ReactNode;
  /** Above everything: the server is away, someone else is editing. */
  readonly notice?: ReactNode;
  readonly facts: readonly FactGroup[];
  /** Under the facts: the label with its QR. */
  readonly factsEnd?: ReactNode;
  /** 経過: a Timeline. */
  readonly log?: ReactNode;
  /** The sections in the middle. */
  readonly children: ReactNode;
}

function Neighbours({ place }: { place: TrailPlace }) {
  const navigate = useNavigate();
  const { previous, next } = place;
  useShortcut('k', () => previous && navigate(previous), {
    description: detailWords.previousKey,
    enabled: previous !== null,
  });
  useShortcut('j', () => next && navigate(next), { description: detailWords.nextKey, enabled: next !== null });
  const step = (href: string | null, key: string, word: string) =>
    href && (
      <Link href={href} className="plain">
        <Kbd>{key}</Kbd> {word}
      </Link>
    );
  return (
    <span className="hints">
      <span>{place.words}</span>
      {step(previous, 'k', detailWords.previous)}
      {step(next, 'j', detailWords.next)}
    </span>
  );
}

function PageHead(props: DetailPageProps & { phone: boolean }) {
  const { crumbs, place, title, titleClass, sub, tags, actions, inlineActions, course, clocks, strip, phone } = props;
  return (
    <header className="page-head">
      <Crumbs crumbs={crumbs} end={place && <Neighbours place={place} />} />
      <div className="title-row">
        <h1 tabIndex={-1} className={titleClass}>
          {title}
        </h1>
        {sub && <span className="sub">{sub}</span>}
        {tags?.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {!phone && <DetailActions actions={actions} inline={inlineActions} />}
      </div>
      {course}
      {clocks && clocks.length > 0 && <ClockStrip clocks={clocks} />}
      {strip}
    </header>
  );
}

function FactsColumn({ facts, factsEnd }: Pick<DetailPageProps, 'facts' | 'factsEnd'>) {
  return (
    <aside className="col-facts" aria-label={detailWords.facts}>
      {facts.map((group) => (
        <Fragment key={group.title}>
          <h2>{group.title}</h2>
          <Facts items={group.items} />
        </Fragment>
      ))}
      {factsEnd}
    </aside>
  );
}

/** A record of anything: state and next actions on top, facts left, sections in the middle, 経過 right. */
export function DetailPage(props: DetailPageProps) {
  const phone = usePhone();
  const { title, crumbs, notice, facts, factsEnd, log, actions, children } = props;
  usePageTitle(title);
  useRemembered(title, crumbs.at(-1)?.label);
  usePageActions(() => actionItems(actions));
  return (
    <main id="main" tabIndex={-1} className={cx('full', phone && 'one')}>
      {notice}
      <PageHead {...props} phone={phone} />
      <div className={log ? 'three' : 'device'}>
        <FactsColumn facts={facts} factsEnd={factsEnd} />
        <div className="col-main">{children}</div>
        {log}
      </div>
      {phone && <DetailActionBar actions={actions} />}
    </main>
  );
}
