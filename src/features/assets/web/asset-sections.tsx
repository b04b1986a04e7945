import {
  Archive,
  BookMarked,
  Eraser,
  Flag,
  HandHelping,
  type LucideIcon,
  MapPin,
  Settings,
  Shield,
  Truck,
  Wrench,
} from 'lucide-react';
import { PolicyFacts, Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { State } from '#ui/state-sign.tsx';
import type { AssetView, RelatedSection } from '../contract/asset-view.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import type { MovementRow } from '../contract/movement.ts';
import { type PolicyFact, policyFacts } from '../contract/policy-facts.ts';

const icons: Record<PolicyFact['key'], LucideIcon> = {
  configuration: Settings,
  repair: Wrench,
  reportBeforeRepair: Flag,
  handOver: MapPin,
  storage: Archive,
  transport: Truck,
  ledger: BookMarked,
  loan: HandHelping,
  sanitization: Eraser,
  patch: Shield,
};

/** 取扱方針: what may be done with it, and the clause that says so. */
export function PolicySection({ asset }: { asset: AssetView }) {
  const words = assetsWords.policy;
  const { policy } = asset;
  if (!policy) {
    return (
      <Section title={words.title}>
        <Notice tone="warn" title={words.missing}>
          {words.missingNext}
        </Notice>
      </Section>
    );
  }
  const caption = words.caption(policy.className, assetsWords.procurers[policy.procurer], formatDate(policy.validFrom));
  return (
    <Section
      title={words.title}
      count={caption}
      end={<Link href="/catalog/policies">{assetsWords.actions.policyTable}</Link>}
    >
      <PolicyFacts
        items={policyFacts(policy).map(({ key, label, value, note, clauses }) => ({
          icon: icons[key],
          label,
          value,
          note: note ?? undefined,
          clauses,
        }))}
      />
    </Section>
  );
}

/** What an entry says beside its two ends. */
function remarks(row: MovementRow): string {
  const words = assetsWords.movements;
  return [
    row.corrects !== null && words.corrects(row.corrects),
    row.correctedBy !== null && words.correctedBy(row.correctedBy),
    row.handOverAt && words.handOver(row.handOverAt),
    row.authorityReportedOn && words.reported(formatDate(row.authorityReportedOn)),
    row.protection && words.protection(row.protection),
    row.reason,
    row.listNo !== null && (row.listNo === 0 ? words.waiting : words.onList(row.listNo)),
  ]
    .filter(Boolean)
    .join('　');
}

function Destination({ row }: { row: MovementRow }) {
  const said = remarks(row);
  return (
    <>
      {row.to.words}
      {said && <span className="line-below muted small">{said}</span>}
    </>
  );
}

export interface MovementSectionProps {
  readonly asset: AssetView;
  /** Absent when the reader may not correct. */
  readonly onCorrect?: () => void;
}

/** 移動: append-only, newest first. */
export function MovementSection({ asset, onCorrect }: MovementSectionProps) {
  const words = assetsWords.movements;
  const { columns } = words;
  return (
    <Section
      title={words.title}
      count={`${asset.movements.length}　${words.fixed}`}
      end={
        onCorrect && (
          <button type="button" className="linklike" onClick={onCorrect}>
            {assetsWords.actions.correct}
          </button>
        )
      }
    >
      <RelatedTable<MovementRow>
        caption={words.title}
        rows={asset.movements}
        idOf={(row) => row.id}
        columns={[
          { title: columns.movedOn, width: 5.5, className: 't', cell: (row) => formatDate(row.movedOn) },
          { title: columns.kind, width: 6.5, cell: (row) => assetsWords.kinds[row.kind] },
          { title: columns.from, cell: (row) => row.from.words ?? <span className="muted">{words.unknown}</span> },
          { title: columns.to, cell: (row) => <Destination row={row} /> },
          { title: columns.recordedBy, width: 6, cell: (row) => row.recordedBy },
          { title: columns.basis, width: 8, cell: (row) => row.basis },
        ]}
      />
    </Section>
  );
}

type RelatedItem = RelatedSection['items'][number];

function Related({ section }: { section: RelatedSection }) {
  return (
    <Section
      title={section.title}
      count={section.count}
      end={section.allHref && <Link href={section.allHref}>{assetsWords.related.all}</Link>}
    >
      <RelatedTable<RelatedItem>
        caption={section.title}
        bare
        rows={section.items}
        idOf={(item) => item.no}
        columns={[
          {
            title: assetsWords.related.no,
            width: 6,
            className: 't',
            cell: (item) => <Link href={item.href}>{item.no}</Link>,
          },
          { title: section.title, cell: (item) => item.title },
          {
            title: assetsWords.movements.columns.movedOn,
            width: 5.5,
            className: 't',
            cell: (item) => item.on && formatDate(item.on),
          },
          {
            title: assetsWords.columns.status,
            width: 6,
            cell: (item) => <State tone={item.state.tone}>{item.state.word}</State>,
          },
        ]}
      />
    </Section>
  );
}

/** 受付 on the left; 修理と貸出, 棚卸 and the rest on the right. */
export function RelatedSections({ sections }: { sections: readonly RelatedSection[] }) {
  const [first, ...rest] = sections;
  if (!first) return null;
  return (
    <div className="split">
      <div>
        <Related section={first} />
      </div>
      <div>
        {rest.map((section) => (
          <Related key={section.key} section={section} />
        ))}
      </div>
    </div>
  );
}
