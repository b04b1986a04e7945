import { FileArchive, FileText, Image, Paperclip, Printer } from 'lucide-react';
import { Button } from '../button.tsx';
import type { Clock } from '../detail/clock-strip.tsx';
import { Composer } from '../detail/composer.tsx';
import type { DetailAction } from '../detail/detail-actions.tsx';
import { DetailPage, type FactGroup } from '../detail/detail-page.tsx';
import { FileList, GridFacts, Section } from '../detail/detail-parts.tsx';
import { HistoryDiff } from '../detail/history-diff.tsx';
import type { SuggestPeople } from '../detail/mention-list.tsx';
import { RelatedTable } from '../detail/related-table.tsx';
import { Timeline } from '../detail/timeline.tsx';
import { Link } from '../link.tsx';
import { useTrail } from '../list/trail.ts';
import { State, type StateTone } from '../state-sign.tsx';
import { Tag } from '../tag.tsx';
import { storyEntries } from './story-timeline.ts';

const nothing = () => undefined;

const clocks: readonly Clock[] = [
  { label: '状態', kind: 'state', tone: 'active', word: '対応中' },
  { label: '一次回答', kind: 'met', at: '11.20 16:52', note: '期限 17:15' },
  { label: '県への第1報', kind: 'met', at: '11.24 9:05', note: '受領 9:22 デジタル改革推進課' },
  { label: '県への続報', kind: 'due', due: { level: 'warn', at: '11:00', left: '残18分' }, note: '第1報の受領で指定' },
  { label: '引継ぎの回答', kind: 'met', at: '11.24 10:20', note: '期限 12:00' },
];

const actions: readonly DetailAction[] = [
  { key: 'report', word: '県へ続報する', onPress: nothing },
  { key: 'resolve', word: '解決', onPress: nothing },
  { key: 'wait', word: '回答待ち', onPress: nothing },
  { key: 'escalate', word: '引継ぎ', onPress: nothing },
  { key: 'print', word: '受付票', icon: Printer, href: '#print' },
  { key: 'link', word: '既知の不具合に結ぶ', onPress: nothing },
  { key: 'cancel', word: '取り下げ', onPress: nothing, danger: true },
];

const muted = (text: string) => <span className="muted">{text}</span>;

const facts: readonly FactGroup[] = [
  {
    title: '申出人',
    items: [
      {
        label: '氏名',
        value: (
          <>
            加藤 直人
            <br />
            {muted('かとう なおと')}
          </>
        ),
      },
      { label: '所属', value: '桑名建設事務所 道路課' },
      { label: '場所', value: '桑名庁舎 2階' },
      { label: '内線', value: '6-4218', className: 't' },
    ],
  },
  {
    title: '機器',
    items: [
      { label: '管理番号', value: <Link href="#device">NK06-01837</Link>, className: 'code' },
      { label: '種別', value: 'NKパソコン（一括調達）' },
      { label: '型式', value: 'R6型 13インチ' },
      { label: '保証', value: 'R11.3.31', className: 't' },
      {
        label: '修理',
        value: (
          <>
            ヘルプデスクが依頼
            <br />
            {muted('県への事前報告は不要')}
          </>
        ),
      },
    ],
  },
  {
    title: '受付',
    items: [
      { label: '種別', value: '故障・不具合' },
      { label: '分類', value: 'セキュリティ › 暗号化' },
      { label: '手段', value: '電話' },
      {
        label: '受付',
        value: (
          <>
            <span className="t">R8.11.20 16:38</span>
            <br />
            {muted('小林 直樹')}
          </>
        ),
      },
      { label: '対応者', value: '伊藤 彩' },
      { label: '遠隔操作', value: <>同意あり{muted('　11.24 9:48')}</> },
    ],
  },
];

interface Related {
  readonly no: string;
  readonly device: string;
  readonly what: string;
  readonly when: string;
  readonly tone: StateTone;
  readonly state: string;
}

const related: readonly Related[] = [
  {
    no: 'S8-0061',
    device: 'NK06-01902',
    what: '基板交換（同型で再現した1台）',
    when: '11.26 10:00　本庁舎',
    tone: 'active',
    state: '業者へ依頼',
  },
  {
    no: 'L8-0388',
    device: 'NK04-00391',
    what: '代替機　データ移行済み',
    when: '12.4　返却予定',
    tone: 'active',
    state: '貸出中',
  },
];

