import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toCallFailed } from '#ui/rpc/client.ts';
import type { ImportRunView } from '../contract/import-run.ts';
import { imports } from './imports.client.ts';

type Step = 'check' | 'apply' | 'undo' | 'discard' | 'sheet';

/** What can be done with a run, one thing at a time, and what went wrong with the last. */
export interface RunWork {
  readonly busy: Step | null;
  /** Why the last step did not work, in words. */
  readonly failure: string | null;
  /** The last refusal's code. */
  readonly refusal: string | null;
  check(mapping: { column: number; key: string | null }[] | null): void;
  chooseSheet(sheetName: string): void;
  apply(): Promise<boolean>;
  undo(keepChanged: boolean): Promise<boolean>;
  discard(): Promise<boolean>;
}

const underWay = new Set(['checking', 'applying', 'undoing']);
/** How often a step under way is asked about, in milliseconds. */
const lookMs = 700;

/**
 * A run and its steps. A step goes on when the page is left; whoever comes back sees how far it is, because the page asks
 * for as long as it is under way.
 */
export function useRun(id: string) {
  const client = useQueryClient();
  const [busy, setBusy] = useState<Step | null>(null);
  const [failed, setFailed] = useState<{ words: string; code: string | null } | null>(null);
  const options = imports.query.get.queryOptions({ input: { id } });
  const query = useQuery({
    ...options,
    refetchInterval: ({ state }) =>
      busy === 'check' || (state.data && underWay.has(state.data.status) && !state.data.cutOff) ? lookMs : false,
  });
  const step = async (name: Step, run: () => Promise<ImportRunView>): Promise<boolean> => {
    setBusy(name);
    setFailed(null);
    try {
      const view = await run();
      client.setQueryData(options.queryKey, view);
      if (name !== 'sheet') void client.invalidateQueries({ queryKey: ['list', 'imports'] });
      void client.invalidateQueries({ queryKey: rowsKey(id) });
      return true;
    } catch (error) {
      const { message, refusal } = toCallFailed(error);
      setFailed({ words: message, code: refusal });
      void query.refetch();
      return false;
    } finally {
      setBusy(null);
    }
  };
  const work: RunWork = {
    busy,
    failure: failed?.words ?? null,
    refusal: failed?.code ?? null,
    check: (mapping) => void step('check', () => imports.call.check({ id, mapping })),
    chooseSheet: (sheetName) => void step('sheet', () => imports.call.chooseSheet({ id, sheetName })),
    apply: () => step('apply', () => imports.call.apply({ id })),
    undo: (keepChanged) => step('undo', () => imports.call.undo({ id, keepChanged })),
    discard: () => step('discard', () => imports.call.discard({ id })),
  };
  return { query, work };
}

export const rowsKey = (id: string): readonly unknown[] => ['imports', 'rows', id];
