import type { Actor } from '#kernel/actor.ts';
import { placesPermissions } from '../contract/places.contract.ts';
import type { SiteView } from '../contract/site.ts';

/** What the actor may do with a site now. Sites are nobody's secret: every reader sees every row. */
export function siteActions(actor: Actor, site: { closedOn: string | null }): SiteView['actions'] {
  const edits = placesPermissions.edit.roles.includes(actor.role);
  return edits && site.closedOn === null ? ['revise', 'close', 'addRoom'] : [];
}
