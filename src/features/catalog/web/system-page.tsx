import './catalog.css';
import { useParams } from '@tanstack/react-router';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ThingPage } from '#ui/detail/thing-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { SystemView } from '../contract/catalog.ts';
import { standardSystems } from '../contract/standard-systems.data.ts';
import { AgreeOnSystemDialog } from './agree-dialog.tsx';
import { catalog } from './catalog.client.ts';
import { SystemChanges } from './system-changes.tsx';
import { systemList } from './system-list-page.tsx';
import { TrainDialog } from './train-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';

const words = catalogWords.systems;
const f = words.fields;

function factsOf(system: SystemView): FactGroup[] {
  return [
    {
      title: words.facts,
      items: [
        { label: f.kind, value: words.kinds[system.kind] },
        { label: f.owner, value: system.ownerDepartmentName },
        {
          label: f.listedAs,
          value: system.listedAs ? standardSystems[system.listedAs].name : catalogWords.software.notListed,
        },
        { label: f.description, value: system.description },
        { label: f.firstLineFrom, value: system.firstLineFrom && formatDate(system.firstLineFrom), className: 't' },
        { label: words.columns.verifiedOn, value: system.verifiedOn && formatDate(system.verifiedOn), className: 't' },
      ],
    },
  ];
}

function Contacts({ contacts }: Pick<SystemView, 'contacts'>) {
  return (
    <Section title={f.contacts} count={contacts.length}>
      <RelatedTable
        caption={f.contacts}
        rows={contacts}
        idOf={(row) => row.id ?? row.windowName}
        columns={[
          { title: f.windowName, cell: (row) => row.windowName },
          { title: f.person, width: 7, cell: (row) => row.person },
          { title: f.phone, width: 8, className: 't', cell: (row) => row.phone },
          { title: f.mail, width: 15, cell: (row) => row.mail && <a href={`mailto:${row.mail}`}>{row.mail}</a> },
          { title: f.hours, width: 10, cell: (row) => row.hours },
        ]}
      />
    </Section>
  );
}

function Verifications({ verifications }: Pick<SystemView, 'verifications'>) {
  return (
    <Section title={words.verifications} count={verifications.length || undefined}>
      <RelatedTable
        caption={words.verifications}
        rows={verifications}
        idOf={(row) => row.id}
        empty={words.noVerifications}
        columns={[
          { title: words.verify.on, width: 7, className: 't', cell: (row) => formatDate(row.verifiedOn) },
          { title: words.verify.outcome, width: 7, cell: (row) => words.outcomes[row.outcome] },
          { title: words.verifiedBy, width: 8, cell: (row) => row.verifiedByName },
          { title: words.verify.note, cell: (row) => row.note },
        ]}
      />
    </Section>
  );
}

function Trainings({ trainings, agents }: Pick<SystemView, 'trainings' | 'agents'>) {
  const w = words.train;
  return (
    <>
      <Section title={words.trainedAgents} count={agents.length || undefined}>
        <RelatedTable
          caption={words.trainedAgents}
          rows={agents}
          idOf={(row) => row.id}
          columns={[
            { title: w.agent, cell: (row) => row.name },
            {
              title: w.trainedOn,
              width: 14,
              className: 't',
              cell: (row) => (
                <>
                  {row.trainedOn && formatDate(row.trainedOn)} {row.stale && <Tag tone="warn">{w.stale}</Tag>}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={words.trainings} count={trainings.length || undefined}>
        <RelatedTable
          caption={words.trainings}
          rows={trainings}
          idOf={(row) => row.id}
          empty={words.noTrainings}
          columns={[
            { title: w.on, width: 7, className: 't', cell: (row) => formatDate(row.heldOn) },
            { title: w.means, width: 6, cell: (row) => words.trainingMeans[row.means] },
            { title: w.covered, cell: (row) => row.covered },
            { title: w.agents, cell: (row) => row.agentNames },
          ]}
        />
      </Section>
    </>
  );
}

/** One 業務システム: its windows and when they were found right. */
export function SystemPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  return (
    <ThingPage
      id={id}
      topic="businessSystem"
      query={catalog.query.getSystem.queryOptions({ input: { id } })}
      list={{ title: words.title, home: '/catalog/systems', key: systemList.key }}
      actions={{
        recordVerification: {
          word: words.actions.recordVerification,
          shortcut: 'v',
          opens: (system, end) => <VerifyDialog system={system} {...end} />,
        },
        recordTraining: {
          word: words.actions.recordTraining,
          plain: true,
          shortcut: 't',
          opens: (system, end) => <TrainDialog system={system} {...end} />,
        },
        agree: {
          word: words.actions.agree,
          plain: true,
          opens: (system, end) => <AgreeOnSystemDialog system={system} {...end} />,
        },
        revise: {
          word: words.actions.revise,
          plain: true,
          shortcut: 'e',
          press: () => navigate(`/catalog/systems/${id}/edit`),
        },
      }}
      head={(system) => ({
        title: system.name,
        notice: system.overdue && (
          <Notice flush tone="warn">
            {words.overdueNotice(system.verifiedOn && formatDate(system.verifiedOn))}
          </Notice>
        ),
        facts: factsOf(system),
        factsEnd: <Link href={`/knowledge?f.system=${system.id}`}>{words.knowledge}</Link>,
        sections: () => (
          <>
            <Contacts contacts={system.contacts} />
            <SystemChanges changes={system.changes} />
            <Verifications verifications={system.verifications} />
            <Trainings trainings={system.trainings} agents={system.agents} />
          </>
        ),
      })}
    />
  );
}
