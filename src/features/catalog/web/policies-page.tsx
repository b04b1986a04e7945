import './catalog.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { isDay } from '#ui/form/read-day.ts';
import { formatDate } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useToday } from '#ui/session/today.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { PolicyRow } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { PolicyDialog } from './policy-dialog.tsx';
import { PolicyHistoryDialog } from './policy-history-dialog.tsx';
import { PolicyMatrix } from './policy-matrix.tsx';

const words = catalogWords.policies;

/** 方針表: what the contract says of every class and procurer on a day. */
export function PoliciesPage() {
  usePageTitle(words.title);
  const today = useToday();
  const [on, setOn] = useState(today);
  const [editing, setEditing] = useState<PolicyRow | null>(null);
  const [looking, setLooking] = useState<PolicyRow | null>(null);
  const day = isDay(on) ? on : today;
  const { data, error, refetch } = useQuery({
    ...catalog.query.listPolicies.queryOptions({ input: { on: day } }),
    placeholderData: (old) => old,
  });
  const nameOf = (row: PolicyRow) => data?.classes.find((one) => one.code === row.classCode)?.name ?? row.classCode;
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <div className="title-row">
          <h1>{words.title}</h1>
        </div>
        <p className="muted">{words.lead}</p>
        <div className="policy-day">
          <DateField id="policy-on" label={words.on} help="" value={on} onChange={setOn} />
          {day !== today && (
            <Button size="sm" onPress={() => setOn(today)}>
              {words.today}
            </Button>
          )}
        </div>
      </header>
      {error && <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />}
      <div className="catalog-scroll">
        {!data && !error && <Loading busy label={words.title} />}
        {data && (
          <PolicyMatrix
            caption={words.caption(formatDate(data.on))}
            classes={data.classes}
            rows={data.rows}
            onHistory={setLooking}
            onRevise={data.mayRevise ? setEditing : undefined}
          />
        )}
      </div>
      {looking && <PolicyHistoryDialog of={looking} className={nameOf(looking)} onClose={() => setLooking(null)} />}
      {editing && (
        <PolicyDialog
          row={editing}
          className={nameOf(editing)}
          onClose={() => setEditing(null)}
          onDone={() => {
            setEditing(null);
            void refetch();
          }}
        />
      )}
    </main>
  );
}
