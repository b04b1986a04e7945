import { CircleCheck, Mail, MailX, Phone, PhoneMissed } from 'lucide-react';
import { toCivil } from '#kernel/calendar/civil.ts';
import { cx } from '#ui/class-names.ts';
import { formatMonthDay, formatTime } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import type { Column } from '#ui/list/columns.ts';
import { useToday } from '#ui/session/today.ts';
import type { LadderView, NextContact, RungView } from '../contract/ladder.ts';
import { recordsWords } from '../contract/records.messages.ts';

const { ladder: words, contacts } = recordsWords;

interface OnLadder {
  readonly ladder: LadderView | null;
}

const drawingOf = ({ means, result }: NonNullable<RungView['contact']>) => {
  if (result === 'promised' || result === 'extensionAsked') return CircleCheck;
  if (means === 'phone') return result === 'absent' ? PhoneMissed : Phone;
  return result === 'noAddress' ? MailX : Mail;
};

/** What was done on a rung and when; else the day it comes, or that a promise holds it. */
function RungCell({ contact, on, held }: RungView) {
  const today = useToday();
  if (contact) {
    const { date } = toCivil(contact.at);
    const answered = contact.result === 'promised' || contact.result === 'extensionAsked';
    return (
      <span className={cx('rung', answered && 'answered')}>
        <Icon
          of={drawingOf(contact)}
          size={14}
          label={words.made(contacts.means[contact.means], contacts.results[contact.result])}
        />
        {date === today ? formatTime(contact.at) : formatMonthDay(date)}
      </span>
    );
  }
  if (held) return <span className="muted">{words.held}</span>;
  return on === today ? (
    <span className="due warn">{words.today}</span>
  ) : (
    <span className="muted">{formatMonthDay(on)}</span>
  );
}

function NextCell({ on, recipient, means, promised }: NextContact) {
  const today = useToday();
  const day = on <= today ? words.today : formatMonthDay(on);
  if (promised) return <span className="muted">{words.promised(day)}</span>;
  const ask = words.ask(day, contacts.recipients[recipient], contacts.means[means]);
  return <span className={on <= today ? 'due warn' : 'muted'}>{ask}</span>;
}

const rungs = ['before', 'day', 'after1', 'after5'] as const;

/** 督促 as columns of a view: each rung with what was done on it, and who is asked next. */
export const ladderColumns = <Row extends OnLadder>(view: string): readonly Column<Row>[] => [
  ...rungs.map(
    (rung): Column<Row> => ({
      key: `rung.${rung}`,
      title: words.heads[rung],
      width: 5.25,
      className: 't',
      views: [view],
      cell: ({ ladder }) => {
        const one = ladder?.rungs.find((each) => each.rung === rung);
        return one && <RungCell {...one} />;
      },
    }),
  ),
  {
    key: 'nextContact',
    title: words.next,
    width: 9.5,
    views: [view],
    cell: ({ ladder }) => ladder?.next && <NextCell {...ladder.next} />,
  },
];
