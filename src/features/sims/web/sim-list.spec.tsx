import { formatDate } from '#ui/format.ts';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { Tag } from '#ui/tag.tsx';
import type { SimRow } from '../contract/sim.ts';
import { type SimListInput, simViews } from '../contract/sims.contract.ts';
import { simsWords as words } from '../contract/sims.messages.ts';

const c = words.columns;

/** SIM台帳: columns and views. */
export const simList: ListSpec<SimRow, SimListInput> = {
  key: 'sims',
  noun: words.title,
  unit: words.unit,
  views: simViews,
  idOf: (row) => row.id,
  nameOf: (row) => row.cardNo,
  hrefOf: (row) => `/sims/${row.id}`,
  filters: [],
  columns: [
    {
      key: 'cardNo',
      title: c.cardNo,
      width: 9,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.cardNo,
    },
    { key: 'lineNo', title: c.lineNo, width: 11, className: 't', card: 'title', cell: (row) => row.lineNo },
    { key: 'contractNo', title: c.contractNo, width: 10, className: 't', cell: (row) => row.contractNo },
    { key: 'carrier', title: c.carrier, width: 'grow', card: 'second', cell: (row) => row.carrier },
    { key: 'state', title: c.state, width: 6, card: 'state', cell: (row) => words.states[row.state] },
    { key: 'asset', title: c.asset, width: 8, className: 'code', cell: (row) => row.assetTag },
    {
      key: 'checkedOn',
      title: c.checkedOn,
      width: 10,
      sortable: true,
      className: 't',
      cell: (row) => row.checkedOn && formatDate(row.checkedOn),
    },
    {
      key: 'unsure',
      title: c.unsure,
      width: 8,
      cell: (row) => row.unsure && <Tag tone="warn">{words.unsure}</Tag>,
    },
  ],
};
