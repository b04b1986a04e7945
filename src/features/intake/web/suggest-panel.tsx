import { BookOpen, Radar } from 'lucide-react';
import { toCivil } from '#kernel/calendar/civil.ts';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/class-names.ts';
import { formatDate, formatMonthDay } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Link } from '#ui/link.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import type { SuggestedKnowledge, SuggestedTicket, Suggestions } from '../contract/suggestions.ts';
import { Marked } from './marked.tsx';

interface Props {
  readonly found: Suggestions | undefined;
  /** The id of the framed candidate. */
  readonly active: string | null;
  readonly onUse: (item: SuggestedKnowledge | SuggestedTicket) => void;
}

/** What the desk already knows: known errors open, like tickets and manuals a line each. */
export function SuggestPanel({ found, active, onUse }: Props) {
  const any = found !== undefined && found.count > 0;
  return (
    <section className="suggest" aria-label={words.suggestLabel}>
      <div className="section-head">
        <h2>{words.suggestions}</h2>
        {any && <span className="count">{words.suggestCount(found.count)}</span>}
        <span className="end hints">
          <span>
            <Kbd>Alt ↑</Kbd>
            <Kbd>Alt ↓</Kbd> {words.select}
          </span>
        </span>
      </div>
      {found?.burst && (
        <div className="notice warn flush" role="status">
          <Icon of={Radar} />
          <span>
            <Link href={`/tickets?view=all&f.ids=${found.burst.ticketIds.join(',')}`}>{found.burst.words}</Link>
          </span>
        </div>
      )}
      {!any && <p className="muted pad">{words.suggestNone}</p>}
      {any && <Found found={found} active={active} onUse={onUse} />}
    </section>
  );
}

function Found({ found, active, onUse }: Props & { found: Suggestions }) {
  return (
    <>
      {found.knownErrors.length > 0 && <h3>{words.knownErrors}</h3>}
      {found.knownErrors.map((item) => (
        <KnownError key={item.id} item={item} on={item.id === active} onUse={onUse} />
      ))}
      {found.tickets.length > 0 && <h3>{words.similar}</h3>}
      {found.tickets.map((item) => (
        <div key={item.id} className={cx('hit', item.id === active && 'on')}>
          <div className="head">
            <Link className="t" href={`/tickets/${item.id}`}>
              {item.ticketNo}
            </Link>
            <span className="clip">
              <Marked text={item.subject} marks={item.marks} />
            </span>
            <span className="end t">{formatMonthDay(toCivil(item.receivedAt).date)}</span>
          </div>
          <div className="sub">{item.words}</div>
        </div>
      ))}
      {found.manuals.length > 0 && <h3>{words.manuals}</h3>}
      {found.manuals.map((item) => (
        <div key={item.id} className={cx('hit', item.id === active && 'on')}>
          <div className="head">
            <Icon of={BookOpen} size={14} className="muted" />
            <Link href={`/knowledge/${item.id}`}>{item.title}</Link>
            <span className="end">{words.manualEdition(item.edition, item.pageCount)}</span>
          </div>
        </div>
      ))}
    </>
  );
}

function KnownError({ item, on, onUse }: { item: SuggestedKnowledge; on: boolean; onUse: Props['onUse'] }) {
  return (
    <div className={cx('answer', on && 'pick', !on && 'folded')}>
      <div className="top">
        <Link className="t" href={`/knowledge/${item.id}`}>
          {item.knowledgeNo}
        </Link>
        <span>
          {item.targetName}　{words.uses(item.useCount)}
        </span>
        <span className="grow" />
        <span>{words.edition(item.edition, formatDate(toCivil(item.updatedAt).date))}</span>
      </div>
      <h4>
        <Marked text={item.title} marks={item.marks} />
      </h4>
      {on && (
        <>
          <Markdown text={item.body} />
          <div className="use">
            <Button size="sm" keyHint="Alt Enter" onPress={() => onUse(item)}>
              {words.use}
            </Button>
            <Link href={`/knowledge/${item.id}`}>{words.whole}</Link>
          </div>
        </>
      )}
    </div>
  );
}
