import { Archive, BookMarked, Eraser, Flag, MapPin, Shield, Truck, Wrench } from 'lucide-react';
import { DetailPage, type FactGroup } from '../detail/detail-page.tsx';
import { LabelCard, type PolicyFact, PolicyFacts, Section } from '../detail/detail-parts.tsx';
import { RelatedTable } from '../detail/related-table.tsx';
import { Link } from '../link.tsx';
import { State } from '../state-sign.tsx';

const nothing = () => undefined;

const policy: readonly PolicyFact[] = [
  {
    icon: Wrench,
    label: '修理',
    value: 'ヘルプデスクが保守業者へ依頼',
    note: '保証後のSSD・キートップ交換は自前',
    clauses: ['4-8'],
  },
  { icon: Flag, label: '県への事前報告', value: '不要', note: 'MK・LK・モバイルでは必要', clauses: ['4-8'] },
  {
    icon: MapPin,
    label: '受渡し・回収',
    value: '本庁舎、地域総合庁舎',
    note: '情報機器室で手渡し、本人確認',
    clauses: ['4-9', '4-10'],
  },
  {
    icon: Archive,
    label: '保管場所',
    value: '県が指定した倉庫',
    note: '現在の指定：吉田山会館 地下1',
    clauses: ['4-9'],
  },
  {
    icon: Truck,
    label: '拠点間の運搬',
    value: '過不足があるときだけ',
    note: '緩衝と施錠。業者便は情報資産なし',
    clauses: ['4-11'],
  },
  {
    icon: BookMarked,
    label: '台帳',
    value: '県の職員アカウント集中管理',
    note: '一括変更はExcel一覧で依頼',
    clauses: ['4-4'],
  },
  {
    icon: Eraser,
    label: 'データ消去',
    value: '回収時に専用ソフトで完全消去',
    note: '廃棄はドライブを物理破壊',
    clauses: ['4-9', '4-12'],
  },
  {
    icon: Shield,
    label: '更新の配信',
    value: '統合運用管理システム',
    note: '検証機 → 試験 → 波',
    clauses: ['12-2'],
  },
];

const facts: readonly FactGroup[] = [
  {
    title: '使用',
    items: [
      { label: '使用者', value: <Link href="#person">加藤 直人</Link> },
      { label: '所属', value: '桑名建設事務所 道路課' },
      { label: '場所', value: '桑名庁舎 2階' },
      { label: '内線', value: '6-4218', className: 't' },
    ],
  },
  {
    title: '構成',
    items: [
      { label: '製造番号', value: '5CG4220K7Q', className: 'code' },
      { label: 'OS', value: 'Windows 11 Pro' },
      { label: '更新', value: <State tone="resolved">11月分 適用済み</State> },
      { label: 'SIM', value: null },
    ],
  },
];

const moves = [
  ['R8.4.3', '使用者変更', '桑名建設 用地課 岡本', '桑名建設 道路課 加藤', '所属', 'B8-0012'],
  ['R7.10.8', '修理 戻り', '保守業者（本庁舎）', '桑名建設 用地課 岡本', '川村', 'S7-0143'],
  ['R7.3.6', '配付', '吉田山会館 地下1', '桑名建設 用地課 岡本', '前受託者', 'D6-0412'],
] as const;

const tickets = [
  { no: 'R8-03712', subject: '起動のたび回復キーを求められる', tone: 'active', state: '対応中' },
  { no: 'R8-01406', subject: 'Teamsのカメラが映らない', tone: 'closed', state: '完了' },
] as const;

/** Stands in for the code a feature draws. */
function Qr() {
  return (
    <svg viewBox="0 0 4 4" role="img" aria-label="管理番号 NK06-01837 のQRコード">
      <rect width="4" height="4" fill="#fff" />
      <path d="M0 0h2v2H0zM3 0h1v1H3zM2 2h1v1H2zM0 3h1v1H0zM3 3h1v1H3z" />
    </svg>
  );
}

function Moves() {
  return (
    <RelatedTable
      caption="移動の記録"
      rows={moves}
      idOf={(row) => `${row[0]} ${row[1]}`}
      columns={[
        { title: '日付', width: 6, className: 't', cell: (row) => row[0] },
        { title: '移動', width: 5.5, cell: (row) => row[1] },
        { title: '移動元', cell: (row) => row[2] },
        { title: '移動先', cell: (row) => row[3] },
        { title: '記録', width: 5, cell: (row) => row[4] },
        { title: '根拠', width: 5.25, className: 't', cell: (row) => <Link href={`#${row[5]}`}>{row[5]}</Link> },
      ]}
    />
  );
}

/** device-detail of the mocks, made of the kit's parts. */
export function DeviceStory() {
  const label = (
    <LabelCard qr={<Qr />} tag="NK06-01837" lines={['三重県 NKパソコン', 'R6型 13インチ']} onPrint={nothing} />
  );
  return (
    <DetailPage
      crumbs={[
        { label: '機器', href: '#assets' },
        { label: 'NKパソコン', href: '#nk' },
        { label: 'NK06-01837', className: 'code' },
      ]}
      title="NK06-01837"
      titleClass="code"
      sub="NKパソコン R6型 13インチ"
      tags={['使用中', '一括調達']}
      actions={[
        { key: 'repair', word: '修理を受け付ける', onPress: nothing },
        { key: 'move', word: '移動を記録', onPress: nothing },
        {
          key: 'collect',
          word: '回収',
          onPress: nothing,
          blocked: '貸出中の代替機があるため、先に返却を記録してください。',
        },
      ]}
      facts={facts}
      factsEnd={label}
    >
      <Section
        title="取扱方針"
        count="NKパソコン × 一括調達　R8.10.1 から有効"
        end={<Link href="#policy">方針表</Link>}
      >
        <PolicyFacts items={policy} />
      </Section>
      <Section title="移動" count="3　書き換えできません" end={<Link href="#correct">訂正を追記</Link>}>
        <Moves />
      </Section>
      <div className="split">
        <Section title="受付" count={2}>
          <RelatedTable
            caption="この機器の受付"
            bare
            rows={tickets}
            idOf={(row) => row.no}
            columns={[
              { title: '番号', className: 't', cell: (row) => <Link href={`#${row.no}`}>{row.no}</Link> },
              { title: '件名', cell: (row) => row.subject },
              { title: '状態', cell: (row) => <State tone={row.tone}>{row.state}</State> },
            ]}
          />
        </Section>
        <Section title="棚卸" count={0}>
          <RelatedTable
            caption="この機器の棚卸"
            rows={[]}
            idOf={() => ''}
            columns={[]}
            empty="棚卸の記録はありません。"
          />
        </Section>
      </div>
    </DetailPage>
  );
}
