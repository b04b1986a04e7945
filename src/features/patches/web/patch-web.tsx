import { recordWeb } from '#features/records/web/record-web.public.ts';
import type { FactGroup } from '#ui/detail/detail-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { patchProcess } from '../contract/patch.process.ts';
import type { PatchView } from '../contract/patch.ts';
import { patchFields as fields } from '../contract/patch-fields.messages.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchForms } from './patch-forms.tsx';
import { PatchSections } from './patch-sections.tsx';
import { patches } from './patches.client.ts';

const { facts: f } = words;

const factsOf = (patch: PatchView): FactGroup[] => {
  const { sizeMb, lineMbps, sharePercent, perWave, devices, manual, others } = patch;
  const isPlanned = sizeMb !== null && lineMbps !== null && sharePercent !== null && perWave !== null;
  return [
    {
      title: f.what,
      items: [
        { label: fields.target.label, value: words.targets[patch.target] },
        { label: fields.product.label, value: patch.product },
        { label: fields.kind.label, value: words.kinds[patch.kind] },
        { label: fields.publishedOn.label, value: formatDate(patch.publishedOn), className: 't' },
        {
          label: fields.severity.label,
          value: [words.severities[patch.severity], patch.urgent && words.urgent].filter(Boolean).join(words.listed),
        },
        { label: f.source, value: patch.source },
        ...(patch.changesUse ? [{ label: f.changesUse, value: f.yes }] : []),
      ],
    },
    {
      title: f.plan,
      items: [
        { label: f.inLedger, value: f.count(patch.inLedger), className: 't' },
        { label: f.channels, value: patch.channels.map((channel) => words.channels[channel]).join(words.listed) },
        ...(isPlanned
          ? [
              { label: f.size, value: f.mb(sizeMb), className: 't' },
              { label: f.line, value: f.mbps(lineMbps, sharePercent), className: 't' },
              { label: f.perWave, value: f.count(perWave), className: 't' },
              { label: fields.devices.label, value: f.count(devices ?? 0), className: 't' },
            ]
          : []),
        ...(manual ? [{ label: f.manual, value: <Link href={`/knowledge/${manual.id}`}>{manual.title}</Link> }] : []),
      ],
    },
    ...(others.length > 0
      ? [
          {
            title: f.others,
            items: others.map(({ id, target, number }) => ({
              label: words.targets[target],
              value: <Link href={`/patches/${id}`}>{number}</Link>,
            })),
          },
        ]
      : []),
  ];
};

/** What the screens of 修正パッチ are made of: of one target, from the publication to the last wave. */
export const patchWeb = recordWeb(patchProcess, 'patches', patches, {
  words,
  forms: patchForms,
  facts: factsOf,
  sections: (patch) => <PatchSections patch={patch} />,
});
