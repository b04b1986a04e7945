import './assets.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { assetFacts } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { AssetFields } from './asset-fields.tsx';
import { type FactValues, factValues, toFacts, valueWords } from './asset-values.ts';
import { assetReads, assets } from './assets.client.ts';

/** What the form holds, with the version it was opened on: a draft from yesterday meets today's changes. */
interface ReviseValues extends FactValues {
  version: number;
}

const revision = assetFacts.extend({ version: z.number().int() });

const valuesOf = (asset: AssetView): ReviseValues => ({ ...factValues(asset), version: asset.version });

const labels: Record<keyof FactValues, string> = {
  ...words.columns,
  modelId: words.columns.model,
  loanPool: words.loanPool,
};

function ReviseForm({ asset }: { asset: AssetView }) {
  const navigate = useNavigate();
  const back = `/assets/${asset.id}`;
  return (
    <ActionForm<typeof revision, ReviseValues, AssetView>
      page={{
        crumbs: [
          { label: words.title, href: '/assets' },
          { label: asset.assetTag, href: back, className: 'code' },
          { label: words.actions.revise },
        ],
        back,
        className: 'asset-form',
      }}
      title={words.form.reviseTitle(asset.assetTag)}
      note={words.form.placeIsMoved}
      submit={words.form.save}
      busy={words.form.saving}
      schema={revision}
      initial={valuesOf(asset)}
      prepare={(values) => ({ ...toFacts(values), version: values.version })}
      draft={`asset.${asset.id}`}
      conflict={{
        about: words.conflict.about(asset.assetTag, asset.modelName),
        labels,
        show: (key, value) => (key === 'version' ? '' : valueWords(key, value as FactValues[keyof FactValues])),
        load: async () => valuesOf(await assets.call.get({ id: asset.id })),
      }}
      act={({ version, ...facts }) => ({
        call: () => assets.call.revise({ id: asset.id, version, facts }),
        said: (saved) => words.form.saved(saved.assetTag),
        own: [['asset', asset.id]],
        reread: assetReads,
      })}
      onDone={() => navigate(back)}
    >
      {(form) => <AssetFields form={form} autoFocus />}
    </ActionForm>
  );
}

/** 台帳を直す on a page of its own: facts only; where it is changes by a movement. */
export function ReviseAssetPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  // What the form was opened on stays under the hands: news comes as a conflict, never as a jump.
  const { data, error, refetch } = useQuery({
    ...assets.query.get.queryOptions({ input: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
  });
  if (error && !data) {
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  return data ? <ReviseForm asset={data} /> : <Loading busy label={words.title} />;
}
