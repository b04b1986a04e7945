import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Facts } from '#ui/facts.tsx';
import { KeyStrip } from '#ui/keys/key-strip.tsx';
import { Loading } from '#ui/loading.tsx';
import { Markdown } from '#ui/markdown.tsx';
import { Panel } from '#ui/panel.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Steps } from '#ui/steps.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { Tag } from '#ui/tag.tsx';

const approval = [
  { word: '作成', state: 'done', who: '水野 聡', when: '11.24 9:40' },
  { word: '確認', state: 'now', who: '田端 順子', when: '11.24 15:00 まで' },
  { word: '提出', state: 'todo', who: 'デジタル改革推進課へ', when: '期限 11.24 17:15　残5時間' },
  { word: '受理', state: 'todo', who: '県担当', when: '前回 11.17 10:20 受理' },
] as const;
const importing = [
  { word: 'ファイル', state: 'done' },
  { word: '列の対応', state: 'done' },
  { word: '検証', state: 'now' },
  { word: '反映', state: 'todo' },
] as const;

export function Progress() {
  return (
    <Panel title="進み" className="k8">
      <div className="body form">
        <Steps label="承認の進み" steps={approval} />
        <Steps label="取込みの進み" steps={importing} />
        <ProgressBar label="台帳の取込み" value={4280} max={10515} note="この画面を離れても続きます。" />
        <ProgressBar label="半期取りまとめ" value={null} max={0} />
        <Loading busy label="受付を読み込んでいます" />
      </div>
    </Panel>
  );
}

const outcomes = [
  { key: 'change', word: '変更', figure: '312' },
  { key: 'add', word: '追加', figure: '48' },
  { key: 'reject', word: '受け付けない', figure: '7' },
] as const;

export function Views() {
  const [tab, setTab] = useState<(typeof outcomes)[number]['key']>('change');
  return (
    <Panel title="切替えと事実" className="k4">
      <div className="body form">
        <Tabs label="検証の結果" items={outcomes} selected={tab} onSelect={setTab}>
          <p>{outcomes.find((one) => one.key === tab)?.word}の行がここに並びます。</p>
        </Tabs>
        <Facts
          items={[
            { label: '管理番号', value: 'NK06-02214', className: 'code' },
            { label: '種別', value: 'NKパソコン R6型' },
            { label: '保証', value: null },
          ]}
        />
        <div className="row">
          <Tag>版3</Tag>
          <Tag tone="ok">一致</Tag>
          <Tag tone="warn">古い</Tag>
          <Tag tone="error">不一致</Tag>
        </div>
      </div>
    </Panel>
  );
}

export function Troubles() {
  const [trying, setTrying] = useState(false);
  const retry = () => {
    setTrying(true);
    setTimeout(() => setTrying(false), 1500);
  };
  return (
    <Panel title="ないとき、つながらないとき" className="k8">
      <ErrorState asOf="10:38" onRetry={retry} retrying={trying} requestId="E-7F3A-0211">
        新しい受付は端末に保存し、つながると自動で登録します（今 1件）。残り時間は表示しません。
      </ErrorState>
      <EmptyState
        title="期限を超えた受付はありません"
        actions={
          <>
            <Button>条件を外す</Button>
            <Button>今日が期限 6件</Button>
          </>
        }
      >
        条件「桑名」で探しました。次の期限は <a href="#row">R8-03788</a> の 16:54 です。
      </EmptyState>
      <KeyStrip
        hints={[
          { keys: ['/'], word: '絞り込み' },
          { keys: ['j', 'k'], word: '移動' },
          { keys: ['?'], word: 'キー一覧' },
        ]}
        end="16:20 更新"
      />
    </Panel>
  );
}

const article = `# 無線の一覧が出ないとき

**スリープ**から戻したあとに起きます。

1. 有線で接続し、[ソフトウェアセンター](/articles/ke-0037)を開く。
2. \`無線ドライバ 23.60\` を適用する。

> <b>再起動</b>は終わってから。

| 機種 | 件数 |
|---|---|
| R6型 | 14 |
`;

export function Writing() {
  return (
    <Panel title="書かれた文" className="k4">
      <div className="body">
        <Markdown text={article} />
      </div>
    </Panel>
  );
}
