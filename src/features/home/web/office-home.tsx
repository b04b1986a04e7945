import { clausesWords } from '#features/contract/contract/clauses.messages.ts';
import type { DutyStrip } from '#features/contract/contract/duty-strip.ts';
import { DutyBar } from '#features/contract/web/duty-strip.public.tsx';
import { fiscalYear, halfLabel, half as halfOf, halfRange } from '#kernel/calendar/periods.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDate, formatLongDate, formatTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Panel, SectionHead } from '#ui/panel.tsx';
import { homeWords } from '../contract/home.messages.ts';
import type { HomeBlockView, HomeStripView, HomeView } from '../contract/home.ts';
import { blocksOf, RestOf, ThingLine, WaitingLine } from './home-parts.tsx';
import { HomeTree, useWait } from './home-tree.tsx';
import { SeededValues } from './seeded-values.tsx';
import { SetupList } from './setup-list.tsx';

const words = homeWords.home;

const allOf = (block: HomeBlockView) => block.allHref && <Link href={block.allHref}>{words.all}</Link>;

const countOf = ({ uncounted, count }: HomeBlockView) => (uncounted ? undefined : homeWords.count(count));

/** What an answer does, and the list that holds them all. */
const endOf = (block: HomeBlockView) =>
  (block.hint || block.allHref) && (
    <>
      {block.hint && <span className="muted small">{block.hint}</span>}
      {allOf(block)}
    </>
  );

function Queue({ block }: { block: HomeBlockView }) {
  return (
    <section>
      <SectionHead title={block.title} count={countOf(block)} end={endOf(block)} />
      <ul>
        {block.lines.map((line) => (
          <WaitingLine key={line.id} line={line} />
        ))}
      </ul>
      <RestOf block={block} />
    </section>
  );
}

/** Periods in a row: what is late changes shape, not only colour. */
function Strip({ strip: { title, count, note, cells } }: { strip: HomeStripView }) {
  return (
    <div className="home-strip">
      <p>
        <b>{title}</b>
        <span className="muted">{count}</span>
      </p>
      <div className="cells" role="img" aria-label={`${title}　${count}　${note}`}>
        {cells.map((cell) => (
          <span key={cell.key} className={cell.standing} title={cell.words} />
        ))}
      </div>
      <p className="muted small">{note}</p>
    </div>
  );
}

function Side({ block }: { block: HomeBlockView }) {
  if (block.strip) {
    return (
      <Panel title={block.title} end={allOf(block)}>
        <Strip strip={block.strip} />
      </Panel>
    );
  }
  return (
    <Panel title={block.title} count={countOf(block)} end={allOf(block)}>
      {block.lines.length === 0 && <p className="muted pad">{words.none}</p>}
      <ul className="home-side">
        {block.lines.map((line) => (
          <ThingLine key={line.id} line={line} />
        ))}
      </ul>
      <RestOf block={block} />
    </Panel>
  );
}

/** 下期の履行: the contract at a glance. */
function DutiesOfHalf({ home, duties }: { home: HomeView; duties: DutyStrip }) {
  const { strip } = clausesWords;
  const half = `/contract/clauses?${new URLSearchParams({ span: 'half', day: home.today })}`;
  return (
    <section className="home-duties">
      <SectionHead
        flat
        title={strip.half(halfLabel(fiscalYear(home.today), halfOf(home.today)))}
        count={strip.since(formatDate(halfRange(fiscalYear(home.today), halfOf(home.today)).from), duties.total)}
        end={<Link href={half}>{strip.open}</Link>}
      />
      <DutyBar strip={duties} />
    </section>
  );
}

function Queues({ home, queues }: { home: HomeView; queues: readonly HomeBlockView[] }) {
  const { wait, showAll } = useWait();
  const of = home.waits.find(({ key }) => key === wait);
  const shown = of ? queues.filter(({ key }) => key === wait) : queues;
  return (
    <div className="panel home-queue">
      {shown.length === 0 && (
        <EmptyState
          level={2}
          title={of ? words.nothingOf(of.title) : words.nothing}
          actions={of && <Button onPress={showAll}>{words.showAll}</Button>}
        >
          {words.nothingNext}
        </EmptyState>
      )}
      {shown.map((block) => (
        <Queue key={block.key} block={block} />
      ))}
    </div>
  );
}

/** A queue by age, and beside it what is worth knowing. */
export function OfficeHome({ home }: { home: HomeView }) {
  const queues = [...blocksOf(home.blocks, 'waiting'), ...blocksOf(home.blocks, 'course')];
  // An installation that is not ready has its checklist where nothing waits yet.
  const showsQueue = queues.length > 0 || !home.setup;
  const sides = [...blocksOf(home.blocks, 'things'), ...blocksOf(home.blocks, 'reading')];
  // Two sorts stand below each other anyway.
  const hasTree = home.waits.length > 2;
  return (
    <div className={cx('office', hasTree && 'with-tree')}>
      {hasTree && <HomeTree home={home} />}
      <main id="main" tabIndex={-1} className="office-home">
        <div className="home-head">
          <header>
            <h1>{showsQueue ? words.waiting : words.beginning}</h1>
            <p className="muted">
              {words.asOf(formatLongDate(home.today), formatTime(home.asOf), showsQueue ? home.waiting : null)}
            </p>
          </header>
          {home.duties && <DutiesOfHalf home={home} duties={home.duties} />}
        </div>
        <div className={sides.length > 0 ? 'home-grid' : 'home-grid alone'}>
          <div className="home-main">
            {home.setup && <SetupList setup={home.setup} />}
            {showsQueue && <Queues home={home} queues={queues} />}
          </div>
          {sides.length > 0 && (
            <div className="home-sides">
              {home.setup && <SeededValues />}
              {sides.map((block) => (
                <Side key={block.key} block={block} />
              ))}
            </div>
          )}
        </div>
      </main>
    </div>
  );
}
