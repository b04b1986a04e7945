import '#ui/detail/detail.css';
import './records.css';
import { Maximize2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Process } from '#kernel/process.ts';
import { DetailActions } from '#ui/detail/detail-actions.tsx';
import { Due } from '#ui/due.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { StateChip } from '#ui/state-sign.tsx';
import type { RecordPage } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { RecordContacts } from './record-contacts.public.tsx';
import type { RecordWeb } from './record-web.public.ts';
import { BlockedSteps, stepActions } from './step-actions.public.tsx';
import { useRecord, useSteps } from './use-record.public.tsx';

interface PaneProps<P extends Process, V extends RecordPage> {
  readonly web: RecordWeb<P, V>;
  readonly id: string;
  readonly href: string;
  readonly children: (record: V) => ReactNode;
}

/** The record under the cursor, beside its list: where it stands, what comes next, and what the feature shows of it. */
export function RecordPane<P extends Process, V extends RecordPage>({ web, id, href, children }: PaneProps<P, V>) {
  const { record, error, refetch } = useRecord(web, id);
  // The list keeps the cursor: the focus stays on it.
  const { act, dialog } = useSteps(web, record, () => undefined);
  if (error && !record) return <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={refetch} />;
  if (!record) return <Loading busy label={web.words.noun} />;
  const due = record.clocks.find((clock) => clock.due)?.due;
  return (
    <>
      <div className="detail-head">
        <div className="row">
          <span className="t">{record.number}</span>
          <span className="grow" />
          <Link className="icon-btn" href={href} label={words.open(record.number)}>
            <Icon of={Maximize2} />
          </Link>
        </div>
        <h2>{record.title}</h2>
        <div className="row">
          <StateChip tone={web.process.states[record.state] ?? 'active'}>{record.stateWords}</StateChip>
          {due && <Due chip {...due} />}
        </div>
        <DetailActions actions={stepActions(record.steps, act)} inline={2} />
        {/* Capped: as many as stand as buttons above. */}
        <BlockedSteps steps={record.steps.slice(0, 2)} />
      </div>
      <div className="record-pane">
        {children(record)}
        <RecordContacts contacts={record.contacts} />
      </div>
      {dialog}
    </>
  );
}
