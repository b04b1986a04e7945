import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { deskRecord } from '#features/records/web/desk-record.public.tsx';
import { RecordScreen } from '#features/records/web/record-screen.public.tsx';
import { useSteps } from '#features/records/web/use-record.public.tsx';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { PossessionHolder, PossessionView } from '../contract/tokens.contract.ts';
import { tokensWords as words } from '../contract/tokens.messages.ts';
import { checkWeb } from './check-web.tsx';

const { holders: h, facts: f } = words;
const { columns: c } = h;

const tones = {
  open: 'new',
  absent: 'waiting',
  confirmed: 'resolved',
  lost: 'active',
  batteryFlat: 'active',
  returned: 'closed',
} as const;

/** Lines that stand at first: those who have not answered come first. */
const shown = 50;

/** Who has a token, how to reach them, and what they said: a line's button opens the form for its holder. */
function Holders({ check }: { check: PossessionView }) {
  const [chosen, setChosen] = useState('');
  const [all, setAll] = useState(false);
  const { act, dialog } = useSteps(checkWeb, { ...check, chosen }, () => undefined);
  const step = check.steps.find(({ name }) => name === 'answer');
  const button = (holder: PossessionHolder) => {
    if (holder.state === 'batteryFlat') return <Link href={`/loans/${holder.loanId}`}>{h.swap}</Link>;
    if (!step || (holder.state !== 'open' && holder.state !== 'absent')) return null;
    return (
      <Button
        size="sm"
        onPress={() => {
          setChosen(holder.itemId);
          act(step);
        }}
      >
        {words.steps.answer}
      </Button>
    );
  };
  return (
    <Section title={h.title} count={words.checks.leftOf(check.left, check.holders.length)}>
      <RelatedTable
        caption={h.title}
        rows={all ? check.holders : check.holders.slice(0, shown)}
        idOf={({ itemId }) => itemId}
        columns={[
          {
            title: c.tag,
            width: 6,
            className: 'code',
            cell: ({ assetId, assetTag }) => <Link href={`/assets/${assetId}`}>{assetTag}</Link>,
          },
          {
            title: c.name,
            cell: ({ loanId, name, department }) => (
              <Link href={`/loans/${loanId}`} title={`${department} ${name}`}>
                {`${name}　${department}`}
              </Link>
            ),
          },
          { title: c.contact, width: 5, cell: ({ contact }) => contact },
          {
            title: c.result,
            width: 7,
            cell: ({ state }) => <State tone={tones[state]}>{words.stateOf(state)}</State>,
          },
          {
            title: c.last,
            width: 8.5,
            cell: ({ last, tries }) => last && h.tried(formatShortDateTime(last.at), words.means[last.means], tries),
          },
          {
            title: c.next,
            width: 4.25,
            className: 't',
            cell: ({ last }) => last?.nextOn && formatMonthDay(last.nextOn),
          },
          { title: c.act, width: 7, cell: button },
        ]}
      />
      {!all && check.holders.length > shown && (
        <Button size="sm" onPress={() => setAll(true)}>
          {h.rest(check.holders.length - shown)}
        </Button>
      )}
      {dialog}
    </Section>
  );
}

/** 所持確認: everyone is called until they have answered. */
export function CheckPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <RecordScreen
      web={checkWeb}
      id={id}
      title={words.checks.title}
      home="/tokens/checks"
      facts={(check) => [
        {
          title: f.when,
          items: [
            { label: f.from, value: formatDate(check.fromOn), className: 't' },
            { label: f.due, value: formatDate(check.dueOn), className: 't' },
            { label: f.left, value: words.checks.left(check.left, check.holders.length) },
          ],
        },
      ]}
    >
      {(check) => <Holders check={check} />}
    </RecordScreen>
  );
}

/** 所持確認 at the counter: whoever shows their token has it. */
export const CheckAtCounter = deskRecord(checkWeb);
