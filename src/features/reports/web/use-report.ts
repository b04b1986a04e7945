import { useQueryClient } from '@tanstack/react-query';
import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useRecord, useSteps } from '#features/records/web/use-record.public.tsx';
import type { DetailAction } from '#ui/detail/detail-actions.tsx';
import { withOwnNews } from '#ui/live/live.ts';
import { openFile, saveFile } from '#ui/rpc/save-file.ts';
import { showFailure, toast } from '#ui/toast-store.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Section, SectionKey } from '../contract/weekly-report.ts';
import { reportWeb } from './report-web.tsx';
import { reports } from './reports.client.ts';

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

/** The papers of a report: Word and Excel are kept, PDF is looked at. */
const papers = (id: string): DetailAction[] => {
  const paper = (work: Promise<File>, show: (file: File) => void) => void work.then(show, showFailure);
  return [
    { key: 'word', word: 'Word', icon: FileText, onPress: () => paper(reports.call.exportWord({ id }), saveFile) },
    { key: 'pdf', word: 'PDF', icon: Printer, onPress: () => paper(reports.call.printPdf({ id }), openFile) },
    {
      key: 'excel',
      word: 'Excel',
      icon: FileSpreadsheet,
      onPress: () => paper(reports.call.exportExcel({ id }), saveFile),
    },
  ].map((action) => ({ ...action, plain: true }));
};

/** The report on screen, and everything that can be done to it. */
export function useReport(id: string) {
  const client = useQueryClient();
  const { record: report, error, refetch } = useRecord(reportWeb, id);
  const { act, dialog } = useSteps(reportWeb, report);
  const { unsaved, setDirty } = useUnsaved();
  const saveSection = async (section: Section): Promise<void> => {
    const input = { id, version: report?.version ?? 0, section };
    const save = () => reports.call.saveSection(input);
    try {
      client.setQueryData(reportWeb.get(id).queryKey, await withOwnNews([['weeklyReport', id]], undefined, save));
      void client.invalidateQueries({ queryKey: reports.query.list.key() });
      toast(words.saved(words.sections[section.key]));
    } catch (failure) {
      showFailure(failure);
      throw failure;
    }
  };
  // A text that is not kept yet would be lost by a step: it is kept or given up first.
  const steps = (report?.steps ?? []).map((step) =>
    unsaved.length > 0 ? { ...step, blocked: words.unsavedFirst } : step,
  );
  return { report, error, refetch, dialog, unsaved, setDirty, saveSection, steps, act, papers: papers(id) };
}
