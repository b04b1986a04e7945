import { Archive, Copy, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { ConflictDialog } from '#ui/conflict-dialog.tsx';
import { ConfirmDialog, FormDialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { Menu, type MenuEntry } from '#ui/menu.tsx';
import { Panel } from '#ui/panel.tsx';
import { Popover } from '#ui/popover.tsx';
import { announceExpired } from '#ui/rpc/session-expiry.ts';
import { State } from '#ui/state-sign.tsx';
import { toast } from '#ui/toast-store.ts';

const entries: readonly MenuEntry[] = [
  { key: 'copy', word: '写して新規受付', icon: Copy, onAction: () => toast('写しました。') },
  { key: 'print', word: '受付票を印刷', icon: Printer, onAction: () => toast('受付票を作りました。') },
  { key: 'archive', word: '完了にする', icon: Archive, blocked: '回答がまだです' },
  { key: 'delete', word: '取り消す', icon: Trash2, danger: true, onAction: () => toast('取り消しました。') },
];

const conflicts = [
  {
    key: 'state',
    label: '状態',
    mine: '解決',
    theirs: '回答待ち',
    mineView: <State tone="resolved">解決</State>,
    theirsView: <State tone="waiting">回答待ち</State>,
  },
  { key: 'cause', label: '推定原因', mine: '11.18の更新で起動構成が変化', theirs: '11.18 第2波の更新で起動構成が変化' },
  {
    key: 'answer',
    label: '対応・回答',
    mine: '構成値を戻す手順を3台に適用。再起動5回で再現なし。',
    theirs: '構成値を戻す手順を3台に適用。',
    first: 'mine',
  },
] as const;

type Open = 'confirm' | 'form' | 'conflict' | null;

function Dialogs({ open, onClose }: { open: Open; onClose: () => void }) {
  const [reason, setReason] = useState('');
  return (
    <>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={onClose}
        onConfirm={onClose}
        danger
        title="12件を廃棄予定にしますか"
        confirm="廃棄予定にする"
      >
        <p>貸出中の2件は外れます。あとから戻せます。</p>
      </ConfirmDialog>
      <FormDialog
        open={open === 'form'}
        onClose={onClose}
        onSubmit={onClose}
        title="差戻し"
        submit="差し戻す"
        width="narrow"
      >
        <TextAreaField id="reason" label="理由" required autoFocus value={reason} onChange={setReason} />
      </FormDialog>
      <ConflictDialog
        open={open === 'conflict'}
        onClose={onClose}
        onSave={onClose}
        onKeep={onClose}
        who={{ family: '坂井', full: '坂井 剛' }}
        at="10:44"
        about={
          <>
            <span className="code">R8-03712</span>　起動のたび回復キーを求められる　<span className="t">10:44</span>{' '}
            に2項目を変更
          </>
        }
        fields={conflicts}
      />
    </>
  );
}

export function Overlays() {
  const [open, setOpen] = useState<Open>(null);
  return (
    <Panel title="重なるもの" className="k4">
      <div className="body stack" style={{ gap: '0.75rem' }}>
        <div className="row">
          <Button onPress={() => setOpen('confirm')}>確認</Button>
          <Button onPress={() => setOpen('form')}>差戻し</Button>
          <Button onPress={() => setOpen('conflict')}>競合</Button>
          <Menu items={entries} />
        </div>
        <div className="row">
          <Popover trigger={<Button>小窓</Button>} label="小窓の見本" className="popover-body">
            <p>ボタンのそばに開きます。</p>
          </Popover>
          <Button onPress={() => toast('R8-03764 を登録しました。', { action: { word: '開く', run: () => {} } })}>
            知らせ
          </Button>
          <Button onPress={announceExpired}>期限切れ</Button>
        </div>
      </div>
      <Dialogs open={open} onClose={() => setOpen(null)} />
    </Panel>
  );
}
