import { FileText, Laptop, MessageCircle, Network, RotateCcwKey, ShieldAlert } from 'lucide-react';
import { BrandGlyph } from '#ui/brand.tsx';
import type { PaletteGroup, PaletteItem } from '#ui/palette/palette-state.ts';
import { AppShell } from '#ui/shell/app-shell.tsx';
import { toast } from '#ui/toast-store.ts';
import { Buttons, Inputs, Notices, States, Swatches, Types } from './kit/kit-basics.tsx';
import { MoreFields, SampleForm } from './kit/kit-forms.tsx';
import { Overlays } from './kit/kit-overlays.tsx';
import { Progress, Troubles, Views, Writing } from './kit/kit-progress.tsx';
import { Keys, Rows } from './kit/kit-rows.tsx';

const places = [
  { key: 'tickets', word: '受付', href: '#tickets', icon: MessageCircle, current: true },
  { key: 'requests', word: '申請', href: '#requests', icon: FileText, current: false },
  { key: 'assets', word: '機器', href: '#assets', icon: Laptop, current: false },
  { key: 'loans', word: '貸出・修理', href: '#loans', icon: RotateCcwKey, current: false },
  { key: 'network', word: 'ネットワーク', href: '#network', icon: Network, current: false },
  { key: 'security', word: 'セキュリティ', href: '#security', icon: ShieldAlert, current: false },
  { key: 'knowledge', word: 'ナレッジ', href: '#knowledge', current: false },
  { key: 'reports', word: '報告', href: '#reports', current: false },
];

const actions: readonly PaletteItem[] = [
  { key: 'new', word: '新規受付', keywords: ['しんき', 'new'], keyHint: 'n', run: () => toast('新規受付へ') },
  { key: 'loan', word: '貸し出す', keywords: ['かしだす'], run: () => toast('貸出へ') },
];

async function search(text: string): Promise<readonly PaletteGroup[]> {
  const tickets = [
    {
      key: 't1',
      code: 'R8-03712',
      word: '起動のたび回復キーを求められる',
      note: '桑名建設事務所　対応中',
      href: '#t1',
    },
    { key: 't2', code: 'R8-03726', word: '復帰後に無線へつながらない', note: '津保健所　解決', href: '#t2' },
  ];
  return [{ title: '受付', items: tickets.filter((one) => one.word.includes(text) || one.code.includes(text)) }];
}

/** Every part in every state. Development only: beside the mock's kit.html it shows what drifted. */
export function KitPage() {
  return (
    <AppShell
      path="/kit"
      homeHref="/kit"
      places={places}
      newTicketHref="#new"
      notices={{ unread: 3, href: '#notices' }}
      me={{ name: '伊藤 彩', note: 'ヘルプデスク担当者' }}
      onLogout={() => toast('ログアウトしました。')}
      session={{
        loginId: 'ito-aya',
        onLogin: async (password) =>
          password === 'ok'
            ? { state: 'codeNeeded' }
            : { state: 'refused', words: 'パスワードが違います。もう一度入力してください。' },
        onCode: async () => ({ state: 'signedIn' }),
      }}
      palette={{ actions, places: [], search }}
    >
      <main id="main" tabIndex={-1} className="kit">
        <header className="row">
          <p className="brand big">
            <BrandGlyph />
            窓口
          </p>
          <h1>部品と状態</h1>
          <span className="grow" />
          <span className="muted">値は tokens.css、形は base.css</span>
        </header>
        <div className="kit-grid">
          <Swatches />
          <Types />
          <States />
          <Buttons />
          <Rows />
          <Keys />
          <Inputs />
          <Notices />
          <SampleForm />
          <MoreFields />
          <Progress />
          <Overlays />
          <Troubles />
          <Views />
          <Writing />
        </div>
      </main>
    </AppShell>
  );
}
