import { mayTake, type StepSpec } from '#kernel/process.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { defineSlot } from '#platform/use-case/module.ts';
import type { AssetStatus } from '../contract/asset.ts';
import type { RelatedAction, RelatedFact, RelatedSection } from '../contract/asset-view.ts';
import type { PolicyView } from '../contract/movement.ts';

/** The device whose page is being made. */
export interface AssetSubject {
  readonly id: string;
  readonly assetTag: string;
  readonly classCode: string;
  readonly status: AssetStatus;
  readonly loanPool: boolean;
  readonly userId: string | null;
  readonly departmentId: string | null;
  readonly policy: PolicyView | null;
}

/** What a feature knows of a device: records that name it, facts for the left column, actions it offers. */
export interface AssetRelated {
  readonly sections?: readonly RelatedSection[];
  readonly facts?: readonly RelatedFact[];
  readonly actions?: readonly RelatedAction[];
}

/** Fills the device page. Reads in the actor's own scope: a reader without rights to the records gets none. */
export type AssetRelatedProvider = (ctx: Ctx, asset: AssetSubject) => Promise<AssetRelated>;

/** 受付, 修理と貸出, 棚卸 on the device page: filled in feature order. */
export const assetRelated = defineSlot<AssetRelatedProvider>('assets.related');

/** What stands ready for devices like this one, with the clause that asks for it. */
export interface ReadyLine extends Pick<RelatedFact, 'label' | 'value' | 'tone' | 'href'> {
  readonly clause: string;
}
export type AssetReadiness = (ctx: Ctx, assetId: string) => Promise<readonly ReadyLine[]>;

/** 標準イメージ: told on a device's page, and where it is repaired. */
export const assetReadiness = defineSlot<AssetReadiness>('assets.readiness');
/** Of one device, from every feature. */
export const readyFor = async (ctx: Ctx, assetId: string): Promise<readonly ReadyLine[]> =>
  (await Promise.all(assetReadiness.fillings().map((ready) => ready(ctx, assetId)))).flat();

/** A step that begins on a device's page, for those who may take it: where it leads from this device, or nowhere. */
export const beginsOn =
  (step: StepSpec, label: string, hrefOf: (asset: AssetSubject) => string | null | undefined): AssetRelatedProvider =>
  async ({ actor }, asset) => {
    const href = mayTake(actor, step) && hrefOf(asset);
    return href ? { actions: [{ label, href, primary: false }] } : {};
  };
