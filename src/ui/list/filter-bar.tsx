import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button, IconButton } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { FilterEditor } from './filter-editors.tsx';
import { type FilterDef, type FilterValue, filterWords } from './filters.ts';
import { listWords } from './list.messages.ts';
import { withFilter } from './list-state.ts';
import { Pop } from './pop.tsx';
import type { List } from './use-list.ts';

const noNames: ReadonlyMap<string, string> = new Map();

/** The names behind a looked-up condition's ids: a URL holds ids only. */
export function useFilterNames(def: FilterDef, value: FilterValue | null): ReadonlyMap<string, string> {
  const ids = value?.kind === 'lookup' ? value.ids : [];
  const { data } = useQuery({
    queryKey: ['filter-names', def.key, ids],
    queryFn: async () => (def.kind === 'lookup' ? def.namesOf(ids) : []),
    enabled: ids.length > 0,
    staleTime: 600_000,
  });
  return data ? new Map(data.map((o) => [o.value, o.label])) : noNames;
}

interface PillProps {
  readonly def: FilterDef;
  readonly value: FilterValue;
  readonly onChange: (value: FilterValue | null) => void;
}

/** The pill goes with the press: the keyboard goes on where the next condition is added. */
const focusAdd = () => setTimeout(() => document.querySelector<HTMLElement>('.list-bar .add-filter')?.focus());

/** One condition in force: press the words to change it, the cross to drop it. */
function Pill({ def, value, onChange }: PillProps) {
  const names = useFilterNames(def, value);
  const words = filterWords(def, value, names);
  const trigger = (
    <AriaButton className="filter-words" aria-label={listWords.editFilter(words)}>
      {words}
    </AriaButton>
  );
  return (
    <span className="filter">
      <Pop label={def.label} trigger={trigger} className="conditions">
        {(close) => (
          <FilterEditor
            def={def}
            value={value}
            names={names}
            onApply={(next) => {
              onChange(next);
              close();
            }}
          />
        )}
      </Pop>
      <IconButton
        of={X}
        iconSize={14}
        label={listWords.removeFilter(def.label)}
        onPress={() => {
          onChange(null);
          focusAdd();
        }}
      />
    </span>
  );
}

export function FilterPills<Row>({ list }: { list: List<Row> }) {
  const { state, spec, change } = list;
  return spec.filters.flatMap((def) => {
    const value = state.filters[def.key];
    if (!value) return [];
    return [
      <Pill key={def.key} def={def} value={value} onChange={(next) => change(withFilter(state, def.key, next))} />,
    ];
  });
}

function DefList({ defs, onPick }: { defs: readonly FilterDef[]; onPick: (def: FilterDef) => void }) {
  return (
    <ul className="kinds">
      {defs.map((def) => (
        <li key={def.key}>
          <button type="button" onClick={() => onPick(def)}>
            {def.kind === 'flag' ? def.words : def.label}
            {def.kind !== 'flag' && <Icon of={ChevronRight} size={14} className="muted" />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AddSteps({
  defs,
  onAdd,
}: {
  defs: readonly FilterDef[];
  onAdd: (def: FilterDef, value: FilterValue) => void;
}) {
  const [picked, setPicked] = useState<FilterDef | null>(null);
  if (!picked) {
    const pick = (def: FilterDef) => (def.kind === 'flag' ? onAdd(def, { kind: 'flag' }) : setPicked(def));
    return <DefList defs={defs} onPick={pick} />;
  }
  return (
    <>
      <div className="section-head">
        <IconButton of={ChevronLeft} label={listWords.back} onPress={() => setPicked(null)} />
        <h2>{picked.label}</h2>
      </div>
      <FilterEditor def={picked} value={null} names={noNames} onApply={(value) => onAdd(picked, value)} />
    </>
  );
}

/** 「＋条件」: the conditions not in force yet, then the form of the one picked. */
export function AddFilter<Row>({ list }: { list: List<Row> }) {
  const { state, spec, change } = list;
  const free = spec.filters.filter((def) => !state.filters[def.key]);
  if (free.length === 0) return null;
  const trigger = (
    <Button size="sm" tone="quiet" icon={Plus} className="add-filter">
      {listWords.addFilter}
    </Button>
  );
  return (
    <Pop label={listWords.addFilter} trigger={trigger} className="conditions">
      {(close) => (
        <AddSteps
          defs={free}
          onAdd={(def, value) => {
            change(withFilter(state, def.key, value));
            close();
          }}
        />
      )}
    </Pop>
  );
}
