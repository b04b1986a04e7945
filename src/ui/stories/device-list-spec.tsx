import { CircleAlert } from 'lucide-react';
import { formatDate } from '../format.ts';
import { Icon } from '../icon.tsx';
import type { ListSpec } from '../list/list-spec.ts';
import { State } from '../state-sign.tsx';
import { deviceStates, type StoryAsked, type StoryDevice } from './story-data.ts';

function Os({ os, behind }: StoryDevice) {
  if (!behind) return os;
  return (
    <span className="due warn">
      <Icon of={CircleAlert} label="更新が未適用" />
      {os}
    </span>
  );
}

const names = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));
const extra = ['製造番号', 'IPアドレス', 'SIM', 'イメージ', '取得日', '価格'];

export const deviceList: ListSpec<StoryDevice, StoryAsked> = {
  key: 'story-devices',
  noun: '機器',
  unit: '台',
  views: ['NK', 'all', 'DK'],
  idOf: (row) => row.id,
  nameOf: (row) => row.tag,
  hrefOf: (row) => `/kit/device?tag=${row.tag}`,
  filters: [
    { key: 'place', label: '拠点', kind: 'choice', options: names(['桑名庁舎', '四日市庁舎', '津庁舎', '伊勢庁舎']) },
    { key: 'model', label: '型式', kind: 'choice', options: names(['R6型', 'R4型']) },
    { key: 'noDisposed', label: '廃棄', kind: 'flag', words: '廃棄を除く' },
    { key: 'warranty', label: '保証', kind: 'date' },
  ],
  columns: [
    {
      key: 'tag',
      title: '管理番号',
      width: 6,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'title',
      cell: (row) => row.tag,
    },
    { key: 'deviceClass', title: '種別', width: 3.25, cell: (row) => row.deviceClass },
    { key: 'model', title: '型式', width: 4, card: 'number', cell: (row) => row.model },
    { key: 'department', title: '所属', width: 9.25, sortable: true, card: 'second', cell: (row) => row.department },
    { key: 'section', title: '課・室', width: 'grow', cell: (row) => row.section },
    {
      key: 'user',
      title: '使用者',
      width: 6.5,
      sortable: true,
      cell: (row) => row.user ?? <span className="none">なし</span>,
    },
    { key: 'phone', title: '内線', width: 4.5, className: 't', cell: (row) => row.phone },
    { key: 'place', title: '場所', width: 6, cell: (row) => row.place },
    {
      key: 'state',
      title: '状態',
      width: 5.75,
      card: 'state',
      cell: (row) => <State tone={deviceStates[row.state].tone}>{deviceStates[row.state].word}</State>,
    },
    {
      key: 'movedOn',
      title: '最終移動',
      width: 5.75,
      sortable: true,
      className: 't',
      cell: (row) => formatDate(row.movedOn),
    },
    { key: 'warrantyTo', title: '保証', width: 5.75, className: 't', cell: (row) => formatDate(row.warrantyTo) },
    { key: 'os', title: 'OS更新', width: 7.75, className: 't', cell: (row) => <Os {...row} /> },
    ...extra.map((title, i) => ({
      key: `extra${i}`,
      title,
      width: 7,
      optional: true,
      cell: (row: StoryDevice) => row.phone,
    })),
  ],
};
