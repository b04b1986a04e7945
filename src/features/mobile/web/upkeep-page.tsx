import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { formatDate, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import type { UpkeepRow } from '../contract/mobile.contract.ts';
import { mobileWords } from '../contract/mobile.messages.ts';
import { mobile } from './mobile.client.ts';
import { SettingsDialog, UpkeepDialog } from './upkeep-dialogs.tsx';

const { upkeep: words } = mobileWords;
const { columns: c } = words;
const tones = { good: 'resolved', fault: 'active' } as const;

type Open = 'record' | 'settings' | null;

interface DevicesProps {
  readonly rows: readonly UpkeepRow[];
  /** The ticked ones; null for those who only look. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (ids: readonly string[]) => void;
}

function Devices({ rows, chosen, onChoose }: DevicesProps) {
  return (
    <RelatedTable
      caption={words.caption}
      rows={rows}
      idOf={({ id }) => id}
      empty={words.none}
      columns={[
        {
          title: c.tag,
          width: 11,
          className: 'code',
          cell: ({ id, assetTag }) =>
            chosen ? (
              <CheckField
                id={`upkeep-${id}`}
                label={assetTag}
                value={chosen.includes(id)}
                onChange={(on) => onChoose(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
              />
            ) : (
              <Link href={`/assets/${id}`}>{assetTag}</Link>
            ),
        },
        {
          title: c.model,
          cell: ({ id, model }) => <Link href={`/assets/${id}`}>{model}</Link>,
        },
        { title: c.status, width: 6, cell: ({ status }) => status },
        {
          title: c.last,
          width: 12,
          className: 't',
          cell: ({ last }) => (last ? `${formatShortDateTime(last.at)} ${last.byName}` : words.never),
        },
        {
          title: c.result,
          width: 8,
          cell: ({ last }) => last && <State tone={tones[last.result]}>{words.results[last.result]}</State>,
        },
        {
          title: c.due,
          width: 7,
          className: 't',
          cell: ({ dueOn, overdue: late }) => <span className={late ? 'err' : undefined}>{formatDate(dueOn)}</span>,
        },
      ]}
    />
  );
}

/** モバイルのメンテナンス: what is due first, and what was found last (§7-3). */
export function UpkeepPage() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<Open>(null);
  const mayRecord = useMay('mobile.handle');
  const mayDecide = useMay('mobile.decide');
  const { data = [] } = useQuery(mobile.query.upkeeps.queryOptions({ input: {} }));
  const { data: settings } = useQuery(mobile.query.settings.queryOptions({ input: {} }));
  const overdue = data.filter((row) => row.overdue).length;
  const done = () => {
    setOpen(null);
    setChosen([]);
  };
  return (
    <PlainPage
      title={words.title}
      lead={settings && words.help(settings.upkeepDays)}
      actions={
        <>
          {overdue > 0 && <State tone="active">{words.overdue(overdue)}</State>}
          {mayDecide && (
            <Button size="sm" onPress={() => setOpen('settings')}>
              {words.settings}
            </Button>
          )}
          {mayRecord && chosen.length === 0 && <span className="muted">{words.choose}</span>}
          {chosen.length > 0 && (
            <Button size="sm" tone="primary" onPress={() => setOpen('record')}>
              {words.recordOf(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <Devices rows={data} chosen={mayRecord ? chosen : null} onChoose={setChosen} />
      {open === 'record' && (
        <UpkeepDialog
          devices={data.filter(({ id }) => chosen.includes(id))}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
      {open === 'settings' && settings && <SettingsDialog settings={settings} onClose={() => setOpen(null)} />}
    </PlainPage>
  );
}
