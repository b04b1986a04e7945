import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { recordColumns } from '#features/records/web/record-columns.public.tsx';
import { newId } from '#kernel/id.ts';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { PlainPage } from '#ui/plain-page.tsx';
import { useMay } from '#ui/session/me.ts';
import { useToday } from '#ui/session/today.ts';
import { type SearchView, searchDraft, searchTools } from '../contract/patch.ts';
import { type PatchTarget, patchTargetRules, patchTargets } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { patches, tagsOf } from './patches.client.ts';

const { searches: words, targets, form } = patchesWords;
const { form: f, columns: c } = words;
const searched = patchTargets.filter((target) => patchTargetRules[target].searched);

function SearchDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const id = useRef(newId()).current;
  const initial = {
    microsoft: true,
    software: true,
    searchedOn: useToday(),
    found: '',
    tags: '',
    note: '',
    target: 'oneEach' as PatchTarget | '',
    tool: 'skysea' as (typeof searchTools)[number] | '',
  };
  return (
    <ActionForm<typeof searchDraft, typeof initial, SearchView>
      width="medium"
      title={words.start}
      submit={words.start}
      busy={words.starting}
      schema={searchDraft}
      initial={initial}
      prepare={({ microsoft, software, tags, ...values }) => ({
        ...values,
        id,
        tags: tagsOf(tags),
        covers: [...(microsoft ? ['microsoft'] : []), ...(software ? ['software'] : [])],
      })}
      draft={null}
      act={(draft) => ({
        call: () => patches.call.startSearch(draft),
        said: (made) => words.begun(made.number, made.devices.length),
        reread: [patches.query.key()],
      })}
      onDone={(made) => navigate(`/patches/searches/${made.id}`)}
      onClose={onClose}
    >
      {(fields) => (
        <>
          <SelectField {...fields.field('target', f.target)} empty={null} choices={choicesOf(searched, targets)} />
          <CheckField {...fields.field('microsoft', f.coversMicrosoft)} />
          <CheckField {...fields.field('software', f.coversSoftware)} />
          <SelectField {...fields.field('tool', f.tool)} empty={null} choices={choicesOf(searchTools, words.tools)} />
          <DateField {...fields.field('searchedOn', f.searchedOn)} />
          <TextField {...fields.field('found', f.found)} required inputMode="numeric" />
          <TextAreaField {...fields.field('tags', f.tags)} rows={5} help={form.tagsHelp} />
          <TextAreaField {...fields.field('note', f.note)} rows={2} />
        </>
      )}
    </ActionForm>
  );
}

/** 未適用の検索の一覧: a few every week. */
export function SearchListPage() {
  const mayHandle = useMay('patches.handle');
  const { data = [] } = useQuery(patches.query.searches.queryOptions({ input: {} }));
  return (
    <PlainPage
      title={words.noun}
      add={mayHandle && { word: words.start, dialog: (close) => <SearchDialog onClose={close} /> }}
    >
      <RelatedTable
        caption={words.noun}
        rows={data}
        idOf={({ id }) => id}
        empty={words.none}
        columns={[
          ...recordColumns(c),
          { title: c.left, width: 7, className: 'num', cell: ({ left, found }) => words.left(left, found) },
        ]}
      />
    </PlainPage>
  );
}
