import { Plus } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../button.tsx';
import { cx } from '../class-names.ts';
import { FocusFirst } from '../focus-first.tsx';
import { formatNumber } from '../format.ts';
import { Icon } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { PlaceScreens } from '../shell/place-tree.tsx';
import { listWords } from './list.messages.ts';
import { type SavedView, type SavedViews, shapeOf, type TreeGroup, type TreeItem } from './list-spec.ts';
import { type ListSearch, type ListState, parseListState, toListSearch } from './list-state.ts';
import { type Total, totalWords } from './paging.ts';
import { Pop } from './pop.tsx';
import type { List } from './use-list.ts';

export interface ListTreeProps<Row> {
  readonly list: List<Row>;
  readonly groups: readonly TreeGroup[];
  readonly saved?: SavedViews;
}

/** One press in the tree, whatever it stands for. */
interface Entry {
  readonly id: string;
  readonly label: string;
  readonly count?: Total | number;
  readonly urgent?: boolean;
  readonly search: ListSearch;
  readonly state: ListState;
  readonly current: boolean;
}

const untouched = { saved: null, q: '', filters: {}, sort: null, id: null };
const conditions = ({ view, filters, sort }: ListState) => JSON.stringify([view, filters, sort]);

function itemEntry<Row>(list: List<Row>, item: TreeItem): Entry {
  const state: ListState = { ...untouched, ...item.state };
  const search = toListSearch(state, shapeOf(list.spec));
  // A plain view stays marked while its rows are narrowed; an item with conditions of its own only while they hold.
  const plain = !item.state.filters && !item.state.sort;
  const same = plain ? list.state.view === state.view : conditions(list.state) === conditions(state);
  const current = same && list.state.saved === null;
  return {
    id: `item ${item.label}`,
    label: item.label,
    count: item.count,
    urgent: item.urgent,
    search,
    state,
    current,
  };
}

function savedEntry<Row>(list: List<Row>, view: SavedView): Entry {
  const shape = shapeOf(list.spec);
  const state = { ...parseListState(view.search, shape), saved: view.id, id: null };
  const current = list.state.saved === view.id;
  return { id: view.id, label: view.name, count: view.count, search: toListSearch(state, shape), state, current };
}

function Count({ count, urgent }: { count: Total | number | undefined; urgent?: boolean }) {
  if (count === undefined) return null;
  const many = typeof count === 'number' ? count : count.count;
  const words = typeof count === 'number' ? formatNumber(count) : totalWords(count);
  return <span className={cx('count', urgent && many > 0 && 'breach')}>{words}</span>;
}

function EntryLink({ entry, onGo }: { entry: Entry; onGo: (state: ListState) => void }) {
  return (
    <a
      href={`?${new URLSearchParams(entry.search)}`}
      aria-current={entry.current ? 'page' : undefined}
      title={entry.label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onGo(entry.state);
      }}
    >
      <span>{entry.label}</span>
      <Count count={entry.count} urgent={entry.urgent} />
    </a>
  );
}

function NameForm({ start, onName }: { start: string; onName: (name: string) => Promise<void> }) {
  const [name, setName] = useState(start);
  return (
    <form
      className="cond"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void onName(name.trim());
      }}
    >
      <FocusFirst>
        <label className="field">
          <span className="label">{listWords.saveName}</span>
          <input
            className="input"
            value={name}
            maxLength={40}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <span className="help">{listWords.saveHelp}</span>
        </label>
      </FocusFirst>
      <Button type="submit" size="sm" tone="primary" block>
        {listWords.save}
      </Button>
    </form>
  );
}

interface SavedItemProps {
  readonly entry: Entry;
  readonly view: SavedView;
  readonly saved: SavedViews;
  readonly onGo: (state: ListState) => void;
}

function SavedItem({ entry, view, saved, onGo }: SavedItemProps) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    const rename = async (name: string) => {
      if (await saved.onRename(view, name)) setRenaming(false);
    };
    return <NameForm start={entry.label} onName={rename} />;
  }
  return (
    <div className="own">
      <EntryLink entry={entry} onGo={onGo} />
      <Menu
        label={listWords.viewMenu(entry.label)}
        items={[
          { key: 'rename', word: listWords.rename, onAction: () => setRenaming(true) },
          { key: 'remove', word: listWords.remove, danger: true, onAction: () => saved.onDelete(view) },
        ]}
      />
    </div>
  );
}

function SaveView<Row>({ list, saved }: { list: List<Row>; saved: SavedViews }) {
  const trigger = (
    <AriaButton className="tree-btn">
      <Icon of={Plus} />
      {listWords.saveView}
    </AriaButton>
  );
  const search = toListSearch({ ...list.state, saved: null, id: null }, shapeOf(list.spec));
  return (
    <Pop label={listWords.saveTitle} trigger={trigger} placement="top start" className="conditions">
      {(close) => (
        <NameForm
          start=""
          onName={async (name) => {
            if (await saved.onSave(name, search)) close();
          }}
        />
      )}
    </Pop>
  );
}

/** The views on the left: the feature's, then the user's own, and a way to keep the one on screen. */
export function ListTree<Row>({ list, groups, saved }: ListTreeProps<Row>) {
  const go = (state: ListState) => list.change(state);
  return (
    <nav className="tree" aria-label={listWords.tree}>
      <PlaceScreens asList />
      {groups.map((group) => (
        <Fragment key={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.label}>
                <EntryLink entry={itemEntry(list, item)} onGo={go} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {saved && saved.views.length > 0 && <h2>{listWords.ownViews}</h2>}
      {saved && saved.views.length > 0 && (
        <ul>
          {saved.views.map((view) => (
            <li key={view.id}>
              <SavedItem entry={savedEntry(list, view)} view={view} saved={saved} onGo={go} />
            </li>
          ))}
        </ul>
      )}
      {saved && (
        <div className="foot">
          <SaveView list={list} saved={saved} />
        </div>
      )}
    </nav>
  );
}

/** The same views as one field, for a phone. */
export function ListTreeSelect<Row>({ list, groups, saved }: ListTreeProps<Row>) {
  const own = (saved?.views ?? []).map((view) => savedEntry(list, view));
  const entries = groups.map((group) => ({
    title: group.title,
    items: group.items.map((item) => itemEntry(list, item)),
  }));
  if (own.length > 0) entries.push({ title: listWords.ownViews, items: own });
  const all = entries.flatMap((group) => group.items);
  const current = all.find((entry) => entry.current);
  const words = ({ label, count }: Entry) => {
    if (count === undefined) return label;
    return `${label}（${typeof count === 'number' ? formatNumber(count) : totalWords(count)}）`;
  };
  return (
    <select
      className="input select views"
      aria-label={listWords.views}
      value={current?.id ?? ''}
      onChange={(event) => {
        const picked = all.find((entry) => entry.id === event.target.value);
        if (picked) list.change(picked.state);
      }}
    >
      {!current && <option value="" disabled hidden />}
      {entries.map((group) => (
        <optgroup key={group.title} label={group.title}>
          {group.items.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {words(entry)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
