import { useState } from 'react';
import { z } from 'zod';
import { Button } from '#ui/button.tsx';
import { CheckField, RadioField, SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { FileField } from '#ui/form/file-field.tsx';
import { PasswordField, TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { DraftNote, useDraft } from '#ui/form/use-draft.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { Panel } from '#ui/panel.tsx';
import { toast } from '#ui/toast-store.ts';

const people: readonly ComboOption[] = [
  { key: '1', word: '中川 真理', note: '県土整備部 道路企画課', code: '042318' },
  { key: '2', word: '中川 誠', note: '桑名建設事務所', code: '031177' },
  { key: '3', word: '山下 和彦', note: '県土整備部 道路企画課', code: '028854' },
];

const schema = z.object({
  subject: z.string().min(1).max(40),
  detail: z.string(),
  requester: z.string({ error: '申出人を候補から選んでください。' }),
  returnOn: z.iso.date({ error: '返却日を入力してください。' }),
  kind: z.enum(['inquiry', 'fault', 'request']),
  impact: z.enum(['one', 'some', 'all']),
  site: z.string().min(1, '拠点を選んでください。'),
  consent: z.literal(true, { error: '同意を確かめて、印を付けてください。' }),
});

interface Values {
  subject: string;
  detail: string;
  requester: ComboOption | null;
  returnOn: string;
  kind: 'inquiry' | 'fault' | 'request' | null;
  impact: 'one' | 'some' | 'all' | null;
  site: 'hq' | 'annex' | '';
  consent: boolean;
}

const blank: Values = {
  subject: '',
  detail: '',
  requester: null,
  returnOn: '',
  kind: null,
  impact: null,
  site: '',
  consent: false,
};

const kinds = [
  { key: 'inquiry', word: '問い合わせ' },
  { key: 'fault', word: '故障・不具合' },
  { key: 'request', word: '申請' },
] as const;
const impacts = [
  { key: 'one', word: '自分だけ', note: 'ほかの人は使えます' },
  { key: 'some', word: '周りの人も', note: '同じ部屋で何人か' },
  { key: 'all', word: '所属の全員', note: '業務が止まっています' },
] as const;
const sites = [
  { key: 'hq', word: '本庁舎' },
  { key: 'annex', word: '吉田山会館' },
] as const;

function useSampleForm() {
  const form = useForm({
    schema,
    initial: blank,
    prepare: (values) => ({ ...values, requester: values.requester?.key }),
    onSubmit: async (input) => {
      await new Promise((done) => setTimeout(done, 400));
      toast(`「${input.subject}」を登録しました。`);
    },
  });
  const draft = useDraft({ key: 'kit', values: form.values, dirty: form.dirty, onRestore: form.restore });
  return { form, draft };
}

const load = async (text: string) => people.filter((one) => one.word.includes(text) || one.code?.includes(text));

export function SampleForm() {
  const { form, draft } = useSampleForm();
  return (
    <Panel title="申込み" count="検査、下書き、候補" className="k8">
      <form className="body form" {...form.props}>
        <ErrorSummary form={form} />
        <div className="fields">
          <TextField {...form.field('subject', '件名')} required />
          <ComboField {...form.field('requester', '申出人')} required load={load} help="氏名か職員番号で探します。" />
          <DateField {...form.field('returnOn', '返却日')} required />
          <SelectField {...form.field('site', '拠点')} required choices={sites} />
          <SegmentedField {...form.field('kind', '種別')} required choices={kinds} />
          <CheckField {...form.field('consent', '遠隔操作の同意を得た')} note="（SKYSEA）" />
        </div>
        <RadioField {...form.field('impact', '影響')} required choices={impacts} />
        <TextAreaField {...form.field('detail', '内容')} help="画面に出た文言をそのまま書くと早く分かります。" />
        <div className="row">
          <Button type="submit" tone="primary" keyHint="Ctrl S" busy={form.sending && '登録しています'}>
            登録
          </Button>
          <span className="grow" />
          <DraftNote
            draft={draft}
            onDiscard={() => {
              draft.discard();
              form.reset(blank);
            }}
          />
        </div>
      </form>
    </Panel>
  );
}

export function MoreFields() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [password, setPassword] = useState('');
  return (
    <Panel title="その他の欄" className="k4">
      <div className="body form">
        <FileField
          id="files"
          label="添付"
          help="画面の写真など。10 MB まで、3個まで。"
          accept="image/*,.pdf,.xlsx"
          maxBytes={10_000_000}
          maxFiles={3}
          value={files}
          onChange={setFiles}
        />
        <PasswordField
          id="password"
          label="パスワード"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <TextField
          id="large"
          label="大きい欄"
          large
          help="ポータルと電話"
          value="3-2718"
          onChange={() => {}}
          face="t"
        />
        <div className="row">
          <Button blocked="返却日が過ぎているため延長できません。先に督促してください。">延長</Button>
        </div>
      </div>
    </Panel>
  );
}
