import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { formatDate } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { State } from '#ui/state-sign.tsx';
import type { ImagesView, ModelImage } from '../contract/image.ts';
import { imageWithin } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { ImageDialog } from './image-dialog.tsx';
import { patches } from './patches.client.ts';

const { images: words } = patchesWords;
const { columns: c } = words;
const tones = { fresh: 'resolved', owed: 'waiting', overdue: 'active' } as const;

interface ModelsProps {
  readonly rows: readonly ModelImage[];
  /** The ticked ones; null for those who only look. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Each model of the ledger with the image it is restored from. */
function Models({ rows, chosen, onChoose }: ModelsProps) {
  return (
    <Section title={words.models} count={rows.length}>
      <RelatedTable
        caption={words.models}
        rows={rows}
        idOf={({ modelId }) => modelId}
        empty={words.empty}
        columns={[
          {
            title: c.model,
            width: 18,
            cell: ({ modelId, className, model }) =>
              chosen ? (
                <CheckField
                  id={`image-${modelId}`}
                  label={`${className} ${model}`}
                  value={chosen.includes(modelId)}
                  onChange={(on) => onChoose(on ? [...chosen, modelId] : chosen.filter((each) => each !== modelId))}
                />
              ) : (
                `${className} ${model}`
              ),
          },
          { title: c.devices, width: 5, className: 'num', cell: ({ devices }) => words.devices(devices) },
          { title: c.image, cell: ({ image }) => image?.name ?? words.none },
          {
            title: c.through,
            width: 9,
            className: 't',
            cell: ({ image }) => image && words.through(formatDate(image.throughOn)),
          },
          { title: c.kept, cell: ({ image }) => image?.keptAt },
          {
            title: c.standing,
            width: 16,
            cell: ({ standing, dueOn, lacks }) => (
              <State tone={tones[standing]}>
                {[words.standings[standing], dueOn && words.due(formatDate(dueOn), lacks)].filter(Boolean).join(' ')}
              </State>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** What was made, the newest first. */
function Made({ made, total }: Pick<ImagesView, 'made' | 'total'>) {
  return (
    <Section title={words.made} count={words.shown(made.length, total)}>
      <RelatedTable
        caption={words.made}
        rows={made}
        idOf={({ id }) => id}
        empty={words.noImages}
        columns={[
          { title: c.image, width: 13, cell: ({ name }) => name },
          { title: c.models, cell: ({ className, models }) => `${className} ${models}` },
          {
            title: c.through,
            cell: ({ throughId, throughOn, throughTitle }) => (
              <Link href={`/patches/${throughId}`}>{`${formatDate(throughOn)} ${throughTitle}`}</Link>
            ),
          },
          {
            title: c.made,
            width: 11,
            className: 't',
            cell: ({ madeOn, byName }) => words.by(formatDate(madeOn), byName),
          },
          {
            title: c.checked,
            cell: ({ checkedOn, checkedTag, checkedHow }) =>
              words.checked(formatDate(checkedOn), checkedTag, checkedHow),
          },
        ]}
      />
    </Section>
  );
}

/** 標準イメージ: what stands ready for a repair, and what it lacks (§4-8). */
export function ImagesPage() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const mayHandle = useMay('patches.handle');
  const { data } = useQuery(patches.query.images.queryOptions({ input: {} }));
  const models = data?.models ?? [];
  const overdue = models.filter(({ standing }) => standing === 'overdue').length;
  const done = () => {
    setOpen(false);
    setChosen([]);
  };
  return (
    <PlainPage
      title={words.noun}
      lead={words.lead(imageWithin)}
      actions={
        <>
          {overdue > 0 && <State tone="active">{words.overdue(overdue)}</State>}
          {mayHandle && chosen.length === 0 && <span className="muted">{words.choose}</span>}
          {chosen.length > 0 && (
            <Button size="sm" tone="primary" onPress={() => setOpen(true)}>
              {words.recordOf(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <Models rows={models} chosen={mayHandle ? chosen : null} onChoose={setChosen} />
      <Made made={data?.made ?? []} total={data?.total ?? 0} />
      {open && (
        <ImageDialog
          models={models.filter(({ modelId }) => chosen.includes(modelId))}
          publications={data?.publications ?? []}
          onClose={() => setOpen(false)}
          onDone={done}
        />
      )}
    </PlainPage>
  );
}
