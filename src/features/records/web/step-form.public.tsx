import type { ComponentType } from 'react';
import type { z } from 'zod';
import { ActionForm } from '#ui/form/action-form.tsx';
import type { Form } from '#ui/form/use-form.ts';
import { type Plain, PlainFields, type PlainValues } from './plain-fields.public.tsx';
import { inputOf, valuesOf } from './plain-values.public.ts';
import type { StepForm, StepFormProps, Stepped } from './record-web.public.ts';
import { leftOf } from './what-is-left.ts';

export interface StepFields<V extends Stepped, F extends object> {
  /** What is known already is filled in. */
  readonly start: (record: V) => F;
  readonly Fields: ComponentType<{ form: Form<F>; record: V; plain: Plain<V> }>;
  readonly plain?: Plain<V>;
  /** What fields hold, as the step's schema takes it. */
  readonly toInput?: (values: F, record: V) => unknown;
  /** The dialog's own title and button, where the step's name is not enough. */
  readonly words?: { readonly title: string; readonly submit: string } | undefined;
  readonly width?: 'narrow' | 'medium' | 'wide';
}

/** A step's form from its fields alone: the dialog, the check, the refusal on its field and the busy button are the kit's. */
export function stepForm<V extends Stepped, F extends object>(spec: StepFields<V, F>): StepForm<V> {
  return (props) => <StepFormDialog spec={spec} {...props} />;
}

/** The dialog's own words, and how much room it takes. */
interface Look {
  readonly title?: string;
  readonly submit?: string;
  readonly width?: 'narrow' | 'medium' | 'wide';
}

/**
 * A step's form as a table of its fields: `{ reason: { label, as: 'text' } }`. `known` fills in what the record says already,
 * also what has no field; `look` is the dialog's own.
 */
export function plainForm<V extends Stepped>(
  plain: Plain<V>,
  known?: (record: V) => PlainValues,
  look: Look = {},
): StepForm<V> {
  const { title, submit, width } = look;
  return stepForm<V, PlainValues>({
    start: (record) => valuesOf(plain, known?.(record) ?? {}, record),
    toInput: (values, record) => inputOf(plain, values, record),
    Fields: PlainFields,
    plain,
    words: title && submit ? { title, submit } : undefined,
    width,
  });
}

function StepFormDialog<V extends Stepped, F extends object>(props: StepFormProps<V> & { spec: StepFields<V, F> }) {
  const { record, called, step, schema, asks, take, onClose, inPlace } = props;
  const { start, Fields, plain = {}, toInput, width, words } = props.spec;
  const tone = inPlace === 'counter' ? 'primary' : 'plain';
  // On the page the form waits for nobody: what it lacks is said at the counter alone.
  const left = (form: Form<F>) =>
    inPlace === 'counter' ? leftOf(plain, { record, form: form as unknown as Form<PlainValues> }) : [];
  const frame = inPlace ? ({ inPlace: tone, left } as const) : { width, danger: step.ends, onClose };
  return (
    <ActionForm<z.ZodType, F, unknown>
      {...frame}
      title={words?.title ?? step.label}
      note={asks ?? called}
      submit={words?.submit ?? step.label}
      schema={schema}
      initial={start(record)}
      prepare={(values) => (toInput ? toInput(values, record) : values)}
      draft={inPlace === 'page' ? `${step.name}.${record.id}` : null}
      // Whoever takes the step says it, reads again and gives the focus on.
      act={(input) => ({ call: () => take(input), said: () => null, reread: [] })}
      onDone={() => undefined}
    >
      {(form) => <Fields form={form} record={record} plain={plain} />}
    </ActionForm>
  );
}
