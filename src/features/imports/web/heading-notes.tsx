import { Notice } from '#ui/notice.tsx';
import type { ImportRunView, MappedColumn } from '../contract/import-run.ts';
import { importsWords } from '../contract/imports.messages.ts';

const words = importsWords.mapping;

/** Which line was read as the heading, what is doubtful about it, and what is left out or lacking because of it. */
export function HeadingNotes({ run, mapping }: { run: ImportRunView; mapping: readonly MappedColumn[] }) {
  const { heading, kind } = run;
  const used = new Set(mapping.map((one) => one.key));
  const lacking = kind.columns.filter((column) => column.required && !used.has(column.key));
  const open = new Set(mapping.flatMap(({ column, key }) => (key === null ? [column] : [])));
  const similar = heading.similar.filter(({ column, key }) => open.has(column) && !used.has(key));
  const titleOf = (key: string) => kind.columns.find((column) => column.key === key)?.title ?? '';
  const isDoubtful = heading.isUnknown || heading.dataLike.length > 0;
  return (
    <>
      <Notice tone={isDoubtful ? 'warn' : 'info'}>
        {words.readAs({ ...heading, more: heading.texts.length < mapping.filter((one) => !one.isNameless).length })}
        {heading.isUnknown && words.unknownHeading}
        {heading.dataLike.length > 0 && words.dataLike(heading.dataLike)}
      </Notice>
      {lacking.length > 0 && <Notice tone="warn">{words.newNeeds(lacking.map((column) => column.title))}</Notice>}
      {similar.map(({ column, heading: said, key }) => (
        <Notice key={column} tone="info">
          {words.similar(said, titleOf(key))}
        </Notice>
      ))}
    </>
  );
}
