import type { FactGroup } from '#ui/detail/detail-page.tsx';
import type { Fact } from '#ui/facts.tsx';
import { formatDate, formatDateTime, formatNumber } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { AssetView, RelatedFact } from '../contract/asset-view.ts';
import { assetsWords } from '../contract/assets.messages.ts';

const words = assetsWords.facts;

/** Where it stands: who has it outside the ledger, or the site with its room. */
export function placeWords(asset: Pick<AssetView, 'counterpart' | 'site' | 'room'>): string {
  const place = [asset.site?.name, asset.room?.name].filter(Boolean).join(' ');
  return asset.counterpart ? assetsWords.movements.withSite(asset.counterpart, place) : place;
}

/** A fact another feature knows: 許可なし　直近 11.12. */
function relatedFact(fact: RelatedFact): Fact {
  const value = fact.href ? <Link href={fact.href}>{fact.value}</Link> : fact.value;
  return {
    label: fact.label,
    value: (
      <>
        {fact.tone ? <State tone={fact.tone}>{value}</State> : value}
        {fact.note && <span className="muted">　{fact.note}</span>}
      </>
    ),
  };
}

const knownOnly = (facts: readonly (Fact | null)[]): Fact[] => facts.filter((fact) => fact !== null);
const when = (shown: unknown, fact: Fact): Fact | null => (shown ? fact : null);

function use(asset: AssetView, mayReadPeople: boolean): Fact[] {
  const { user } = asset;
  return knownOnly([
    {
      label: words.user,
      value: user && (mayReadPeople ? <Link href={`/people/staff/${user.id}`}>{user.name}</Link> : user.name),
    },
    { label: words.department, value: asset.department?.name },
    { label: words.place, value: placeWords(asset) },
    { label: words.extension, value: user?.extension, className: 't' },
  ]);
}

function Os({ asset }: { asset: AssetView }) {
  return (
    <>
      {asset.os}
      {asset.osBuild && (
        <>
          <br />
          <span className="t muted">{asset.osBuild}</span>
        </>
      )}
    </>
  );
}

function configuration(asset: AssetView): Fact[] {
  const { cpu, memoryGb, storageGb } = asset.configuration;
  const encrypted = asset.encrypted === null ? assetsWords.unknown : asset.encrypted ? assetsWords.yes : assetsWords.no;
  const build = asset.osBehind ? (
    <span className="due warn">{assetsWords.filters.behindWords}</span>
  ) : (
    <State tone="resolved">{words.updated}</State>
  );
  const inside = words.insideWords(cpu, memoryGb, storageGb);
  return knownOnly([
    { label: words.serialNo, value: asset.serialNo, className: 'code' },
    { label: words.os, value: asset.os && <Os asset={asset} /> },
    when(asset.osBuild, { label: words.update, value: build }),
    when(inside, { label: words.inside, value: inside }),
    { label: words.encrypted, value: encrypted },
    when(asset.ipAddress, { label: words.ip, value: asset.ipAddress, className: 't' }),
    when(asset.macAddress, { label: words.mac, value: asset.macAddress, className: 'code' }),
    { label: words.sim, value: asset.simNo, className: 'code' },
    { label: words.image, value: asset.imageName },
    { label: words.lastSeen, value: asset.lastSeenAt && formatDateTime(asset.lastSeenAt), className: 't' },
  ]);
}

function procurement(asset: AssetView): Fact[] {
  const { warrantyUntil, warrantyMonthsLeft } = asset;
  return knownOnly([
    { label: words.acquired, value: asset.acquiredOn && formatDate(asset.acquiredOn), className: 't' },
    {
      label: words.price,
      value: asset.priceYen !== null && words.yen(formatNumber(asset.priceYen)),
      className: 't',
    },
    {
      label: words.warranty,
      value: warrantyUntil && (
        <>
          <span className="t">{formatDate(warrantyUntil)}</span>
          {warrantyMonthsLeft !== null && <span className="muted">　{words.left(warrantyMonthsLeft)}</span>}
        </>
      ),
    },
    when(asset.note, { label: words.note, value: asset.note }),
  ]);
}

/** 使用, 構成, 調達: what the ledger says, with what other features know of it. */
export function assetFactGroups(asset: AssetView, mayReadPeople: boolean): FactGroup[] {
  const related = (group: RelatedFact['group']) => asset.facts.filter((fact) => fact.group === group).map(relatedFact);
  const { groups } = assetsWords;
  return [
    { title: groups.use, items: [...use(asset, mayReadPeople), ...related('use')] },
    { title: groups.configuration, items: [...configuration(asset), ...related('configuration')] },
    { title: groups.procurement, items: [...procurement(asset), ...related('procurement')] },
  ];
}
