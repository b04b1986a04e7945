import { places } from './places.client.ts';

/** 拠点 by any part of its name, for filters of other features. */
export async function findSites(q: string, signal?: AbortSignal) {
  const { rows } = await places.call.list({ q, limit: 20 }, { signal });
  return rows.map((site) => ({ value: site.id, label: site.name, sub: site.address }));
}

export async function nameSites(ids: readonly string[]) {
  const views = await Promise.all(ids.slice(0, 10).map((id) => places.call.get({ id })));
  return views.map((site) => ({ value: site.id, label: site.name }));
}
