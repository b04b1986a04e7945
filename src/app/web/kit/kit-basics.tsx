import { Columns3, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#ui/button.tsx';
import { Due } from '#ui/due.tsx';
import { Field, ReadOnlyField } from '#ui/form/field.tsx';
import { TextField, TextInput } from '#ui/form/text-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { State, StateChip, type StateTone } from '#ui/state-sign.tsx';

const grounds = [
  ['--surface-canvas', '画面の地'],
  ['--surface', '一覧、面'],
  ['--surface-sunken', '見出し行、事実'],
  ['--surface-raised', '浮く面'],
  ['--surface-inverse', '一括操作、圏外'],
  ['--line', '行の線'],
  ['--line-strong', '面の縁'],
  ['--line-control', '入力の縁'],
  ['--row-hover', '行を指す'],
  ['--selection', '選択'],
] as const;
const inks = [
  ['--ink', '本文'],
  ['--ink-muted', 'ラベル、時刻'],
  ['--link', 'リンク'],
  ['--link-visited', '読んだ受付'],
  ['--accent', '主ボタン、今いる所'],
  ['--accent-soft', '淡い強調'],
  ['--mark', '一致した語'],
  ['--chart-now', '図の主題'],
  ['--chart-context', '図の背景'],
  ['--focus-inner', 'フォーカスの内側'],
] as const;

export function Swatches() {
  return [['面と線', grounds] as const, ['文字と強調', inks] as const].map(([title, list]) => (
    <Panel key={title} title={title} className="k6">
      <ul className="sw-list">
        {list.map(([token, use]) => (
          <li key={token}>
            <i style={{ background: `var(${token})` }} />
            <span className="code">{token}</span>
            <span className="muted">{use}</span>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}

export function Types() {
  return (
    <Panel title="文字" count="6段 × 2太さ" className="k4">
      <ul className="type body">
        <li>
          <span className="small muted">32 / 40</span>
          <b style={{ fontSize: 'var(--text-32)', lineHeight: '2.5rem' }}>令和8年度</b>
        </li>
        <li>
          <span className="small muted">24 / 32</span>
          <b style={{ fontSize: 'var(--text-24)', lineHeight: '2rem' }}>今日 17:15 まで</b>
        </li>
        <li>
          <span className="small muted">20 / 28</span>
          <b style={{ fontSize: 'var(--text-20)', lineHeight: '1.75rem' }}>起動のたび回復キー</b>
        </li>
        <li>
          <span className="small muted">16 / 26</span>
          <span style={{ fontSize: 'var(--text-16)' }}>画面に出た文言を書く</span>
        </li>
        <li>
          <span className="small muted">14 / 18–22</span>
          <span>一覧、表、経過の文字</span>
        </li>
        <li>
          <span className="small muted">12 / 16</span>
          <span className="small">列の見出し、キー、目盛</span>
        </li>
        <li>
          <span className="small muted">数字 14</span>
          <span className="t">R8-03712　R8.11.24 10:42</span>
        </li>
        <li>
          <span className="small muted">番号 14</span>
          <span className="code">NK06-01837　5CG4220K7Q</span>
        </li>
      </ul>
    </Panel>
  );
}

const states: ReadonlyArray<readonly [StateTone, string]> = [
  ['new', '受付'],
  ['active', '対応中'],
  ['waiting', '回答待ち'],
  ['resolved', '解決'],
  ['closed', '完了'],
];
const dues = [
  { level: 'ok', at: '17:15', left: '残5時間' },
  { level: 'warn', at: '10:54', left: '残12分' },
  { level: 'breach', at: '9:58', left: '超過44分' },
] as const;

export function States() {
  return (
    <Panel title="状態" count="形と語と色" className="k4">
      <div className="body grid2">
        <div className="stack" style={{ gap: '0.5rem' }}>
          {states.map(([tone, word]) => (
            <State key={tone} tone={tone}>
              {word}
            </State>
          ))}
        </div>
        <div className="stack chips">
          {states.map(([tone, word]) => (
            <StateChip key={tone} tone={tone}>
              {word}
            </StateChip>
          ))}
        </div>
      </div>
      <header className="mid">
        <h2>期限</h2>
      </header>
      <div className="body grid2">
        <div className="stack" style={{ gap: '0.5rem' }}>
          {dues.map((due) => (
            <Due key={due.at} {...due} />
          ))}
        </div>
        <div className="stack chips">
          {dues.map((due) => (
            <Due key={due.at} {...due} chip />
          ))}
        </div>
      </div>
    </Panel>
  );
}

const scopes = [
  { key: 'all', word: 'すべて' },
  { key: 'authority', word: '県' },
  { key: 'escalation', word: '引継ぎ' },
] as const;

export function Buttons() {
  const [scope, setScope] = useState<(typeof scopes)[number]['key']>('all');
  const [columns, setColumns] = useState(true);
  return (
    <Panel title="ボタン" count="主は1画面に1つ" className="k4">
      <div className="body stack" style={{ gap: '0.75rem' }}>
        <div className="row">
          <Button tone="primary">登録</Button>
          <Button tone="primary" className="is-hover">
            指す
          </Button>
          <Button tone="primary" className="is-focus">
            焦点
          </Button>
        </div>
        <div className="row">
          <Button>引継ぎ</Button>
          <Button className="is-hover">指す</Button>
          <Button className="is-focus">焦点</Button>
        </div>
        <div className="row">
          <Button tone="quiet">破棄</Button>
          <Button tone="danger">異常あり</Button>
          <Button busy="登録しています">登録</Button>
        </div>
        <div className="row">
          <Button size="sm">小 28</Button>
          <Button>中 36</Button>
          <Button size="lg">大 44</Button>
        </div>
        <div className="row">
          <IconButton of={Printer} label="印刷" />
          <IconButton of={Columns3} label="列の選択" pressed={columns} onPress={() => setColumns(!columns)} />
          <Segmented size="sm" label="範囲" items={scopes} selected={scope} onSelect={setScope} />
        </div>
      </div>
    </Panel>
  );
}

export function Inputs() {
  const [subject, setSubject] = useState('無線LANにつながらない');
  const [phone, setPhone] = useState('3-2718');
  return (
    <Panel title="入力" count="ラベル、※必須、説明、欄、エラーの順" className="k8">
      <div className="body fields">
        <TextField id="f1" label="件名" required value={subject} onChange={setSubject} />
        <Field id="f2" label="内線">
          <TextInput id="f2" className="is-focus" value={phone} onChange={(event) => setPhone(event.target.value)} />
        </Field>
        <TextField
          id="f3"
          label="返却日"
          required
          help="R8.4.1 も 2026/4/1 も入ります。"
          error="2月30日はありません。2月28日までで入れてください。"
          value="R8.2.30"
          onChange={() => {}}
        />
        <ReadOnlyField id="f4" label="調達" value="一括調達" why="種別の方針で決まります。" />
      </div>
    </Panel>
  );
}

export function Notices() {
  return (
    <Panel title="知らせ" className="k4">
      <div className="body stack" style={{ gap: '0.5rem' }}>
        <Notice>11月の更新を配信しています。</Notice>
        <Notice tone="success">R8-03764 を登録しました。</Notice>
        <Notice tone="warn">本庁舎4階の無線LAN、3件目です。</Notice>
        <Notice tone="error">
          所属を選んでください。<a href="#f1">所属へ</a>
        </Notice>
      </div>
    </Panel>
  );
}
