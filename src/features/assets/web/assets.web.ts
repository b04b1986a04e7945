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
      // A 職員 has no list of devices: theirs stand on the home.
      at: { under: ['/assets', '/home'] },
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
