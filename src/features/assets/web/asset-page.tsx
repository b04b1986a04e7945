import './assets.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { fitsQr } from '#kernel/qr-path.ts';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { DetailPage } from '#ui/detail/detail-page.tsx';
import { LabelCard } from '#ui/detail/detail-parts.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { later } from '#ui/later.tsx';
import { useTrail } from '#ui/list/trail.ts';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { openFile } from '#ui/rpc/save-file.ts';
import { useMay, useMe } from '#ui/session/me.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { AssetAction, AssetView } from '../contract/asset-view.ts';
import { type AssetViewKey, assetQuery, assetViews } from '../contract/assets.contract.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';
import type { RecordedKind } from '../contract/movement.ts';
import { assetFactGroups } from './asset-facts.tsx';
import { MovementSection, PolicySection, RelatedSections } from './asset-sections.tsx';
import { assets } from './assets.client.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { LabelDialog } from './label-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

const QrCode = later(async () => (await import('#ui/qr-code.tsx')).QrCode);

type Doing = { readonly what: 'move'; readonly kind?: RecordedKind } | { readonly what: 'correct' | 'label' };

async function printCard(id: string): Promise<void> {
  try {
    openFile(await assets.call.printCard({ id }));
  } catch (error) {
    showFailure(error);
  }
}

/** The buttons: what other features offer first, then the ledger's own; the rest folds into ⋯. */
function actionsOf(asset: AssetView, act: (doing: Doing) => void): DetailAction[] {
  const may = (action: AssetAction) => asset.actions.includes(action);
  const other = asset.otherActions.map((action) => ({
    key: action.href,
    word: action.label,
    href: action.href,
    primary: action.primary,
  }));
  const own: DetailAction[] = [];
  if (may('move'))
    own.push({ key: 'move', word: words.actions.move, onPress: () => act({ what: 'move' }), shortcut: 'm' });
  if (may('move') && asset.possibleMoves.includes('collected')) {
    own.push({ key: 'collect', word: words.actions.collect, onPress: () => act({ what: 'move', kind: 'collected' }) });
  }
  const folded: DetailAction[] = [];
  if (may('changeUser')) {
    const onPress = () => act({ what: 'move', kind: 'userChanged' });
    folded.push({ key: 'changeUser', word: words.actions.changeUser, onPress });
  }
  if (may('revise')) {
    folded.push({ key: 'revise', word: words.actions.revise, href: `/assets/${asset.id}/edit`, plain: true });
  }
  if (may('correct'))
    folded.push({ key: 'correct', word: words.actions.correct, onPress: () => act({ what: 'correct' }) });
  if (may('card')) {
    folded.push({ key: 'card', word: words.actions.card, onPress: () => void printCard(asset.id), plain: true });
  }
  return [...other.filter((one) => one.primary), ...own, ...other.filter((one) => !one.primary), ...folded];
}

function classView(code: string): AssetViewKey {
  return assetViews.find((view) => view === code) ?? (code === 'iPad' ? 'mobile' : 'other');
}

const oneAsset = (id: string) => ({ query: assetQuery.parse({}), selection: { ids: [id] } });

interface DialogsProps {
  readonly asset: AssetView;
  readonly doing: Doing | null;
  readonly onClose: () => void;
  readonly onDone: (asset: AssetView) => void;
}

function Dialogs({ asset, doing, onClose, onDone }: DialogsProps) {
  if (doing?.what === 'move') return <MoveDialog asset={asset} kind={doing.kind} onClose={onClose} onDone={onDone} />;
  if (doing?.what === 'correct') return <CorrectDialog asset={asset} onClose={onClose} onDone={onDone} />;
  if (doing?.what === 'label') return <LabelDialog chosen={oneAsset(asset.id)} count={1} onClose={onClose} />;
  return null;
}

/** 機器 on a page of its own. */
export function AssetPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const options = assets.query.get.queryOptions({ input: { id } });
  const { data: asset, error, refetch } = useQuery(options);
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing | null>(null);
  useLive(
    'asset',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  const place = useTrail('assets', id);
  const { names } = useMe();
  const mayReadPeople = useMay('people.readStaff');
  if (error && !asset) {
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  if (!asset) return <Loading busy label={words.title} />;
  const done = (next: AssetView) => {
    client.setQueryData(options.queryKey, next);
    setDoing(null);
  };
  const view = classView(asset.classCode);
  return (
    <>
      <DetailPage
        crumbs={[
          { label: words.title, href: '/assets' },
          { label: words.views[view], href: `/assets?view=${view}` },
          { label: asset.assetTag, className: 'code' },
        ]}
        place={place}
        title={asset.assetTag}
        titleClass="code"
        sub={`${asset.className} ${asset.modelName}`}
        tags={[
          words.statuses[asset.status],
          words.procurers[asset.procurer],
          ...(asset.loanPool ? [words.loanPool] : []),
        ]}
        actions={actionsOf(asset, setDoing)}
        inlineActions={4}
        facts={assetFactGroups(asset, mayReadPeople)}
        factsEnd={
          asset.actions.includes('label') &&
          fitsQr(asset.assetTag) && (
            <LabelCard
              qr={<QrCode text={asset.assetTag} label={words.labels.alt(asset.assetTag)} />}
              tag={asset.assetTag}
              lines={[words.labels.owner(names.prefecture, asset.className), asset.modelName]}
              onPrint={() => setDoing({ what: 'label' })}
            />
          )
        }
      >
        <PolicySection asset={asset} />
        <MovementSection
          asset={asset}
          onCorrect={asset.actions.includes('correct') ? () => setDoing({ what: 'correct' }) : undefined}
        />
        <RelatedSections sections={asset.related} />
      </DetailPage>
      <Dialogs asset={asset} doing={doing} onClose={() => setDoing(null)} onDone={done} />
    </>
  );
}
