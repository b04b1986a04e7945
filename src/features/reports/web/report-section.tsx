import { useId, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { StackedBars } from '#ui/chart/stacked-bars.tsx';
import { cx } from '#ui/class-names.ts';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatMonthDay } from '#ui/format.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';
import type { Section, WeeklyReport } from '../contract/weekly-report.ts';
import { FigureTable } from './figure-table.tsx';
import { FigureText } from './figure-text.tsx';

interface Props {
  readonly report: WeeklyReport;
  readonly section: Section;
  readonly number: number;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Rejects when it could not be saved: the text stays in the box. */
  readonly onSave: (section: Section) => Promise<void>;
}

/** One section of the paper: its words, its picture and tables, and whether somebody has read it. */
export function ReportSection({ report, section, number, selected, onSelect, onSave }: Props) {
  const [editing, setEditing] = useState(false);
  const mayEdit = report.actions.includes('save');
  const tables = report.tables.filter((table) => table.section === section.key && table.rows.length > 0);
  return (
    <section id={`section-${section.key}`} className={cx(editing && 'editing')}>
      <h3>{words.numbered(number, words.sections[section.key])}</h3>
      {editing ? (
        <Editor section={section} onSave={onSave} onClose={() => setEditing(false)} />
      ) : (
        <FigureText text={section.text} figures={report.figures} selected={selected} onSelect={onSelect} />
      )}
      {section.key === 'volume' && <Volume report={report} />}
      {tables.map((table) => (
        <FigureTable key={table.key} table={table} selected={selected} onSelect={onSelect} />
      ))}
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

function Editor({ section, onSave, onClose }: { section: Section; onSave: Props['onSave']; onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState(section.text);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const saved = await onSave({ ...section, text, confirmed: true }).then(
      () => true,
      () => false,
    );
    setBusy(false);
    if (saved) onClose();
  };
  return (
    <div className="section-editor">
      <TextAreaField
        id={id}
        label={words.sections[section.key]}
        hideLabel
        help={words.figureHelp}
        autoFocus
        rows={5}
        value={text}
        onChange={setText}
      />
      <div className="row">
        <Button size="sm" tone="primary" busy={busy && words.done} onPress={() => void save()}>
          {words.done}
        </Button>
        <Button size="sm" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </div>
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
