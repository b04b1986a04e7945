import type { TemplateDraft } from './category.ts';

/** Every word of 分類 and 定型文 a user sees. */
export const categoriesWords = {
  create: '登録',
  revise: '直す',
  save: '保存',
  none: 'なし',
  unit: '件',
  inUse: '使用中',
  ended: '使用しない',
  active: '使用する',
  categories: {
    title: '分類',
    create: '分類を登録',
    revise: '分類を直す',
    empty: '分類はありません。登録してください。',
    columns: { name: '分類', parent: '上位の分類', clause: '仕様書', sortOrder: '並び順', active: '使用' },
    top: '（大分類にする）',
    sortHelp: '小さい数から順に並びます。',
    clauseHelp: '回答が果たす義務の番号（例：3-1.4）です。条項の画面はこの番号で受付を数えます。',
    activeHelp: '（使用しない分類は選べなくなり、これまでの受付には残ります）',
  },
  templates: {
    title: '定型文',
    create: '定型文を登録',
    revise: '定型文を直す',
    empty: '定型文はありません。登録してください。',
    columns: {
      title: '見出し',
      use: '使うところ',
      category: '分類',
      body: '本文',
      active: '使用',
      by: '最後に直した人',
    },
    uses: {
      answer: '回答',
      entry: '経過',
      waiting: '回答待ち',
      escalation: '引継ぎ',
      authorityReport: '県への報告',
      flashReport: '速報',
    } satisfies Record<TemplateDraft['use'], string>,
    categoryHelp: '選ぶと、その分類の受付だけに出ます。',
    activeHelp: '（使用しない定型文は選べなくなります）',
  },
} as const;
