import './assets.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { ConflictDialog, type Side } from '#ui/conflict-dialog.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { FormPage } from '#ui/form/form-page.tsx';
import { useDraft } from '#ui/form/use-draft.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { formatTime } from '#ui/format.ts';
import { useNavigate } from '#ui/link.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { useMe } from '#ui/session/me.ts';
import { toast } from '#ui/toast-store.ts';
import { assetFacts } from '../contract/asset.ts';
import type { AssetView } from '../contract/asset-view.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import { conflictFields, mergeValues } from './asset-conflict.ts';
import { AssetFields } from './asset-fields.tsx';
import { type FactValues, factValues, toFacts } from './asset-values.ts';
import { assets } from './assets.client.ts';

/** What the form holds, with the version it was opened on: a draft from yesterday meets today's changes. */
interface ReviseValues extends FactValues {
  version: number;
}

const revision = assetFacts.extend({ version: z.number().int() });

interface Conflict {
  readonly latest: AssetView;
  readonly by: string;
  readonly at: string;
}

const valuesOf = (asset: AssetView): ReviseValues => ({ ...factValues(asset), version: asset.version });

/** Someone saved first: fetches what they saved, and who they are. */
function useConflict(id: string) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const notice = async (error: unknown) => {
    const { details } = toCallFailed(error);
    const latest = await assets.call.get({ id });
    setConflict({ latest, by: String(details.changedBy ?? ''), at: formatTime(String(details.changedAt)) });
  };
  return { conflict, notice, clear: () => setConflict(null) };
}

function ReviseForm({ asset }: { asset: AssetView }) {
  const me = useMe();
  const navigate = useNavigate();
  const back = `/assets/${asset.id}`;
  const { conflict, notice, clear } = useConflict(asset.id);
  const form = useForm<typeof revision, ReviseValues>({
    schema: revision,
    initial: valuesOf(asset),
    prepare: (values) => ({ ...toFacts(values), version: values.version }),
    onSubmit: async ({ version, ...facts }) => {
      const saved = await assets.call.revise({ id: asset.id, version, facts });
      draft.discard();
      toast(words.form.saved(saved.assetTag));
      navigate(back);
    },
    onRefused: ({ code }, error) => {
      if (code !== 'platform.staleVersion') return false;
      void notice(error);
      return true;
    },
  });
  const draft = useDraft({
    key: `${me.id}.asset.${asset.id}`,
    values: form.values,
    dirty: form.dirty,
    onRestore: form.restore,
  });
  const saveChosen = (choice: Readonly<Record<string, Side>>) => {
    if (!conflict) return;
    form.restore({ ...mergeValues(form.values, conflict.latest, choice), version: conflict.latest.version });
    clear();
    void form.submit();
  };
  return (
    <>
      <FormPage
        className="asset-form"
        form={form}
        draft={draft}
        onDiscard={() => {
          draft.discard();
          form.reset(valuesOf(asset));
        }}
        crumbs={[
          { label: words.title, href: '/assets' },
          { label: asset.assetTag, href: back, className: 'code' },
          { label: words.actions.revise },
        ]}
        title={words.form.reviseTitle(asset.assetTag)}
        note={words.form.placeIsMoved}
        submit={words.form.save}
        busy={words.form.saving}
        back={back}
      >
        <AssetFields form={form} autoFocus />
      </FormPage>
      {conflict && (
        <ConflictDialog
          open
          who={{ family: conflict.by.split(/\s/)[0] ?? conflict.by, full: conflict.by }}
          at={conflict.at}
          about={words.conflict.about(asset.assetTag, asset.modelName)}
          fields={conflictFields(valuesOf(asset), form.values, conflict.latest)}
          hasTimeline={false}
          onSave={saveChosen}
          onKeep={() => navigate(back)}
          onClose={clear}
          busy={form.sending}
        />
      )}
    </>
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
