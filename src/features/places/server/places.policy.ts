import type { Actor } from '#kernel/actor.ts';
import { placesPermissions } from '../contract/places.contract.ts';
import type { SiteView } from '../contract/site.ts';

/** What the actor may do with a site now. Sites are nobody's secret: every reader sees every row. */
export function siteActions(actor: Actor, site: { closedOn: string | null; hasBase: boolean }): SiteView['actions'] {
  const edits = placesPermissions.edit.roles.includes(actor.role);
  if (site.closedOn !== null) return [];
  const confirms = site.hasBase && placesPermissions.confirm.roles.includes(actor.role);
  return [
    ...(confirms ? (['confirmBase'] as const) : []),
    ...(edits ? (['revise', 'close', 'addRoom', 'markRoom'] as const) : []),
  ];
}
