import { today } from '#kernel/calendar/civil.ts';
import { pdfFile } from '#platform/documents/pdf-file.ts';
import { qrSvg } from '#platform/documents/qr.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsRefusals } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { policyFacts } from '../contract/policy-facts.ts';
import { getAsset } from './asset-detail.reads.ts';

const template = new URL('./documents/asset-card.typ', import.meta.url);

/** 機器票. @throws assets.absent, assets.tagNotPrintable */
export async function printCard(input: { id: string }, call: StagedCall): Promise<File> {
  const { asset, day } = await call.read(async (ctx) => {
    const found = await getAsset(ctx, input);
    ctx.audit.record({ action: 'assets.printCard', entity: 'asset', entityId: found.id });
    return { asset: found, day: today(ctx.clock.now()) };
  });
  if (!/^[A-Z0-9-]+$/.test(asset.assetTag)) throw assetsRefusals.tagNotPrintable({ tag: asset.assetTag });
  const name = words.files.card(asset.assetTag);
  const pdf = await call.services.renderDocument(template, cardData(asset, day), { title: name });
  return pdfFile(pdf, name);
}

function cardData(asset: AssetView, day: string) {
  const { card, movements } = words;
  const policy = asset.policy ? policyFacts(asset.policy) : [];
  return {
    title: card.title,
    tag: asset.assetTag,
    numberLabel: card.number,
    code: qrSvg(asset.assetTag),
    date: day,
    facts: cardFacts(asset).map(({ label, value, wide }) => ({ label, value, wide: wide ?? false })),
    policyTitle: card.policy,
    policyColumns: [
      { title: card.fact, width: 14 },
      { title: card.content, width: 50 },
      { title: card.clause, width: 12 },
    ],
    policy: policy.map(({ label, value, note, clauses }) => [
      label,
      note ? `${value}\n${note}` : value,
      clauses.join('、'),
    ]),
    movementsTitle: card.movements,
    movementColumns: [
      { title: movements.columns.movedOn, width: 11, kind: 'date' },
      { title: movements.columns.kind, width: 13, kind: 'text' },
      { title: movements.columns.from, width: 30, kind: 'text' },
      { title: movements.columns.to, width: 30, kind: 'text' },
      { title: movements.columns.recordedBy, width: 12, kind: 'text' },
      { title: movements.columns.basis, width: 12, kind: 'text' },
    ],
    movements: asset.movements.map((row) => [
      row.movedOn,
      words.kinds[row.kind],
      row.from.words,
      row.to.words,
      row.recordedBy,
      row.basis,
    ]),
  };
}

interface CardFact {
  readonly label: string;
  readonly value: string | null;
  readonly wide?: true;
}

function cardFacts(asset: AssetView): CardFact[] {
  const { columns, facts } = words;
  const place = asset.counterpart ?? [asset.site?.name, asset.room?.name].filter(Boolean).join(' ');
  const inside = asset.configuration;
  return [
    { label: columns.classCode, value: words.card.classOf(asset.className, words.procurers[asset.procurer]) },
    { label: columns.model, value: `${asset.maker} ${asset.modelName}` },
    { label: columns.status, value: words.statuses[asset.status] },
    { label: columns.serialNo, value: asset.serialNo },
    { label: columns.user, value: asset.user?.name ?? words.none },
    { label: columns.department, value: asset.department?.name ?? words.none },
    { label: columns.place, value: place || words.none },
    { label: columns.extension, value: asset.user?.extension ?? null },
    { label: columns.os, value: [asset.os, asset.osBuild].filter(Boolean).join('　') },
    {
      label: columns.encrypted,
      value: asset.encrypted === null ? words.unknown : asset.encrypted ? words.yes : words.no,
    },
    { label: columns.ipAddress, value: asset.ipAddress },
    { label: columns.simNo, value: asset.simNo },
    { label: columns.acquiredOn, value: asset.acquiredOn },
    { label: columns.warrantyUntil, value: asset.warrantyUntil },
    { label: facts.inside, value: facts.insideWords(inside.cpu, inside.memoryGb, inside.storageGb), wide: true },
    { label: columns.note, value: asset.note, wide: true },
  ];
}
