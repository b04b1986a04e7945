import { assetRelated, beginsOn } from '#features/assets/server/asset-related.public.ts';
import { counterProcesses } from '#features/counter/server/counter-process.public.ts';
import { recordModule } from '#features/records/server/record-module.public.ts';
import { deliveriesContract } from '../contract/deliveries.contract.ts';
import { deliveryFigureLines, deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveryProcess } from '../contract/delivery.process.ts';
import { deliveriesChecks } from './deliveries.checks.ts';
import { deliveriesProcedures } from './deliveries.procedures.ts';
import { designationRecords } from './deliveries.scope.public.ts';
import { deliveryKind } from './delivery.kind.ts';
import { deliveriesAtCounter } from './delivery-at-counter.ts';

/** 配付・回収を手配 on the page of a device that the desk hands out or collects. */
const orderAction = beginsOn(deliveryProcess.steps.prepare, words.order.title, ({ assetTag, policy }) =>
  policy && policy.collectAt !== 'none' ? `/deliveries/new?${new URLSearchParams({ tag: assetTag })}` : null,
);

export const deliveriesModule = recordModule({
  name: 'deliveries',
  kind: deliveryKind,
  contract: deliveriesContract,
  procedures: deliveriesProcedures,
  figures: deliveryFigureLines,
  scopes: [designationRecords],
  duties: deliveriesChecks,
  slots: [assetRelated.fill(orderAction), counterProcesses.fill(deliveriesAtCounter)],
});
