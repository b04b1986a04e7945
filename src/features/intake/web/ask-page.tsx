import './ask.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useRef } from 'react';
import { findAssets } from '#features/assets/web/assets.lookups.public.ts';
import { askDraft } from '#features/tickets/contract/ticket-draft.ts';
import { tickets } from '#features/tickets/web/tickets.client.public.ts';
import { newId } from '#kernel/id.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { FormPage } from '#ui/form/form-page.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { Link, useNavigate } from '#ui/link.tsx';
import { useMe } from '#ui/session/me.ts';
import { toast } from '#ui/toast-store.ts';
import { askWords as words } from '../contract/ask.messages.ts';
import { intakeTitles } from '../contract/intake-titles.messages.ts';
import { intake } from './intake.client.ts';

const blank = { body: '', asset: null as ComboOption | null, contact: '' };

/** How much has to be written before anything can fit. */
const enough = 4;

const loadAssets = async (q: string, signal: AbortSignal): Promise<ComboOption[]> =>
  (await findAssets(q, signal)).map(({ value, label }) => ({ key: value, word: label }));

/** What others were helped with: read before it is sent. */
function Tries({ text, assetId }: { text: string; assetId: string | null }) {
  const asked = useDeferredValue(text.trim());
  const { data = [] } = useQuery({
    ...intake.query.suggestForAsk.queryOptions({ input: { text: asked.slice(0, 2000), assetId } }),
    enabled: asked.length >= enough,
    placeholderData: keepPreviousData,
  });
  if (asked.length < enough || data.length === 0) return null;
  return (
    <section className="try" aria-label={words.tries}>
      <div className="row">
        <b>{words.tries}</b>
        <span className="small">{words.triesNote}</span>
      </div>
      <ul>
        {data.slice(0, 3).map((item) => (
          <li key={item.id}>
            <Link href={`/knowledge/${item.id}`}>{item.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 相談する: what is wrong, with which device, and how to be reached. */
export function AskPage() {
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const id = useRef(newId()).current;
  const form = useForm<typeof askDraft, typeof blank>({
    schema: askDraft,
    initial: blank,
    prepare: ({ body, asset, contact }) => ({ id, body, assetId: asset?.key ?? null, contact }),
    onSubmit: async (draft) => {
      const made = await tickets.call.ask(draft);
      saved.discard();
      client.setQueryData(tickets.query.getOwn.queryKey({ input: { id: made.id } }), made);
      toast(words.sent(made.ticketNo, made.dueWords));
      navigate(`/tickets/${made.id}`);
    },
  });
  const saved = useDraft({ key: `${me.id}.ask`, values: form.values, dirty: form.dirty, onRestore: form.restore });
  return (
    <FormPage
      className="ask-form"
      form={form}
      draft={saved}
      onDiscard={() => {
        saved.discard();
        form.reset(blank);
      }}
      crumbs={[{ label: intakeTitles.ask }]}
      title={intakeTitles.ask}
      submit={words.send}
      busy={words.sending}
      back="/asked"
    >
      <TextAreaField {...form.field('body', words.body)} help={words.bodyHelp} required rows={4} autoFocus />
      <Tries text={form.values.body} assetId={form.values.asset?.key ?? null} />
      <ComboField {...form.field('asset', words.asset)} help={words.assetHelp} load={loadAssets} />
      <TextField {...form.field('contact', words.contact)} help={words.contactHelp} />
    </FormPage>
  );
}
