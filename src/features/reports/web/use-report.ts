import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { openFile, saveFile } from '#ui/rpc/save-file.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Section, SectionKey, WeeklyReport } from '../contract/weekly-report.ts';
import { reports } from './reports.client.ts';

type Step = 'requestCheck' | 'check' | 'submit' | 'accept' | 'refresh';

/** The sections with a text that is not kept yet. The browser asks before it leaves them. */
function useUnsaved() {
  const [unsaved, setUnsaved] = useState<readonly SectionKey[]>([]);
  const setDirty = useCallback((key: SectionKey, dirty: boolean) => {
    setUnsaved((keys) =>
      keys.includes(key) === dirty ? keys : dirty ? [...keys, key] : keys.filter((k) => k !== key),
    );
  }, []);
  useEffect(() => {
    if (unsaved.length === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return { unsaved, setDirty };
}

/** The report on screen, and everything that can be done to it. */
export function useReport(id: string) {
  const client = useQueryClient();
  const query = reports.query.get.queryOptions({ input: { id } });
  const { data: report, error, refetch } = useQuery(query);
  const [returning, setReturning] = useState(false);
  const { unsaved, setDirty } = useUnsaved();
  const blocked = unsaved.length > 0 ? { blocked: words.unsavedFirst } : {};
  const put = (next: WeeklyReport) => {
    client.setQueryData(query.queryKey, next);
    void client.invalidateQueries({ queryKey: reports.query.list.key() });
  };
  const run = async (work: Promise<WeeklyReport>): Promise<void> => {
    try {
      put(await work);
      toast(words.saved);
    } catch (failure) {
      showFailure(failure);
      throw failure;
    }
  };
  const seen = () => ({ id, version: report?.version ?? 0 });
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);
  const step = (name: Step) => quietly(run(reports.call[name](seen())));
  const paper = (work: Promise<File>, show: (file: File) => void) => void work.then(show, showFailure);
  return {
    report,
    error,
    refetch,
    returning,
    setReturning,
    unsaved,
    setDirty,
    saveSection: (section: Section) => run(reports.call.saveSection({ ...seen(), section })),
    remark: (body: string) => run(reports.call.remark({ id, body })),
    giveBack: (reason: string) => run(reports.call.returnIt({ ...seen(), reason })),
    refresh: () => step('refresh'),
    actions: [
      ...(['requestCheck', 'check', 'submit', 'accept'] as const)
        .filter((name) => report?.actions.includes(name))
        .map((name): DetailAction => ({ key: name, word: words.actions[name], onPress: () => step(name), ...blocked })),
      ...(report?.actions.includes('returnIt')
        ? [{ key: 'returnIt', word: words.actions.returnIt, plain: true, onPress: () => setReturning(true) }]
        : []),
      {
        key: 'word',
        word: 'Word',
        plain: true,
        icon: FileText,
        onPress: () => paper(reports.call.exportWord({ id }), saveFile),
      },
      {
        key: 'pdf',
        word: 'PDF',
        plain: true,
        icon: Printer,
        onPress: () => paper(reports.call.printPdf({ id }), openFile),
      },
      {
        key: 'excel',
        word: 'Excel',
        plain: true,
        icon: FileSpreadsheet,
        onPress: () => paper(reports.call.exportExcel({ id }), saveFile),
      },
    ] satisfies DetailAction[],
  };
}
