import { assets } from './assets.client.ts';

const toOption = ({ id, assetTag }: { id: string; assetTag: string }) => ({ value: id, label: assetTag });

/** Conditions of other features ask for a 機器 here, by its 管理番号 or what the ledger knows of it. */
export async function findAssets(q: string, signal?: AbortSignal) {
  return (await assets.call.list({ view: 'all', q, limit: 20 }, { signal })).rows.map(toOption);
}

export async function nameAssets(ids: readonly string[]) {
  return (await Promise.all(ids.map((id) => assets.call.get({ id })))).map(toOption);
}
