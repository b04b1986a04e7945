import type { WebModule } from '#ui/routing/web-module.ts';
import { mobileWords as words } from '../contract/mobile.messages.ts';

const { list, upkeep, analysis, byod } = words;

export const mobileWeb: WebModule = {
  name: 'mobile',
  pages: [
    {
      path: '/mobile/upkeep',
      title: upkeep.title,
      permission: 'mobile.read',
      keywords: ['mobile', 'mentenansu', 'tenken'],
      at: { place: 'loans', section: 'work', order: 6 },
      frame: 'tree',
      load: async () => (await import('./upkeep-page.tsx')).UpkeepPage,
    },
    {
      path: '/mobile/instructions',
      title: list.title,
      permission: 'mobile.read',
      keywords: ['mobile', 'shiji', 'settei'],
      at: { place: 'loans', section: 'work', order: 7 },
      frame: 'tree',
      load: async () => (await import('./instruction-list-page.tsx')).InstructionListPage,
    },
    {
      path: '/mobile/analysis',
      title: analysis.title,
      permission: 'mobile.read',
      keywords: ['mobile', 'bunseki'],
      at: { place: 'loans', section: 'work', order: 8 },
      frame: 'tree',
      load: async () => (await import('./analysis-page.tsx')).AnalysisPage,
    },
    {
      path: '/mobile/byod',
      title: byod.title,
      permission: 'mobile.read',
      keywords: ['byod', 'ikkatsu'],
      at: { place: 'loans', section: 'work', order: 9 },
      frame: 'tree',
      load: async () => (await import('./byod-page.tsx')).ByodPage,
    },
    {
      path: '/mobile/instructions/$id',
      title: list.title,
      permission: 'mobile.read',
      at: { under: '/mobile/instructions' },
      load: async () => (await import('./instruction-page.tsx')).InstructionPage,
    },
  ],
};
