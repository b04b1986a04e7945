import { ActionForm } from '#ui/form/action-form.tsx';
import { CheckField, SelectField } from '#ui/form/choice-field.tsx';
import { choicesOf } from '#ui/form/choices.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { TextAreaField, TextField } from '#ui/form/text-field.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { formatDate } from '#ui/format.ts';
import { useToday } from '#ui/session/today.ts';
import { policyRevision } from '../contract/catalog.contract.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { doers, handOvers, ledgerKeepers, loanSources, type PolicyRow, transports } from '../contract/catalog.ts';
import { policyFacts } from '../contract/device-class.ts';
import { catalog } from './catalog.client.ts';
import { type PolicyValues, toRevision, valuesOf } from './policy-values.ts';

const words = catalogWords.policies;
const c = words.columns;
const selects = [
  ['ledgerKeeper', words.ledgerKeeper, choicesOf(ledgerKeepers, words.doers)],
  ['configuredBy', c.configured, choicesOf(doers, words.doers)],
  ['repairedBy', c.repair, choicesOf(doers, words.doers)],
  ['wipedBy', c.wiped, choicesOf(doers, words.doers)],
  ['disposedBy', c.disposed, choicesOf(doers, words.doers)],
  ['handOverAt', c.handOver, choicesOf(handOvers, words.handOvers)],
  ['collectAt', c.collect, choicesOf(handOvers, words.handOvers)],
  ['transport', c.transport, choicesOf(transports, words.transports)],
  ['loanSource', c.loan, choicesOf(loanSources, words.loanSources)],
] as const;

function Facts({ form }: { form: Form<PolicyValues> }) {
  return (
    <div className="catalog-fields">
      {selects.map(([key, label, options]) => (
        <SelectField
          {...form.field(key, label)}
          key={key}
          empty={null}
          choices={options as readonly { key: string; word: string }[]}
          onChange={(value) => value && form.set(key, value as never)}
        />
      ))}
      <TextField {...form.field('ledgerSystem', words.ledgerSystem)} required />
      <TextField {...form.field('patchChannel', words.patchChannel)} required />
      <DateField {...form.field('acquiredFrom', words.acquiredFrom)} help={words.acquiredFromHelp} />
      <CheckField {...form.field('reportBeforeRepair', words.reportBeforeRepair)} />
      <CheckField {...form.field('fixedIp', words.fixedIp)} />
    </div>
  );
}

function Sentences({ form }: { form: Form<PolicyValues> }) {
  return (
    <details>
      <summary>{words.sentences}</summary>
      <div className="catalog-fields">
        {policyFacts.flatMap((fact) => [
          <TextField key={fact} {...form.field(`notes.${fact}`, words.note(words.facts[fact]))} />,
          <TextField
            key={`${fact}-no`}
            {...form.field(`clauses.${fact}`, words.clauses(words.facts[fact]))}
            face="t"
          />,
        ])}
      </div>
    </details>
  );
}

interface PolicyDialogProps {
  readonly row: PolicyRow;
  readonly className: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 方針を変える from a day on; the manager writes why. */
export function PolicyDialog({ row, className, ...rest }: PolicyDialogProps) {
  const today = useToday();
  const of = { classCode: row.classCode, procurer: row.procurer, seen: { id: row.id, version: row.version } };
  return (
    <ActionForm
      {...rest}
      width="wide"
      title={words.reviseOf(className, words.procurers[row.procurer])}
      note={words.reviseNote}
      submit={words.revise}
      schema={policyRevision}
      initial={valuesOf(row, today)}
      prepare={(values) => toRevision(values, of)}
      busy={catalogWords.saving}
      draft={`policy.${row.id}`}
      act={(revision) => ({
        call: () => catalog.call.revisePolicy(revision),
        said: () => words.revised(className, words.procurers[row.procurer], formatDate(revision.validFrom)),
        own: [['devicePolicy', row.id]],
        reread: [catalog.query.key()],
      })}
    >
      {(form) => (
        <>
          <div className="catalog-fields">
            <DateField {...form.field('validFrom', words.validFrom)} required />
            <DateField {...form.field('validTo', words.validTo)} help={words.validToHelp} />
          </div>
          <Facts form={form} />
          <Sentences form={form} />
          <TextAreaField {...form.field('reason', words.reason)} help={words.reasonHelp} required />
        </>
      )}
    </ActionForm>
  );
}
