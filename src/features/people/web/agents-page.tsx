import './people.css';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Panel } from '#ui/panel.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useMay } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import type { AgentView } from '../contract/agent.ts';
import { agentWords as words } from '../contract/people.messages.ts';
import { AgentDialog } from './agent-dialog.tsx';
import { people } from './people.client.ts';

const { columns } = words;

function AgentTable({ agents, onRevise }: { agents: readonly AgentView[]; onRevise: (agent: AgentView) => void }) {
  return (
    <RelatedTable
      caption={words.title}
      rows={agents}
      idOf={(row) => row.id}
      empty={words.empty}
      columns={[
        { title: columns.name, width: 9, cell: (row) => row.name },
        { title: columns.reading, width: 10, cell: (row) => row.reading },
        { title: columns.duty, width: 10, cell: (row) => words.duties[row.duty] },
        { title: columns.region, width: 6, cell: (row) => row.region && words.regions[row.region] },
        { title: columns.phone, width: 8, className: 't', cell: (row) => row.phone },
        { title: columns.active, cell: (row) => (row.active ? words.active : words.inactive) },
        {
          title: words.revise,
          width: 5,
          cell: (row) =>
            row.mayRevise && (
              <Button size="sm" onPress={() => onRevise(row)}>
                {words.revise}
              </Button>
            ),
        },
      ]}
    />
  );
}

/** ヘルプデスク担当者 (§2-3): who works at the desk, with duty and region. */
export function AgentsPage() {
  const { data, error, refetch } = useQuery(people.query.listAgents.queryOptions());
  const [open, setOpen] = useState<AgentView | 'new' | null>(null);
  const mayEdit = useMay('people.edit');
  usePageTitle(words.title);
  const done = () => setOpen(null);
  const create = mayEdit && (
    <Button size="sm" icon={Plus} onPress={() => setOpen('new')}>
      {words.create}
    </Button>
  );
  return (
    <main id="main" tabIndex={-1} className="people-page">
      <h1>{words.title}</h1>
      {error && !data && <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />}
      {!data && !error && <Loading busy />}
      {data && (
        <Panel title={words.title} count={`${data.length}${words.unit}`} end={create}>
          <AgentTable agents={data} onRevise={setOpen} />
        </Panel>
      )}
      {open && <AgentDialog agent={open === 'new' ? null : open} onClose={done} onDone={done} />}
    </main>
  );
}
