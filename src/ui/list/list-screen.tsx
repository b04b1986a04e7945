import { useQuery } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { LinkButton } from '../button.tsx';
import { useMe } from '../session/me.ts';
import type { ListAsked, ListPageData, ListSpec, TreeGroup } from './list-spec.ts';
import { excelOf, type ListPaper, LiveListPage } from './live-list-page.tsx';

/** A way from the list to another page, for those who may go there. */
export interface ListLink {
  readonly href: string;
  readonly word: string;
  readonly icon: LucideIcon;
  /** What most come for. */
  readonly tone?: 'primary';
  readonly may?: string;
}

export type Counts = Readonly<Record<string, number>>;

/** All that a list says of itself besides its columns. */
export interface ListScreenProps<Row, Asked extends ListAsked> {
  readonly spec: ListSpec<Row, Asked>;
  /** The kind of record whose changes make the rows stale. */
  readonly topic: string;
  /** The procedure that gives a page. */
  readonly list: (asked: Asked, options: { signal: AbortSignal }) => Promise<ListPageData<Row>>;
  /** The query of how many stand in each view. */
  readonly counts?: { readonly queryKey: readonly unknown[]; readonly queryFn?: unknown };
  readonly tree: (counts: Counts | undefined) => readonly TreeGroup<Asked>[];
  /** What each view is called. */
  readonly titles: Readonly<Record<string, string>>;
  /** Words for nothing there, and what to do then; without them it is said by the name of the view. */
  readonly empty?: string | { readonly title: string; readonly next: string };
  readonly links?: readonly ListLink[];
  /** What is on screen as a workbook, for those who may. */
  readonly excel?: { readonly may: string; readonly call: (asked: never) => Promise<File> };
  /** What is on screen as a paper of its own, to be looked at and printed. */
  readonly paper?: ListPaper & { readonly may: string };
  /** What stands beside the rows for the one under the cursor. */
  readonly pane?: (id: string) => ReactNode;
}

/** The page of a list: it stays live, counts its views and gives its workbook. */
export function ListScreen<Row, Asked extends ListAsked>(screen: ListScreenProps<Row, Asked>) {
  const { spec, topic, list, counts, tree, titles, empty, links = [], excel, paper, pane } = screen;
  const { permissions } = useMe();
  const may = (permission?: string) => permission === undefined || permissions.has(permission);
  const shown = useMemo(
    () => ({ ...spec, columns: spec.columns.filter((column) => !column.may || permissions.has(column.may)) }),
    [spec, permissions],
  );
  const asked = (counts ?? { queryKey: [spec.key, 'no counts'] }) as { queryKey: readonly unknown[] };
  const { data, refetch } = useQuery<Counts>({ ...asked, enabled: counts !== undefined });
  return (
    <LiveListPage
      spec={shown}
      topic={topic}
      fetchPage={(params, signal) => list(params, { signal })}
      titles={titles}
      onNews={refetch}
      tree={tree(data).filter((group) => may(group.may) && !(group.unless && permissions.has(group.unless)))}
      actions={links
        .filter((link) => may(link.may))
        .map(({ href, word, icon, tone }) => (
          <LinkButton key={href} size="sm" tone={tone} icon={icon} href={href}>
            {word}
          </LinkButton>
        ))}
      empty={typeof empty === 'string' ? { title: empty } : empty}
      onExcel={excel && may(excel.may) ? excelOf(excel.call) : undefined}
      paper={paper && may(paper.may) ? paper : undefined}
      pane={pane}
    />
  );
}
