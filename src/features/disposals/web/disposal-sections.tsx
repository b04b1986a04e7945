import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import { custodyHours } from '../contract/custody.ts';
import type { DisposalDrive, DisposalItem, DisposalView } from '../contract/disposal.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { DrivePhotos } from './drive-photos.tsx';
import { PhotoDialog } from './photo-dialog.tsx';

const { sections: s, quantities: q, itemColumns: i, driveColumns: d, marks, custody } = words;

/** Lines of a notice; `count` says how many there are. */
const shownGaps = 5;
const count = <T,>(all: readonly T[], so: (one: T) => unknown) => all.filter((one) => so(one)).length;
/** Nothing that was counted yet is no count of nothing. */
const counted = (many: number) => many || null;
const lostOf = ({ drives, countedAfter }: DisposalView) =>
  countedAfter === null ? [] : drives.filter(({ destroyedAt, countedAt }) => destroyedAt && !countedAt);

/** Counts that differ stop the batch: which drive it is. */
function Stopped({ disposal }: { disposal: DisposalView }) {
  const { countedAfter, drives } = disposal;
  const gone = count(drives, ({ destroyedAt }) => destroyedAt);
  const lost = lostOf(disposal);
  if (countedAfter === null || (countedAfter === gone && lost.length === 0)) return null;
  return (
    <Notice tone="error" title={words.stopped(countedAfter, gone)}>
      {lost.length > 0 && words.lost(lost.map(({ serial }) => serial).join(words.listed))}
    </Notice>
  );
}

const when = (at: string | null) => (at ? formatShortDateTime(at) : custody.still);

/** Where nobody read a thing for too long: untold, it stops the certificate. */
function Broken({ disposal: { gaps } }: { disposal: DisposalView }) {
  if (gaps.length === 0) return null;
  const untold = count(gaps, ({ told }) => !told);
  const lines = gaps
    .slice(0, shownGaps)
    .map(({ what, from, until, holder, place }) =>
      from ? custody.gap(what, when(from), when(until), holder, place) : custody.unplaced(what),
    );
  return (
    <Notice
      tone={untold > 0 ? 'error' : 'info'}
      title={untold > 0 ? custody.broken(untold) : custody.told(gaps.length)}
    >
      {lines.join('\n')}
    </Notice>
  );
}

/** 保管の経過: each press that read something, the newest first. */
function Custody({ disposal: { scans } }: { disposal: DisposalView }) {
  const steps: Readonly<Record<string, string>> = words.steps;
  const { columns: c } = custody;
  return (
    <Section title={s.custody} count={scans.length}>
      <RelatedTable
        caption={s.custody}
        rows={scans.map((scan, nth) => ({ ...scan, nth }))}
        idOf={({ nth }) => String(nth)}
        columns={[
          { title: c.at, width: 8, className: 't', cell: ({ at }) => formatShortDateTime(at) },
          { title: c.step, width: 9, cell: ({ step }) => steps[step] ?? step },
          { title: c.what, width: 12, cell: ({ devices, drives }) => custody.what(devices, drives) },
          { title: c.holder, width: 7, cell: ({ holder }) => holder },
          {
            title: c.place,
            cell: ({ place, locked }) => [place, locked && custody.locked].filter(Boolean).join(words.listed),
          },
        ]}
      />
      <p className="muted">{custody.rule(custodyHours.drive, custodyHours.device, custodyHours.locked)}</p>
    </Section>
  );
}

/** 数量: as approved, before, destroyed, afterwards. */
function Quantities({ disposal: { items, drives, countedAfter } }: { disposal: DisposalView }) {
  const rows = [
    {
      what: words.bodies,
      cells: [
        items.length,
        counted(count(items, ({ foundAt }) => foundAt)),
        null,
        null,
        counted(count(items, (one) => one.labelOffAt)),
      ],
    },
    {
      what: words.disks,
      cells: [
        null,
        counted(drives.length),
        counted(count(drives, ({ destroyedAt }) => destroyedAt)),
        countedAfter,
        null,
      ],
    },
  ];
  const titles = [q.planned, q.before, q.destroyed, q.after, q.labels];
  return (
    <Section title={s.quantities}>
      <RelatedTable
        caption={s.quantities}
        rows={rows}
        idOf={({ what }) => what}
        columns={[
          { title: q.what, cell: ({ what }) => what },
          ...titles.map((title, nth) => ({
            title,
            width: 5,
            className: 'num',
            cell: ({ cells }: (typeof rows)[number]) => cells[nth] ?? '–',
          })),
        ]}
      />
    </Section>
  );
}

