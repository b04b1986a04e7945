import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Ban, Car, DoorOpen, PencilLine, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { Tag } from '#ui/tag.tsx';
import { placesWords as words } from '../contract/places.messages.ts';
import type { SiteView } from '../contract/site.ts';
import { places } from './places.client.ts';
import { SiteDialog } from './site-dialog.tsx';
import { AddRoomDialog, CloseSiteDialog, ConfirmBaseDialog, MarkRoomDialog } from './site-dialogs.tsx';

type Action = SiteView['actions'][number];
const icons = {
  confirmBase: Car,
  revise: PencilLine,
  close: Ban,
  addRoom: Plus,
  markRoom: DoorOpen,
} satisfies Record<Action, unknown>;

function reachOf(site: SiteView) {
  if (site.outsidePrefecture) return words.notDispatched;
  return site.baseSiteId === null ? words.isBase : <Link href={`/places/${site.baseSiteId}`}>{site.baseName}</Link>;
}

function factsOf(site: SiteView) {
  const { columns, groups } = words;
  return [
    {
      title: groups.kind,
      items: [
        { label: words.factLabels.code, value: site.code, className: 'code' },
        { label: columns.reading, value: site.reading },
        { label: columns.kind, value: words.kinds[site.kind] },
        { label: columns.region, value: words.regions[site.region] },
        { label: columns.closedOn, value: site.closedOn && formatDate(site.closedOn), className: 't' },
      ],
    },
    {
      title: groups.reach,
      items: [
        { label: words.factLabels.base, value: reachOf(site) },
        {
          label: words.factLabels.confirmed,
          value: site.baseSiteId !== null && (
            <>
              {site.baseConfirmedOn && formatDate(site.baseConfirmedOn)}{' '}
              {site.baseUnsure && <Tag tone="warn">{words.baseUnsure}</Tag>}
            </>
          ),
          className: 't',
        },
        {
          label: words.factLabels.minutes,
          value: site.driveMinutes !== null && site.baseSiteId !== null ? words.minutes(site.driveMinutes) : null,
        },
      ],
    },
    {
      title: groups.contact,
      items: [
        { label: words.form.postalCode, value: site.postalCode, className: 't' },
        { label: columns.address, value: site.address },
        { label: columns.phone, value: site.phone, className: 't' },
      ],
    },
  ];
}

function Rooms({ site }: { site: SiteView }) {
  return (
    <Section title={words.rooms.title} count={formatNumber(site.rooms.length)}>
      <RelatedTable
        caption={words.rooms.title}
        rows={site.rooms}
        idOf={(room) => room.id}
        empty={words.rooms.none}
        columns={[
          { title: words.rooms.name, cell: (room) => room.name },
          { title: words.rooms.floor, width: 8, cell: (room) => room.floor },
          { title: words.rooms.use, width: 9, cell: (room) => room.use !== 'other' && words.rooms.uses[room.use] },
          { title: words.rooms.since, width: 9, cell: (room) => room.since && formatDate(room.since) },
          { title: words.rooms.by, width: 8, cell: (room) => room.by },
        ]}
      />
    </Section>
  );
}

/** 拠点 on a page of its own: what it is, how it is reached, its rooms. */
export function SitePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const options = places.query.get.queryOptions({ input: { id } });
  const { data: site, error, refetch } = useQuery(options);
  const client = useQueryClient();
  const [open, setOpen] = useState<Action | null>(null);
  const again = useCallback(() => void refetch(), [refetch]);
  useLive('site', id, again);
  const place = useTrail('sites', id);
  if (error && !site) {
    return <ErrorPage title={words.title} error={error} onRetry={again} />;
  }
  if (!site) return <Loading busy label={words.title} />;
  const actions = (['confirmBase', 'revise', 'addRoom', 'markRoom', 'close'] as const)
    .filter((key) => site.actions.includes(key))
    .map(
      (key): DetailAction => ({
        key,
        word: words.actions[key],
        icon: icons[key],
        onPress: () => setOpen(key),
        plain: true,
      }),
    );
  return (
    <>
      <DetailPage
        crumbs={[{ label: words.title, href: '/places' }, { label: site.name }]}
        place={place}
        title={site.name}
        tags={site.closedOn ? [words.closed(formatDate(site.closedOn))] : []}
        actions={actions}
        facts={factsOf(site)}
      >
        <Rooms site={site} />
      </DetailPage>
      {open === 'revise' && (
        <SiteDialog
          site={site}
          onClose={() => setOpen(null)}
          onDone={(saved) => {
            client.setQueryData(options.queryKey, saved);
            setOpen(null);
          }}
        />
      )}
      {open === 'confirmBase' && <ConfirmBaseDialog site={site} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseSiteDialog site={site} onClose={() => setOpen(null)} />}
      {open === 'markRoom' && <MarkRoomDialog site={site} onClose={() => setOpen(null)} />}
      {open === 'addRoom' && <AddRoomDialog site={site} onClose={() => setOpen(null)} />}
    </>
  );
}
