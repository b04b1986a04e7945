import './catalog.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { DetailPage, type FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
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
  const [doing, setDoing] = useState<SoftwareView['actions'][number] | null>(null);
  const { data: software, error, refetch } = useQuery(catalog.query.getSoftware.queryOptions({ input: { id } }));
  useLive(
    'software',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  const place = useTrail(softwareList.key, id);
  if (error && !software) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  if (!software) return <Loading busy label={catalogWords.open} />;
  const onClose = () => setDoing(null);
  const onDone = () => {
    onClose();
    void refetch();
  };
  return (
    <>
      <DetailPage
        crumbs={[{ label: words.title, href: '/catalog/software' }, { label: software.name }]}
        place={place}
        title={software.name}
        actions={software.actions.map((key) => ({
          key,
          word: words.actions[key],
          plain: key === 'revise',
          shortcut: key === 'revise' ? 'e' : undefined,
          onPress: () => setDoing(key),
        }))}
        facts={factsOf(software)}
        factsEnd={<Link href={`/knowledge?f.software=${software.id}`}>{words.knowledge}</Link>}
      >
        <Changes changes={software.changes} />
      </DetailPage>
      {doing === 'revise' && <SoftwareDialog row={software} onClose={onClose} onDone={onDone} />}
      {doing === 'recordAgreement' && <AgreeDialog software={software} onClose={onClose} onDone={onDone} />}
    </>
  );
}
