import { useMemo, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import type { ImportRunView, MappedColumn } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';
import { HeadingNotes } from './heading-notes.tsx';
import { ImportFrame } from './import-frame.tsx';
import type { RunWork } from './use-run.ts';

const words = importsWords.mapping;

/** A → 0, AA → 26: what Excel calls the column. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Gives the column its new place; a place is held by one column, so the former holder lets go. */
function give(mapping: readonly MappedColumn[], column: number, key: string | null): MappedColumn[] {
  return mapping.map((one) => {
    if (one.column === column) return { ...one, key };
    return key !== null && one.key === key ? { ...one, key: null } : one;
  });
}

interface RowProps {
  readonly mapped: MappedColumn;
  readonly choices: readonly { key: string; word: string }[];
  readonly onChange: (key: string | null) => void;
}

function MappingRow({ mapped, choices, onChange }: RowProps) {
  const name = letters(mapped.column);
  return (
    <tr className={mapped.key === null ? 'off' : undefined}>
      <td className="code">{name}</td>
      <th scope="row">{mapped.heading}</th>
      <td className="samples">{mapped.samples.join('　')}</td>
      <td>
        <SelectField
          id={`map-${name}`}
          label={`${mapped.heading} ${words.to}`}
          hideLabel
          empty={words.leaveOut}
          value={mapped.key ?? ''}
          onChange={(key) => onChange(key === '' ? null : key)}
          choices={choices}
        />
      </td>
    </tr>
  );
}

function MappingTable({ run, mapping, onChange }: { run: ImportRunView } & Pick<UseMapping, 'mapping' | 'onChange'>) {
  const choices = run.kind.columns.map((column) => ({
    key: column.key,
    word: column.required ? `${column.title} ${words.required}` : column.title,
  }));
  return (
    <table className="list imp-map">
      <caption className="vh">{words.caption}</caption>
      <colgroup>
        <col style={{ width: '3rem' }} />
        <col style={{ width: '14rem' }} />
        <col />
        <col style={{ width: '16rem' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.heading}</th>
          <th scope="col">{words.samples}</th>
          <th scope="col">{words.to}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.map((mapped) => (
          <MappingRow
            key={mapped.column}
            mapped={mapped}
            choices={choices}
            onChange={(key) => onChange(give(mapping, mapped.column, key))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface UseMapping {
  readonly mapping: readonly MappedColumn[];
  readonly onChange: (mapping: MappedColumn[]) => void;
}

export interface MappingStepProps {
  readonly run: ImportRunView;
  readonly work: RunWork;
  /** Leads back to the result when the file was checked already. */
  readonly onBack?: () => void;
  readonly onDiscard: () => void;
}

/** 列の対応: which column of the file is which of the ledger. What is chosen is remembered for files alike. */
export function MappingStep({ run, work, onBack, onDiscard }: MappingStepProps) {
  const [edited, setEdited] = useState<MappedColumn[] | null>(null);
  const mapping = edited ?? run.mapping;
  const taken = mapping.filter((one) => one.key !== null).length;
  const key = run.kind.columns.find((column) => column.title === run.kind.keyTitle)?.key;
  const hasKey = useMemo(() => mapping.some((one) => one.key === key), [mapping, key]);
  const mayCheck = run.actions.includes('check');
  const check = () => work.check(mapping.map((one) => ({ column: one.column, key: one.key })));
  const foot = mayCheck && (
    <>
      <Button
        size="lg"
        tone="primary"
        onPress={check}
        busy={work.busy === 'check' && importsWords.check.progress}
        blocked={!hasKey && words.keyNeeded(run.kind.keyTitle)}
      >
        {words.submit}
      </Button>
      {onBack ? (
        <Button size="lg" onPress={onBack}>
          {words.back}
        </Button>
      ) : (
        <Button size="lg" onPress={onDiscard}>
          {importsWords.actions.discard}
        </Button>
      )}
      <span className="muted">{hasKey ? words.remembered : words.keyNeeded(run.kind.keyTitle)}</span>
    </>
  );
  return (
    <ImportFrame
      title={importsWords.page.titles.uploaded(run.kind.title)}
      runNo={run.runNo}
      tag={importsWords.page.untouched}
      step="mapping"
      foot={foot}
    >
      <div className="imp-pane">
        {work.failure && (
          <Notice tone="error" live="alert">
            {work.failure}
          </Notice>
        )}
        {run.cutOff && <Notice tone="warn">{importsWords.page.cutOff}</Notice>}
        <HeadingNotes run={run} mapping={mapping} />
        <Panel
          title={run.fileName}
          count={words.taken(mapping.length, taken)}
          end={
            run.sheetNames.length > 1 && (
              <SelectField
                id="import-sheet"
                label={words.sheet}
                hideLabel
                empty={null}
                value={run.sheetName ?? ''}
                onChange={(sheet) => {
                  setEdited(null);
                  work.chooseSheet(sheet);
                }}
                choices={run.sheetNames.map((name) => ({ key: name, word: importsWords.check.sheet(name) }))}
              />
            )
          }
        >
          <MappingTable run={run} mapping={mapping} onChange={setEdited} />
        </Panel>
      </div>
    </ImportFrame>
  );
}
