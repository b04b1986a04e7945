import type { WebModule } from '#ui/routing/web-module.ts';
import { assetsWords as words } from '../contract/assets.messages.ts';

export const assetsWeb: WebModule = {
  name: 'assets',
  pages: [
    {
      path: '/assets',
      title: words.pageTitle.list,
      permission: 'assets.lookUp',
      at: { place: 'assets', section: 'work', order: 1, label: words.screen },
      load: async () => (await import('./asset-list-page.tsx')).AssetListPage,
    },
    {
      path: '/assets/mine',
      title: words.home.own,
      permission: 'assets.read',
      // Who has a list of devices finds the own ones there.
      roles: ['staff'],
      keywords: ['kiki', 'device'],
      at: { place: 'assets', section: 'work', order: 1 },
      frame: 'tree',
      load: async () => (await import('./own-assets-page.tsx')).OwnAssetsPage,
    },
    {
      path: '/assets/new',
      title: words.pageTitle.register,
      permission: 'assets.edit',
      at: { under: '/assets' },
      load: async () => (await import('./register-asset-page.tsx')).RegisterAssetPage,
    },
    {
      path: '/assets/$id',
      title: words.pageTitle.detail,
      permission: 'assets.read',
      at: { under: ['/assets', '/assets/mine', '/home'] },
      load: async () => (await import('./asset-page.tsx')).AssetPage,
    },
    {
      path: '/assets/$id/edit',
      title: words.actions.revise,
      permission: 'assets.edit',
      at: { under: '/assets' },
      load: async () => (await import('./revise-asset-page.tsx')).ReviseAssetPage,
    },
  ],
  actions: [
    { label: words.palette.list, keywords: ['asset', 'kiki', 'device'], to: '/assets', permission: 'assets.lookUp' },
    {
      label: words.palette.register,
      keywords: ['asset', 'kiki', 'new'],
      to: '/assets/new',
      permission: 'assets.edit',
    },
  ],
};
