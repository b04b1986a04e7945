import { defineEvent } from '#platform/use-case/events.ts';
import type { AssetStatus, Placement } from '../contract/asset.ts';
import type { MovementKind } from '../contract/movement.ts';

/** A device moved: announced once for each entry of the ledger, in its transaction. */
export interface AssetMoved {
  readonly assetId: string;
  readonly movementId: string;
  readonly kind: MovementKind;
  readonly movedOn: string;
  readonly from: Placement | null;
  readonly to: Placement & { readonly status: AssetStatus };
}

export const assetMoved = defineEvent<AssetMoved>('assets.moved');
