import { useCallback, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { StackedBars } from '#ui/chart/stacked-bars.tsx';
import { cx } from '#ui/class-names.ts';
import { formatMonthDay } from '#ui/format.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Section, SectionKey, WeeklyReport } from '../contract/weekly-report.ts';
import { FigureTable } from './figure-table.tsx';
import { FigureText } from './figure-text.tsx';
import { NotableCases, PlannedWeek } from './report-lists.tsx';
import { SectionEditor } from './section-editor.tsx';

interface Props {
  readonly report: WeeklyReport;
  readonly section: Section;
  readonly number: number;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Rejects when it could not be saved: the text stays in the box. */
  readonly onSave: (section: Section) => Promise<void>;
  /** Told when a text is being written that is not kept yet. */
  readonly onDirty: (key: SectionKey, dirty: boolean) => void;
}

/** One section of the paper: its words, its picture and tables, and whether somebody has read it. */
export function ReportSection({ report, section, number, selected, onSelect, onSave, onDirty }: Props) {
  const [editing, setEditing] = useState(false);
  const { key } = section;
  const tellDirty = useCallback((dirty: boolean) => onDirty(key, dirty), [key, onDirty]);
  const mayEdit = report.editable;
  const tables = report.tables.filter((table) => table.section === section.key && table.rows.length > 0);
  return (
    <section id={`section-${section.key}`} className={cx(editing && 'editing')}>
      <h3>{words.numbered(number, words.sections[section.key])}</h3>
      {editing ? (
        <SectionEditor
          section={section}
          figures={report.figures}
          onSave={onSave}
          onClose={() => setEditing(false)}
          onDirty={tellDirty}
        />
      ) : (
        <FigureText text={section.text} figures={report.figures} selected={selected} onSelect={onSelect} />
      )}
      {section.key === 'volume' && <Volume report={report} />}
      {tables.map((table) => (
        <FigureTable key={table.key} table={table} selected={selected} onSelect={onSelect} />
      ))}
      {section.key === 'notable' && <NotableCases cases={report.notable} />}
      {section.key === 'nextWeek' && <PlannedWeek lines={report.planned} />}
      {mayEdit && !editing && (
        <div className="section-tools">
          <label className="check">
            <input
              type="checkbox"
              checked={section.confirmed}
              onChange={(event) => void onSave({ ...section, confirmed: event.currentTarget.checked })}
            />
            <span>{words.confirmed}</span>
          </label>
          <Button size="sm" tone="quiet" onPress={() => setEditing(true)}>
            {words.edit}
          </Button>
        </div>
      )}
    </section>
  );
}

function Volume({ report }: { report: WeeklyReport }) {
  return (
    <StackedBars
      title={words.daily}
      level={3}
      unit={words.perUnit}
      series={[words.kinds.inquiry, words.kinds.fault, words.kinds.request]}
      groups={report.days.map((day) => ({
        name: formatMonthDay(day.date),
        values: [day.inquiry, day.fault, day.request],
      }))}
    />
  );
}
