import type { Process } from '#kernel/process.ts';
import type { Column } from '#ui/list/columns.ts';
import type { FilterDef } from '#ui/list/filters.ts';
import { ListScreen, type ListScreenProps } from '#ui/list/list-screen.tsx';
import type { FilterOf, ListAsked, TreeGroup } from '#ui/list/list-spec.ts';
import { State } from '#ui/state-sign.tsx';
import type { RecordPage } from '../contract/record.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { RecordPane } from './record-pane.public.tsx';
import type { ProcessWeb } from './record-web.public.ts';

/** What a row of any process has. */
interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly title: string;
}

interface Asked<N, C> {
  readonly view: N;
  readonly filters: C;
}

interface RecordListing<R extends Row, A extends ListAsked> extends Pick<ListScreenProps<R, A>, 'links' | 'excel'> {
  readonly words: {
    readonly views: Readonly<Record<A['view'], string>>;
    readonly states: Readonly<Record<string, string>>;
    /** What the title of a record says: 借受者. */
    readonly title: string;
  };
  /** What stands left of it: views with what they count, or the first view by each value of a choice. */
  readonly groups: readonly {
    readonly title: string;
    readonly views?: readonly A['view'][];
    readonly each?: keyof A['filters'] & string;
    readonly may?: string | undefined;
    readonly unless?: string | undefined;
  }[];
  readonly filters: readonly FilterOf<A>[];
  /** After number, state and title. */
  readonly columns: readonly Column<R>[];
}

/** The condition by which a figure of the weekly report is asked for; nobody types one. */
const figureFilter = {
  key: 'figure',
  label: words.figure,
  kind: 'lookup',
  find: async () => [],
  namesOf: async () => [],
} as const;

function screenOf<P extends Process, V extends RecordPage, R extends Row, N extends string, C extends object>(
  web: ProcessWeb<P, V, R, N, C>,
  listing: RecordListing<R, Asked<N, C>>,
): ListScreenProps<R, Asked<N, C>> {
  const { words: own, groups, filters, columns, ...screen } = listing;
  const hrefOf = ({ id }: { id: string }) => `${web.home}/${id}`;
  const lead: readonly Column<R>[] = [
    {
      key: 'number',
      title: words.number,
      width: 5.5,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => row.number,
    },
    {
      key: 'state',
      title: words.state,
      width: 6,
      card: 'state',
      cell: ({ state }) => <State tone={web.process.states[state] ?? 'active'}>{own.states[state] ?? state}</State>,
    },
    { key: 'title', title: own.title, width: 'grow', card: 'title', hint: true, cell: (row) => row.title },
  ];
  const choices = filters as readonly FilterDef[];
  const [view] = Object.keys(own.views) as N[];
  const valuesOf = (each: string | undefined) => {
    const choice = choices.find(({ key }) => key === each);
    const options = choice?.kind === 'choice' ? choice.options : [];
    return options.map(({ value, label }) => ({
      label,
      state: { view, filters: { [`${each}`]: { kind: 'choice', values: [value], not: false } } },
    })) as unknown as TreeGroup<Asked<N, C>>['items'];
  };
  return {
    ...screen,
    list: web.page,
    counts: web.counts,
    spec: {
      key: web.list,
      noun: web.words.noun,
      unit: words.unit,
      views: Object.keys(own.views) as N[],
      idOf: (row) => row.id,
      nameOf: (row) => `${row.number} ${row.title}`,
      hrefOf,
      filters: [...filters, figureFilter] as FilterOf<Asked<N, C>>[],
      columns: [...lead, ...columns],
    },
    topic: web.process.entity,
    tree: (counts) =>
      groups.map(({ title, views = [], each, may, unless }) => {
        const viewed = views.map((view) => ({
          label: own.views[view],
          state: { view },
          count: counts?.[view],
          urgent: view === 'overdue',
        }));
        return { title, items: [...viewed, ...valuesOf(each)], may, unless };
      }),
    titles: own.views,
    pane: (id) => (
      <RecordPane key={id} web={web} id={id} href={hrefOf({ id })}>
        {web.sections}
      </RecordPane>
    ),
  };
}

/** The list of a process: number, state and title first, the record under the cursor beside it. */
export function recordList<P extends Process, V extends RecordPage, R extends Row, N extends string, C extends object>(
  web: ProcessWeb<P, V, R, N, C>,
  listing: RecordListing<NoInfer<R>, Asked<N, C>>,
) {
  const screen = screenOf(web, listing);
  return () => <ListScreen {...screen} />;
}