const done = (at: string | null) =>
  at ? <State tone="resolved">{formatShortDateTime(at)}</State> : <State tone="new">{marks.notYet}</State>;

function tagOf({ assetId, assetTag }: Pick<DisposalItem, 'assetId' | 'assetTag'>) {
  return <Link href={`/assets/${assetId}`}>{assetTag}</Link>;
}

function countedMark({ destroyedAt, countedAt }: DisposalDrive, isCounted: boolean) {
  if (countedAt) return <State tone="resolved">{marks.yes}</State>;
  return isCounted && destroyedAt ? <span className="due breach">{marks.missing}</span> : '';
}

/** Pictures are taken of what is destroyed, until it is certified. */
function AddPhoto({ disposal }: { disposal: DisposalView }) {
  const [open, setOpen] = useState(false);
  const mayHandle = useMay('disposals.handle');
  const isTaken = disposal.state === 'approved' && disposal.drives.some(({ destroyedAt }) => destroyedAt);
  if (!mayHandle || !isTaken) return null;
  return (
    <>
      <Button size="sm" icon={Camera} onPress={() => setOpen(true)}>
        {words.photos.add}
      </Button>
      {open && <PhotoDialog disposal={disposal} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What stands in the middle: the quantities, the drives, the devices. */
export function DisposalSections({ disposal }: { disposal: DisposalView }) {
  const { items, drives, countedAfter } = disposal;
  const drivesOf = Map.groupBy(drives, ({ assetId }) => assetId);
  return (
    <>
      <Stopped disposal={disposal} />
      <Broken disposal={disposal} />
      <Quantities disposal={disposal} />
      {drives.length > 0 && (
        <Section
          title={s.drives}
          count={words.of(
            count(drives, ({ destroyedAt }) => destroyedAt),
            drives.length,
          )}
        >
          <RelatedTable
            caption={s.drives}
            rows={drives}
            idOf={({ id }) => id}
            columns={[
              { title: d.tag, width: 6, className: 'code', cell: tagOf },
              { title: d.serial, width: 8, className: 'code', cell: ({ serial }) => serial },
              { title: d.model, width: 5, cell: ({ model }) => model },
              {
                title: d.method,
                cell: ({ method, tool, degaussedAt }) =>
                  [method && words.methods[method], tool, degaussedAt && words.validatedMethods.degauss]
                    .filter(Boolean)
                    .join(' '),
              },
              {
                title: d.operator,
                width: 5,
                cell: ({ operator, verifiedBy }) => [operator, verifiedBy].filter(Boolean).join(words.listed),
              },
              { title: d.at, width: 6.5, className: 't', cell: ({ destroyedAt }) => done(destroyedAt) },
              { title: d.photos, width: 4, cell: (drive) => <DrivePhotos id={disposal.id} drive={drive} /> },
              { title: d.counted, width: 4, cell: (drive) => countedMark(drive, countedAfter !== null) },
            ]}
          />
          <AddPhoto disposal={disposal} />
        </Section>
      )}
      <Section title={s.items} count={items.length}>
        <RelatedTable
          caption={s.items}
          rows={items}
          idOf={({ assetId }) => assetId}
          columns={[
            { title: i.tag, width: 6, className: 'code', cell: tagOf },
            { title: i.model, cell: ({ model }) => model },
            { title: i.serial, width: 7, className: 'code', cell: ({ serialNo }) => serialNo },
            { title: i.place, cell: ({ place }) => place || custody.unknown },
            { title: i.found, width: 7, className: 't', cell: ({ foundAt }) => done(foundAt) },
            {
              title: i.drives,
              width: 4,
              cell: ({ assetId, noDrive }) => {
                const many = drivesOf.get(assetId)?.length ?? 0;
                return noDrive ? marks.none : many > 0 && words.drives(many);
              },
            },
            { title: i.label, width: 7, className: 't', cell: ({ labelOffAt }) => done(labelOffAt) },
          ]}
        />
      </Section>
      {disposal.scans.length > 0 && <Custody disposal={disposal} />}
    </>
  );
}
