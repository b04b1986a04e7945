import { ArrowUp, Wrench } from 'lucide-react';
import { Icon } from '#ui/icon.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Panel } from '#ui/panel.tsx';
import { State } from '#ui/state-sign.tsx';

function SampleRow({ word, className, selected }: { word: string; className?: string; selected?: boolean }) {
  return (
    <tr className={className} aria-selected={Boolean(selected)}>
      <td className="t">
        <a href="#row">R8-03712</a>
      </td>
      <td>桑名建設事務所</td>
      <td>
        <span className="row">
          <Icon of={Wrench} className="kind" label="故障・不具合" />
          <span className="clip">起動のたび回復キーを求められる</span>
        </span>
      </td>
      <td>
        <State tone="active">対応中</State>
      </td>
      <td className="muted">{word}</td>
    </tr>
  );
}

function Columns() {
  return (
    <colgroup>
      <col style={{ width: '5.5rem' }} />
      <col style={{ width: '8.5rem' }} />
      <col />
      <col style={{ width: '6.5rem' }} />
      <col style={{ width: '7rem' }} />
    </colgroup>
  );
}

export function Rows() {
  return (
    <Panel title="行" count="密 29、標準 44" className="k8">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen by key is a grid */}
      <table className="list" role="grid" aria-label="行の状態">
        <Columns />
        <thead>
          <tr>
            <th scope="col" aria-sort="ascending">
              受付番号
              <Icon of={ArrowUp} />
            </th>
            <th scope="col">所属</th>
            <th scope="col">件名</th>
            <th scope="col">状態</th>
            <th scope="col">見本</th>
          </tr>
        </thead>
        <tbody>
          <SampleRow word="ふつう" />
          <SampleRow word="指す" className="is-hover" />
          <SampleRow word="選択" selected />
          <SampleRow word="選択と焦点" className="focus-inset is-focus" selected />
        </tbody>
      </table>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen by key is a grid */}
      <table className="list comfortable" role="grid" aria-label="標準の行">
        <Columns />
        <tbody>
          <SampleRow word="標準 44" />
        </tbody>
      </table>
    </Panel>
  );
}

const keys: ReadonlyArray<readonly [readonly string[], string]> = [
  [['j', 'k'], '次、前の行'],
  [['Enter'], '開く、候補を使う'],
  [['/'], 'この一覧を絞り込む'],
  [['Ctrl K'], 'どこへでも、何でも'],
  [['n'], '新規受付'],
  [['Ctrl Enter'], '登録して解決、記録'],
  [['?'], 'この画面のキー'],
];

export function Keys() {
  return (
    <Panel title="キー" className="k4">
      <dl className="body keys">
        {keys.map(([caps, word]) => (
          <div key={word} style={{ display: 'contents' }}>
            <dt>
              {caps.map((cap) => (
                <span key={cap}>
                  <Kbd>{cap}</Kbd>{' '}
                </span>
              ))}
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
