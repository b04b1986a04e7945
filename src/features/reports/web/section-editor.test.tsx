import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SectionEditor } from './section-editor.tsx';

const shown = (text: string) =>
  renderToStaticMarkup(
    <SectionEditor
      section={{ key: 'summary', text, checked: false } as never}
      figures={[]}
      onSave={() => Promise.resolve()}
      onClose={() => {}}
      onDirty={() => {}}
    />,
  );

test('a section of the weekly report tells of 外字 and unseen characters beside its box', () => {
  expect(shown('今週は58件でした。')).not.toMatch(/外字|見えない文字/);
  expect(shown('今週は\uE00058件でした。')).toContain('外字が入っています');
  expect(shown('今週は\u200B58件でした。')).toContain('見えない文字が入っています');
});
