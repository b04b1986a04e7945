import { type AssetRelatedProvider, assetRelated } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { figureSources, processFigures } from '#features/records/server/figures.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { recordSearch } from '#features/records/server/record-search.public.ts';
import { mayTake } from '#kernel/process.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { deliveriesContract } from '../contract/deliveries.contract.ts';
import { deliveriesWords, deliveryFigureLines } from '../contract/deliveries.messages.ts';
import { deliveryProcess } from '../contract/delivery.process.ts';
import { deliveriesChecks } from './deliveries.checks.ts';
import { deliveriesProcedures } from './deliveries.procedures.ts';
import { deliveryRecords } from './deliveries.scope.public.ts';
import { deliveryKind } from './delivery.kind.ts';
import { deliveriesAtCounter } from './delivery-at-counter.ts';

/** What the weekly report says of 配付・回収・運搬. */
const deliveryFigures = processFigures({
  process: deliveryProcess,
  noun: deliveriesWords.noun,
  list: '/deliveries',
  lines: deliveryFigureLines,
});

/** 配付・回収を手配 on the page of a device that the desk hands out or collects. */
const orderAction: AssetRelatedProvider = async (ctx, { assetTag, policy }) => {
  if (!mayTake(ctx.actor, deliveryProcess.steps.prepare) || !policy || policy.collectAt === 'none') return {};
  const href = `/deliveries/new?${new URLSearchParams({ tag: assetTag })}`;
  return { actions: [{ label: deliveriesWords.menu.order, href, primary: false }] };
};

export const deliveriesModule: FeatureModule = {
  name: 'deliveries',
  contract: deliveriesContract,
  procedures: deliveriesProcedures,
  scopes: [deliveryRecords],
  duties: deliveriesChecks,
  slots: [
    recordKinds.fill(deliveryKind),
    ...recordSearch(deliveryKind, 'delivery'),
    figureSources.fill(deliveryFigures),
    assetRelated.fill(orderAction),
    counterProcesses.fill(deliveriesAtCounter),
  ],
};
