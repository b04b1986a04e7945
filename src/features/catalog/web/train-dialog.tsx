import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, RadioField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField } from '#ui/form/text-field.tsx';
import { useToday } from '#ui/session/today.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { type SystemView, type TrainingMeans, trainingDraft, trainingMeans } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';

const words = catalogWords.systems;
const choices = trainingMeans.map((key) => ({ key, word: words.trainingMeans[key] }));

interface TrainDialogProps {
  readonly system: Pick<SystemView, 'id' | 'name' | 'agents'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 習熟を記録 (§1-5(3)): those who were there come to know the basic operation. */
export function TrainDialog({ system, ...rest }: TrainDialogProps) {
  const initial: { on: string; means: TrainingMeans; covered: string; agentIds: string[] } = {
    on: useToday(),
    means: 'course',
    covered: '',
    agentIds: system.agents.filter(({ stale }) => stale).map(({ id }) => id),
  };
  return (
    <ActionForm
      {...rest}
      title={words.train.title(system.name)}
      submit={words.train.submit}
      schema={trainingDraft}
      initial={initial}
      busy={catalogWords.saving}
      draft={null}
      act={(draft) => ({
        call: () => catalog.call.recordTraining({ id: system.id, ...draft }),
        said: () => words.train.done(system.name, draft.agentIds.length),
        own: [['businessSystem', system.id]],
        reread: [catalog.query.key(), ['list', 'businessSystems']],
      })}
    >
      {(form) => {
        const agents = form.field('agentIds', words.train.agents);
        const take = (id: string, on: boolean) =>
          form.set('agentIds', on ? [...agents.value, id] : agents.value.filter((one) => one !== id));
        return (
          <>
            <DateField {...form.field('on', words.train.on)} required />
            <RadioField {...form.field('means', words.train.means)} choices={choices} />
            <TextAreaField {...form.field('covered', words.train.covered)} help={words.train.coveredHelp} required />
            <fieldset>
              <legend>{words.train.agents}</legend>
              {system.agents.map(({ id, name }) => (
                <CheckField
                  key={id}
                  id={`agent-${id}`}
                  label={name}
                  value={agents.value.includes(id)}
                  onChange={(on) => take(id, on)}
                />
              ))}
            </fieldset>
          </>
        );
      }}
    </ActionForm>
  );
}
