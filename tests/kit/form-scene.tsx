import { useState } from 'react';
import { z } from 'zod';
import { Button } from '#ui/button.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { ActionQuestion } from '#ui/form/action-question.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { answer } from './answer.ts';

const schema = z.object({
  version: z.number().int(),
  note: z.string().max(400),
  name: z.string().trim().min(1).max(20),
  kind: z.enum(['hq', 'annex']),
});
const start = { version: 3, note: '', name: '', kind: '' as 'hq' | 'annex' | '' };
const saved = { version: 4, note: '別の人の備考', name: '桑名庁舎', kind: 'hq' as const };
const kinds = [
  { key: 'hq', word: '本庁舎' },
  { key: 'annex', word: '吉田山会館' },
] as const;

/** A dialog with a form, and a question. */
export function FormScene() {
  const [open, setOpen] = useState<'form' | 'ask' | null>(null);
  const shut = () => setOpen(null);
  return (
    <main id="main" tabIndex={-1} className="pad">
      <h1 tabIndex={-1}>拠点</h1>
      <Button onPress={() => setOpen('form')}>直す</Button>
      <Button onPress={() => setOpen('ask')}>廃止する</Button>
      {open === 'form' && (
        <ActionForm<typeof schema, typeof start, { name: string }>
          title="拠点を直す"
          submit="保存する"
          schema={schema}
          initial={start}
          draft="scene"
          conflict={{
            about: '桑名庁舎',
            labels: { note: '備考', name: '名称', kind: '種別' },
            show: (_key, value) => String(value),
            load: async () => saved,
          }}
          act={(input) => ({
            call: () => answer(input, { name: input.name }),
            said: ({ name }) => `${name} の変更を保存しました。`,
            reread: [],
          })}
          onDone={shut}
          onClose={shut}
        >
          {(form) => (
            <>
              <TextAreaField {...form.field('note', '備考')} rows={2} />
              <TextField {...form.field('name', '名称')} />
              <SelectField {...form.field('kind', '種別')} choices={kinds} />
            </>
          )}
        </ActionForm>
      )}
      {open === 'ask' && (
        <ActionQuestion
          danger
          title="桑名庁舎 を廃止しますか"
          submit="廃止する"
          act={() => ({ call: () => answer('close', null), said: () => '桑名庁舎 を廃止しました。', reread: [] })}
          onDone={shut}
          onClose={shut}
        >
          <p>部屋は残ります。</p>
        </ActionQuestion>
      )}
    </main>
  );
}