function Repairs() {
  return (
    <RelatedTable
      caption="この受付の修理と代替機"
      rows={related}
      idOf={(row) => row.no}
      columns={[
        { title: '番号', className: 't', cell: (row) => <Link href={`#${row.no}`}>{row.no}</Link> },
        { title: '機器', className: 'code', cell: (row) => row.device },
        { title: '内容', cell: (row) => row.what },
        { title: '受渡し', className: 't', cell: (row) => row.when },
        { title: '状態', cell: (row) => <State tone={row.tone}>{row.state}</State> },
      ]}
    />
  );
}

const people = [
  { id: 'p1', name: '坂井 剛', note: '第2班' },
  { id: 'p2', name: '小林 直樹', note: '第1班' },
];
const suggest: SuggestPeople = async (query) => people.filter((person) => person.name.includes(query));

function Log() {
  return (
    <Timeline
      entries={storyEntries}
      today="2026-11-24"
      filters={[
        { key: 'authority', word: '県', kinds: ['report'] },
        { key: 'escalation', word: '引継ぎ', kinds: ['escalation', 'reply'] },
      ]}
      composer={
        <Composer
          draftKey={null}
          suggest={suggest}
          phrases={[{ label: '再現なし', text: '再現しませんでした。' }]}
          onRecord={async (text) => {
            if (text.includes('失敗')) throw new Error();
          }}
        />
      }
    />
  );
}

const heard = [
  { label: '発生日時', value: 'R8.11.20 16:30', className: 't' },
  { label: '使用者', value: '本人' },
  { label: '操作', value: '更新後に再起動した' },
  { label: '連絡時の状態', value: '青い画面で停止、業務できない' },
  { label: '事象', value: '電源を入れるたびに「回復キーを入力」の画面になる。入力すると起動する。', wide: true },
  { label: '状況', value: '毎回。隣席の同型2台でも今朝から発生。周辺機器の変更はない。', wide: true },
];

/** ticket-detail of the mocks, made of the kit's parts. */
export function TicketStory() {
  const place = useTrail('story-tickets', 't3');
  const crumbs = [
    { label: '受付', href: '#tickets' },
    { label: '未完了', href: place?.href ?? '#open' },
    { label: 'R8-03712', className: 't' },
  ];
  return (
    <DetailPage
      crumbs={crumbs}
      place={place ?? { title: '未完了', href: '#open', words: '4 / 48', previous: '#r8-03711', next: '#r8-03713' }}
      title="起動のたび回復キーを求められる"
      actions={actions}
      clocks={clocks}
      facts={facts}
      log={<Log />}
    >
      <Section title="聞き取り" count="6 / 6" end={<Link href="#correct">訂正を追記</Link>}>
        <GridFacts items={heard} />
      </Section>
      <Section title="原因と処置" mark={<Tag tone="warn">原因は調査中</Tag>}>
        <GridFacts
          items={[
            { label: '推定原因', value: '11.18の更新で起動構成が変化' },
            { label: '処置', value: <>設定変更{muted('　再現した1台は修理')}</> },
          ]}
        />
      </Section>
      <Section title="修理と代替機" count={2}>
        <Repairs />
      </Section>
      <Section
        title="添付"
        count={3}
        end={
          <Button size="sm" icon={Paperclip}>
            追加
          </Button>
        }
      >
        <FileList
          files={[
            { id: 'f1', name: '回復キー画面.jpg', href: '#f1', size: '1.2 MB', icon: Image },
            { id: 'f2', name: 'イベントログ.zip', href: '#f2', size: '840 KB', icon: FileArchive },
            { id: 'f3', name: '構成値を戻す手順.pdf', href: '#f3', size: '212 KB', icon: FileText },
          ]}
        />
      </Section>
      <Section title="変更の記録" count={1}>
        <HistoryDiff
          entries={[
            {
              id: 'h1',
              at: '2026-11-24T01:05:00Z',
              who: '伊藤 彩',
              action: '分類を変更',
              reason: '遠隔操作で確認したため',
              changes: [
                { field: '分類', from: '端末', to: 'セキュリティ › 暗号化' },
                { field: '対応者', from: null, to: '伊藤 彩' },
              ],
            },
          ]}
        />
      </Section>
    </DetailPage>
  );
}
