import './catalog.css';
import { useParams } from '@tanstack/react-router';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ThingPage } from '#ui/detail/thing-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Tag } from '#ui/tag.tsx';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { SoftwareChange, SoftwareView } from '../contract/catalog.ts';
import { standardSoftware } from '../contract/standard-software.data.ts';
import { AgreeDialog } from './agree-dialog.tsx';
import { catalog } from './catalog.client.ts';
import { SoftwareDialog } from './software-dialog.tsx';
import { softwareList } from './software-list-page.tsx';

const words = catalogWords.software;
const c = words.columns;
const w = words.change;

const factsOf = (software: SoftwareView): FactGroup[] => [
  {
    title: words.facts,
    items: [
      { label: c.listedAs, value: software.listedAs ? standardSoftware[software.listedAs].name : words.notListed },
      { label: c.maker, value: software.maker },
      { label: c.currentVersion, value: software.currentVersion },
      { label: c.supportEndsOn, value: software.supportEndsOn && formatDate(software.supportEndsOn), className: 't' },
      { label: c.channel, value: software.channel },
      { label: c.active, value: software.active ? words.active : words.inactive },
    ],
  },
];

const affectsOf = ({ kind, affects }: SoftwareChange) =>
  affects.length > 0
    ? affects.map((effect) => words.effectsShort[effect]).join(catalogWords.separator)
    : kind === 'version' && words.noEffect;

function Agreement({ change }: { change: SoftwareChange }) {
  const { agreement, needsAgreement } = change;
  if (agreement) {
    return (
      <>
        {w.agreed(formatDate(agreement.on), agreement.with)}
        <span className="line-below">{agreement.decision}</span>
      </>
    );
  }
  return needsAgreement ? <Tag tone="warn">{w.waits}</Tag> : <span className="muted">{w.notNeeded}</span>;
}

function Changes({ changes }: Pick<SoftwareView, 'changes'>) {
  return (
    <Section title={words.changes} count={changes.length || undefined}>
      <RelatedTable
        caption={words.changes}
        rows={changes}
        idOf={(row) => row.id}
        empty={words.noChanges}
        columns={[
          { title: w.on, width: 7, className: 't', cell: (row) => formatDate(row.changedOn) },
          { title: w.kind, width: 7, cell: (row) => words.changeKinds[row.kind] },
          { title: w.passage, cell: (row) => w.passageOf(row.was, row.became) },
          { title: w.affects, width: 8, cell: affectsOf },
          { title: w.what, cell: (row) => row.what },
          { title: w.agreement, width: 16, cell: (row) => <Agreement change={row} /> },
          { title: w.by, width: 8, cell: (row) => row.recordedByName },
        ]}
      />
    </Section>
  );
}

/** One product of 標準ソフトウェア: what it is, what changed, what 県 agreed to. */
export function SoftwarePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <ThingPage
      id={id}
      topic="software"
      query={catalog.query.getSoftware.queryOptions({ input: { id } })}
      list={{ title: words.title, home: '/catalog/software', key: softwareList.key }}
      actions={{
        recordAgreement: {
          word: words.actions.recordAgreement,
          opens: (software, end) => <AgreeDialog software={software} {...end} />,
        },
        revise: {
          word: words.actions.revise,
          plain: true,
          shortcut: 'e',
          opens: (software, end) => <SoftwareDialog row={software} {...end} />,
        },
      }}
      head={(software) => ({
        title: software.name,
        facts: factsOf(software),
        factsEnd: <Link href={`/knowledge?f.software=${software.id}`}>{words.knowledge}</Link>,
        sections: () => <Changes changes={software.changes} />,
      })}
    />
  );
}
