import { CircleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Icon } from '../icon.tsx';
import { words } from '../words.ts';
import type { Form } from './use-form.ts';

/** The fields with errors in the order they stand on the page; those without a field of their own come last. */
function ordered<V>({ errors, labels, refusal }: Form<V>): ReadonlyArray<readonly [string, string]> {
  const order = [...labels.keys()];
  const place = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
  // What the summary says itself is not said a second time beside it.
  const listed = Object.entries(errors).filter(([path, error]) => labels.has(path) || error !== refusal?.words);
  return listed.sort(([a], [b]) => place(a) - place(b));
}

function focusField(id: string) {
  const target = document.getElementById(id);
  if (!target) return;
  const control = target.matches('input, select, textarea, button')
    ? target
    : (target.querySelector<HTMLElement>('input, select, textarea, button') ?? target);
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

/** The first field in the order of the page that an error is about; null when none of them is drawn. */
function firstRefused<V>({ id, errors }: Form<V>): string | null {
  const drawn = Object.keys(errors).flatMap((path) => document.getElementById(`${id}-${path}`) ?? []);
  const [first] = drawn.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return first?.id ?? null;
}

/**
 * Stands at the top of a refused form and links to every field that needs a hand; readers hear it at once. The focus goes to
 * the first of these fields, or to the summary when the refusal is about none.
 */
export function ErrorSummary<V>({ form }: { form: Form<V> }) {
  const box = useRef<HTMLDivElement>(null);
  const errors = ordered(form);
  const shown = errors.length > 0 || form.refusal !== null;
  const toFirst = useEffectEvent(() => {
    const field = firstRefused(form);
    if (field) focusField(field);
    else box.current?.focus();
  });
  useEffect(() => {
    if (form.refusedTimes > 0) toFirst();
  }, [form.refusedTimes]);
  if (!shown) return null;
  return (
    <div className="notice error" role="alert" tabIndex={-1} ref={box}>
      <Icon of={CircleAlert} />
      <div className="grow">
        <b>{form.refusal?.words ?? words.form.summary(errors.length)}</b>
        <ul className="error-links">
          {errors.map(([path, error]) => (
            <li key={path}>
              {form.labels.has(path) ? (
                <a
                  href={`#${form.id}-${path}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(`${form.id}-${path}`);
                  }}
                >
                  {form.labels.get(path)}：{error}
                </a>
              ) : (
                error
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
