import { z } from 'zod';
import { keptWords } from '#ui/act/kept-words.ts';
import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import {
  type AgentDuty,
  type AgentRegion,
  type AgentView,
  agentDraft,
  agentDuties,
  agentRegions,
} from '../contract/agent.ts';
import { agentWords as words } from '../contract/people.messages.ts';
import { people } from './people.client.ts';

interface AgentValues {
  version: number;
  name: string;
  reading: string;
  duty: AgentDuty;
  region: AgentRegion | '';
  phone: string;
  active: boolean;
}

const blank: AgentValues = {
  version: 0,
  name: '',
  reading: '',
  duty: 'headquarters',
  region: '',
  phone: '',
  active: true,
};
const valuesOf = ({ version, name, reading, duty, region, phone, active }: AgentView): AgentValues => ({
  version,
  name,
  reading,
  duty,
  region: region ?? '',
  phone: phone ?? '',
  active,
});

const agentForm = agentDraft.extend({ version: z.number().int() });
const { name, reading, duty, region, phone } = words.columns;
const labels = { name, reading, duty, region, phone, active: words.form.active } as const;

function show(key: keyof AgentValues, value: AgentValues[keyof AgentValues]): string {
  if (typeof value === 'boolean') return value ? words.active : words.inactive;
  if (key === 'duty') return words.duties[value as AgentDuty];
  if (key === 'region') return value === '' ? '' : words.regions[value as AgentRegion];
  return String(value);
}

export interface AgentDialogProps {
  /** Null for a new one. */
  readonly agent: AgentView | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Fields({ form }: { form: Form<AgentValues> }) {
  return (
    <>
      <TextField {...form.field('name', name)} autoFocus />
      <TextField {...form.field('reading', reading)} />
      <SelectField
        {...form.field('duty', duty)}
        onChange={(value) => value && form.set('duty', value)}
        empty={null}
        choices={agentDuties.map((key) => ({ key, word: words.duties[key] }))}
      />
      {form.values.duty === 'regional' && (
        <SelectField
          {...form.field('region', region)}
          required
          choices={agentRegions.map((key) => ({ key, word: words.regions[key] }))}
        />
      )}
      <TextField {...form.field('phone', phone)} type="tel" face="t" />
      <CheckField {...form.field('active', words.form.active)} />
    </>
  );
}

/** 担当者を登録 and 担当者を直す. */
export function AgentDialog({ agent, onClose, onDone }: AgentDialogProps) {
  const base = agent ? valuesOf(agent) : blank;
  const load = async () => {
    const latest = (await people.call.listAgents()).find((one) => one.id === agent?.id);
    return latest ? valuesOf(latest) : base;
  };
  return (
    <ActionForm<typeof agentForm, AgentValues, unknown>
      title={agent ? words.form.revise : words.form.create}
      submit={words.form.save}
      schema={agentForm}
      initial={base}
      prepare={(values) => ({ ...values, region: values.region || null, phone: values.phone.trim() || null })}
      draft={`agent.${agent?.id ?? 'new'}`}
      conflict={agent ? { about: base.name, labels, show, load } : undefined}
      act={({ version, ...draft }) => ({
        call: () =>
          agent ? people.call.reviseAgent({ id: agent.id, version, draft }) : people.call.createAgent(draft),
        said: () => keptWords(draft.name, agent === null),
        own: agent ? [['agent', agent.id]] : [],
        reread: [people.query.listAgents.key()],
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(form) => <Fields form={form} />}
    </ActionForm>
  );
}
