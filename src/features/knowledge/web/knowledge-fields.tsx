import { findModels, findSoftware, findSystems } from '#features/catalog/web/catalog.client.public.ts';
import { findCategories } from '#features/categories/web/categories.lookups.public.ts';
import { CheckField, SegmentedField } from '#ui/form/choice-field.tsx';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import { CombosField } from '#ui/form/combos-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { Markdown } from '#ui/markdown.tsx';
import type { MarkdownProps } from '#ui/markdown-body.tsx';
import { knowledgeWords } from '../contract/knowledge.messages.ts';
import { audiences, type KnowledgeView, knowledgeKinds, manualTopics } from '../contract/knowledge.ts';
import type { KnowledgeValues } from './knowledge-values.ts';

const words = knowledgeWords.editor;
const readers = choicesOf(audiences, knowledgeWords.audiences);
const kinds = choicesOf(knowledgeKinds, knowledgeWords.kinds);

interface FieldsProps {
  readonly form: Form<KnowledgeValues>;
  /** The kind is part of the number: it is chosen once. */
  readonly kindFixed: boolean;
  readonly picture: MarkdownProps['picture'];
  /** Changes of software that the item has to show yet; a new one has none. */
  readonly renewals?: KnowledgeView['renewals'];
}

function About({ form }: Pick<FieldsProps, 'form'>) {
  return (
    <div className="knowledge-about">
      <ComboField {...form.field('categoryId', words.category)} load={loaderOf(findCategories)} />
      <CombosField {...form.field('modelIds', words.models)} load={loaderOf(findModels)} />
      <CombosField {...form.field('softwareIds', words.software)} load={loaderOf(findSoftware)} />
      <CombosField {...form.field('systemIds', words.systems)} load={loaderOf(findSystems)} />
      {form.values.kind !== 'knownError' && (
        <SegmentedField {...form.field('audience', words.audience)} help={words.audienceHelp} choices={readers} />
      )}
      {form.values.kind === 'manual' && (
        <TextField {...form.field('pageCount', words.pages)} help={words.pagesHelp} inputMode="numeric" face="t" />
      )}
    </div>
  );
}

/** What of §4-5 a manual covers, and what of §4-6 this text shows. */
function Coverage({ form, renewals = [] }: Pick<FieldsProps, 'form' | 'renewals'>) {
  const toggle = (key: 'topics' | 'reflects', one: string, on: boolean) => {
    const held: readonly string[] = form.values[key];
    form.set(key, (on ? [...held, one] : held.filter((other) => other !== one)) as never);
  };
  const box = (key: 'topics' | 'reflects', one: string, label: string) => (
    <CheckField
      key={one}
      id={`${key}-${one}`}
      label={label}
      value={(form.values[key] as readonly string[]).includes(one)}
      onChange={(on) => toggle(key, one, on)}
    />
  );
  return (
    <>
      <fieldset>
        <legend>{words.topics}</legend>
        <p className="muted">{words.topicsHelp}</p>
        {manualTopics.map((topic) => box('topics', topic, knowledgeWords.topics[topic]))}
      </fieldset>
      {renewals.length > 0 && (
        <fieldset>
          <legend>{words.reflects}</legend>
          {renewals.map(({ id, what, dueOn }) => box('reflects', id, words.reflect(what, formatDate(dueOn))))}
        </fieldset>
      )}
    </>
  );
}

function Body({ form, picture }: Pick<FieldsProps, 'form' | 'picture'>) {
  const { body } = form.values;
  return (
    <div className="knowledge-body">
      <TextAreaField {...form.field('body', words.body)} help={words.bodyHelp} rows={16} />
      <div className="field">
        <h2 className="label">{words.preview}</h2>
        <span className="muted help">{words.previewHelp}</span>
        <div className="knowledge-preview">
          {body.trim() ? <Markdown text={body} picture={picture} /> : <p className="muted">{words.previewEmpty}</p>}
        </div>
      </div>
    </div>
  );
}

/** Every field of an item: the text with its look beside it, then what it is about. */
export function KnowledgeFields({ form, kindFixed, picture, renewals }: FieldsProps) {
  const isError = form.values.kind === 'knownError';
  return (
    <>
      {!kindFixed && <SegmentedField {...form.field('kind', words.kind)} choices={kinds} />}
      <TextField {...form.field('title', words.title)} help={words.titleHelp} required autoFocus maxLength={120} />
      {isError && (
        <div className="knowledge-body">
          <TextAreaField {...form.field('symptom', words.symptom)} help={words.symptomHelp} rows={4} />
          <TextAreaField {...form.field('cause', words.cause)} rows={4} />
        </div>
      )}
      <Body form={form} picture={picture} />
      <About form={form} />
      {form.values.kind === 'manual' && <Coverage form={form} renewals={renewals} />}
    </>
  );
}
