import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RecordScreen } from '#features/records/web/record-screen.public.tsx';
import type { RecordWeb } from '#features/records/web/record-web.public.ts';
import { plainForm, stepForm } from '#features/records/web/step-form.public.tsx';
import { Button } from '#ui/button.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { SegmentedField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { formatDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { State } from '#ui/state-sign.tsx';
import type { SearchView } from '../contract/patch.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { searchProcess, settledHows, tellMeans } from '../contract/search.process.ts';
import { patches, tagsOf } from './patches.client.ts';

const { searches: words, targets, form: shared } = patchesWords;
const { form: f, facts, deviceColumns: c } = words;

const leftTags = ({ devices }: SearchView, untoldOnly: boolean) =>
  devices
    .filter(({ settledAt, toldAt }) => settledAt === null && !(untoldOnly && toldAt))
    .map(({ assetTag }) => assetTag)
    .join('\n');

const tell = stepForm({
  start: (search: SearchView) => ({
    tags: leftTags(search, true),
    nextOn: '',
    note: '',
    means: 'mail' as (typeof tellMeans)[number],
  }),
  toInput: (values) => ({ ...values, tags: tagsOf(values.tags), nextOn: values.nextOn || null }),
  Fields: ({ form }) => (
    <>
      <TextAreaField {...form.field('tags', f.tags)} required rows={5} help={shared.tagsHelp} />
      <SegmentedField {...form.field('means', f.means)} choices={choicesOf(tellMeans, words.means)} />
      <DateField {...form.field('nextOn', f.nextOn)} />
      <TextAreaField {...form.field('note', f.note)} rows={2} />
    </>
  ),
});

const settle = stepForm({
  start: (search: SearchView) => ({
    tags: leftTags(search, false),
    note: '',
    how: 'delivered' as (typeof settledHows)[number] | '',
  }),
  toInput: (values) => ({ ...values, tags: tagsOf(values.tags) }),
  Fields: ({ form }) => (
    <>
      <TextAreaField {...form.field('tags', f.tags)} required rows={5} help={shared.tagsHelp} />
      <SelectField {...form.field('how', f.how)} empty={null} choices={choicesOf(settledHows, words.hows)} />
      <TextAreaField {...form.field('note', f.note)} rows={2} />
    </>
  ),
});

const searchWeb: RecordWeb<typeof searchProcess, SearchView> = {
  process: searchProcess,
  words,
  call: patches.call,
  get: (id) => patches.query.getSearch.queryOptions({ input: { id } }),
  queries: () => patches.query.key(),
  list: 'patches',
  forms: { tell, settle, close: plainForm<SearchView>({ note: { label: f.note, as: 'text', rows: 2 } }) },
};

/** Lines that stand at first: those without their patches come first. */
const shown = 50;

/** What was found, who has it, and what was done about it. */
function Devices({ search }: { search: SearchView }) {
  const [all, setAll] = useState(false);
  return (
    <Section title={words.devices} count={words.left(search.left, search.devices.length)}>
      <RelatedTable
        caption={words.devices}
        rows={all ? search.devices : search.devices.slice(0, shown)}
        idOf={({ assetId }) => assetId}
        empty={words.none}
        columns={[
          {
            title: c.tag,
            width: 7,
            className: 'code',
            cell: ({ assetId, assetTag }) => <Link href={`/assets/${assetId}`}>{assetTag}</Link>,
          },
          { title: c.who, cell: ({ userName, department }) => `${userName}　${department}`.trim() },
          {
            title: c.told,
            width: 10,
            className: 't',
            cell: ({ toldAt, toldBy }) => toldAt && toldBy && `${formatShortDateTime(toldAt)} ${words.means[toldBy]}`,
          },
          { title: c.next, width: 5, className: 't', cell: ({ nextOn }) => nextOn && formatMonthDay(nextOn) },
          {
            title: c.settled,
            width: 10,
            cell: ({ settledHow }) => (
              <State tone={settledHow ? 'resolved' : 'waiting'}>
                {settledHow ? words.hows[settledHow] : words.notYet}
              </State>
            ),
          },
        ]}
      />
      {!all && search.devices.length > shown && (
        <Button size="sm" onPress={() => setAll(true)}>
          {words.rest(search.devices.length - shown)}
        </Button>
      )}
    </Section>
  );
}

/** 未適用の検索: what was found is told of and followed until it has its patches. */
export function SearchPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <RecordScreen
      web={searchWeb}
      id={id}
      title={words.noun}
      home="/patches/searches"
      facts={(search) => [
        {
          title: facts.search,
          items: [
            { label: facts.on, value: formatDate(search.searchedOn), className: 't' },
            { label: facts.target, value: targets[search.target] },
            { label: facts.covers, value: search.covers.map((each) => words.covers[each]).join(patchesWords.listed) },
            { label: facts.tool, value: words.tools[search.tool] },
            { label: facts.left, value: words.left(search.left, search.devices.length) },
          ],
        },
      ]}
    >
      {(search) => <Devices search={search} />}
    </RecordScreen>
  );
}
