import { useRef } from 'react';
import { newId } from '#kernel/id.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import { formatDate } from '#ui/format.ts';
import { useToday } from '#ui/session/today.ts';
import { type ImagesView, imageDraft, type ModelImage } from '../contract/image.ts';
import { imageRuleOf } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { patches } from './patches.client.ts';

const { images: words, listed } = patchesWords;
const { form: f } = words;

interface ImageProps {
  readonly models: readonly ModelImage[];
  readonly publications: ImagesView['publications'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** イメージを記録: one for the models that were chosen. */
export function ImageDialog({ models, publications, onClose, onDone }: ImageProps) {
  const id = useRef(newId()).current;
  const today = useToday();
  const target = imageRuleOf(models[0]?.classCode ?? '')?.target;
  const choices = publications
    .filter((one) => one.target === target)
    .map((one) => ({ key: one.id, word: words.publication(formatDate(one.publishedOn), one.title, one.number) }));
  const initial = {
    name: '',
    throughId: choices[0]?.key ?? '',
    madeOn: today,
    checkedOn: today,
    checkedTag: '',
    checkedHow: '',
    keptAt: models[0]?.image?.keptAt ?? '',
    note: '',
    modelIds: models.map(({ modelId }) => modelId),
  };
  return (
    <ActionForm<typeof imageDraft, typeof initial, ImagesView>
      width="medium"
      title={words.record}
      note={models.map(({ model }) => model).join(listed)}
      submit={words.record}
      busy={words.recording}
      schema={imageDraft}
      initial={initial}
      prepare={(values) => ({ ...values, id })}
      draft={null}
      act={(draft) => ({
        call: () => patches.call.recordImage(draft),
        said: () => words.recorded(draft.name, draft.modelIds.length),
        reread: [patches.query.images.key()],
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField {...form.field('name', f.name)} required autoFocus />
          <SelectField {...form.field('throughId', f.through)} required help={f.throughHelp} choices={choices} />
          <DateField {...form.field('madeOn', f.madeOn)} />
          <DateField {...form.field('checkedOn', f.checkedOn)} />
          <TextField {...form.field('checkedTag', f.checkedTag)} required face="code" />
          <TextField {...form.field('checkedHow', f.checkedHow)} required />
          <TextField {...form.field('keptAt', f.keptAt)} required />
          <TextAreaField {...form.field('note', f.note)} rows={2} />
        </>
      )}
    </ActionForm>
  );
}
