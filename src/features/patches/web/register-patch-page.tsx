import { useRef } from 'react';
import { findSoftware } from '#features/catalog/web/catalog.client.public.ts';
import { newId } from '#kernel/id.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf, loaderOf } from '#ui/form/choices.ts';
import { ComboField } from '#ui/form/combo-field.tsx';
import type { ComboOption } from '#ui/form/combo-state.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useNavigate } from '#ui/link.tsx';
import { useToday } from '#ui/session/today.ts';
import { type PatchView, patchDraft, type Severity, severities } from '../contract/patch.ts';
import { type PatchKind, type PatchTarget, patchKinds, patchTargets } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { patches } from './patches.client.ts';

const { form: f, menu, ...words } = patchesWords;

/** 公開を登録: what a maker published; a record for each target that is ticked. */
export function RegisterPatchPage() {
  const navigate = useNavigate();
  const today = useToday();
  const publicationId = useRef(newId()).current;
  const initial = {
    title: '',
    source: '',
    publishedOn: today,
    urgent: false,
    changesUse: false,
    kind: 'windows' as PatchKind | '',
    softwareId: null as ComboOption | null,
    severity: 'important' as Severity | '',
    targets: patchTargets as readonly PatchTarget[],
  };
  return (
    <ActionForm<typeof patchDraft, typeof initial, PatchView>
      page={{ crumbs: [{ label: menu.list, href: '/patches' }, { label: menu.register }], back: '/patches' }}
      title={menu.register}
      submit={f.send}
      busy={f.sending}
      schema={patchDraft}
      initial={initial}
      prepare={(values) => ({ ...values, publicationId, softwareId: values.softwareId?.key })}
      draft="patch.new"
      act={(draft) => ({
        call: () => patches.call.register(draft),
        said: (made) => f.made(made.number, made.others.length + 1),
        reread: [['list', 'patches'], patches.query.counts.key()],
        answers: (made) => ({ key: patches.query.get.queryKey({ input: { id: made.id } }), data: made }),
      })}
      onDone={(made) => navigate(`/patches/${made.id}`)}
    >
      {(form) => {
        const targets = form.field('targets', f.targets);
        const toggle = (target: PatchTarget, on: boolean) =>
          targets.onChange(patchTargets.filter((each) => (each === target ? on : targets.value.includes(each))));
        return (
          <>
            <TextField {...form.field('title', f.title)} required autoFocus />
            <SelectField {...form.field('kind', f.kind)} empty={null} choices={choicesOf(patchKinds, words.kinds)} />
            <ComboField {...form.field('softwareId', f.software)} required load={loaderOf(findSoftware)} />
            <DateField {...form.field('publishedOn', f.publishedOn)} />
            <TextField {...form.field('source', f.source)} required help={f.sourceHelp} />
            <SelectField
              {...form.field('severity', f.severity)}
              empty={null}
              choices={choicesOf(severities, words.severities)}
            />
            <CheckField {...form.field('urgent', f.urgent)} />
            <CheckField {...form.field('changesUse', f.changesUse)} />
            <Field id={targets.id} label={f.targets} required error={targets.error} group>
              {choicesOf(patchTargets, words.targets).map(({ key, word }) => (
                <CheckField
                  key={key}
                  id={`${targets.id}-${key}`}
                  label={word}
                  value={targets.value.includes(key)}
                  onChange={(on) => toggle(key, on)}
                />
              ))}
            </Field>
          </>
        );
      }}
    </ActionForm>
  );
}
