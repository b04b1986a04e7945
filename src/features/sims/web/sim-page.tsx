import { useParams } from '@tanstack/react-router';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ThingPage } from '#ui/detail/thing-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDate, formatDateTime } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import { Tag } from '#ui/tag.tsx';
import { type SimView, simCheck } from '../contract/sim.ts';
import { simsWords as words } from '../contract/sims.messages.ts';
import { simList } from './sim-list.spec.tsx';
import { simReads, sims } from './sims.client.ts';

const c = words.columns;

const factsOf = (sim: SimView): FactGroup[] => [
  {
    title: words.facts,
    items: [
      { label: c.lineNo, value: sim.lineNo, className: 't' },
      { label: c.contractNo, value: sim.contractNo, className: 't' },
      { label: c.carrier, value: sim.carrier },
      { label: c.state, value: words.states[sim.state] },
      { label: c.asset, value: sim.assetId && <Link href={`/assets/${sim.assetId}`}>{sim.assetTag}</Link> },
      { label: words.namedByDevice, value: sim.namedByDevice, className: 't' },
      { label: c.stoppedOn, value: sim.stoppedOn && formatDate(sim.stoppedOn), className: 't' },
      { label: c.checkedOn, value: sim.checkedOn && formatDate(sim.checkedOn), className: 't' },
      { label: c.unsure, value: sim.unsure && <Tag tone="warn">{words.unsure}</Tag> },
      { label: c.note, value: sim.note },
    ],
  },
];

function CheckDialog({ sim, onClose }: { sim: SimView; onClose: () => void }) {
  return (
    <ActionForm
      title={words.check.title(sim.cardNo)}
      submit={words.actions.check}
      busy={words.saving}
      schema={simCheck}
      initial={{ on: useToday(), note: '' }}
      draft={null}
      act={(input) => ({
        call: () => sims.call.check({ id: sim.id, version: sim.version, ...input }),
        said: () => words.check.done(sim.cardNo),
        own: [['sim', sim.id]],
        reread: simReads,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => (
        <>
          <DateField {...form.field('on', words.check.on)} />
          <TextAreaField {...form.field('note', words.check.note)} help={words.check.noteHelp} autoFocus />
        </>
      )}
    </ActionForm>
  );
}

function History({ entries }: Pick<SimView, 'entries'>) {
  return (
    <Section title={words.entries} count={entries.length}>
      <RelatedTable
        caption={words.entries}
        rows={entries}
        idOf={(row) => row.id}
        columns={[
          { title: words.entry.at, width: 10, className: 't', cell: (row) => formatDateTime(row.at) },
          { title: words.entry.kind, width: 7, cell: (row) => words.kinds[row.kind] },
          { title: words.entry.body, cell: (row) => row.body },
          { title: words.entry.by, width: 8, cell: (row) => row.actorName },
        ]}
      />
    </Section>
  );
}

/** One SIM: line, contract, device and what happened to it (§4-4). */
export function SimPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  return (
    <ThingPage
      id={id}
      topic="sim"
      query={sims.query.get.queryOptions({ input: { id } })}
      list={{ title: words.title, home: '/sims', key: simList.key }}
      actions={{
        check: { word: words.actions.check, opens: (sim, { onClose }) => <CheckDialog sim={sim} onClose={onClose} /> },
        revise: {
          word: words.actions.revise,
          plain: true,
          shortcut: 'e',
          press: () => navigate(`/sims/${id}/edit`),
        },
      }}
      head={(sim) => ({
        title: sim.cardNo,
        code: sim.cardNo,
        facts: factsOf(sim),
        sections: () => <History entries={sim.entries} />,
      })}
    />
  );
}
