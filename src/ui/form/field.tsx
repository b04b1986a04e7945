import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Tag } from '../tag.tsx';
import { words } from '../words.ts';

export interface FieldFrame {
  /** The id of the control; help and error get ids of their own from it. */
  id: string;
  label: ReactNode;
  required?: boolean;
  help?: ReactNode;
  error?: string;
  /** The label stays for readers only, where the place says it already. */
  hideLabel?: boolean;
}

/** The attributes that tie a control to its help and error. */
export function fieldAria({ id, help, error, required }: FieldFrame) {
  const said = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': said || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  } as const;
}

export interface FieldProps extends FieldFrame {
  children: ReactNode;
  /** Several controls under one label: radio buttons, files. */
  group?: boolean;
  className?: string;
}

/** Label, ※必須, help, input, ＊error: always in that order. */
export function Field({ id, label, required, help, error, hideLabel, children, group, className }: FieldProps) {
  const text = (
    <>
      {label}
      {required && <span className="req">{words.required}</span>}
    </>
  );
  const labelClass = hideLabel ? 'vh' : undefined;
  return (
    <div className={cx('field', className)}>
      {group ? (
        <span id={`${id}-label`} className={cx('label', labelClass)}>
          {text}
        </span>
      ) : (
        <label id={`${id}-label`} htmlFor={id} className={labelClass}>
          {text}
        </label>
      )}
      {help && (
        <span id={`${id}-help`} className="help">
          {help}
        </span>
      )}
      {children}
      {error && (
        <span id={`${id}-error`} className="err">
          ＊{error}
        </span>
      )}
    </div>
  );
}

export interface ReadOnlyFieldProps {
  id: string;
  label: ReactNode;
  value: ReactNode;
  /** Why it can't be changed here: 種別の方針で決まります。 */
  why?: ReactNode;
}

/** A value that is settled elsewhere: dashed edge, 編集不可, and why. Never a disabled input. */
export function ReadOnlyField({ id, label, value, why }: ReadOnlyFieldProps) {
  return (
    <div className="field">
      <span className="label" id={`${id}-label`}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and announce a set of controls; there is none */}
      <span
        className="input ro"
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={why ? `${id}-help` : undefined}
      >
        {value}
        <span className="grow" />
        <Tag>{words.readOnly}</Tag>
      </span>
      {why && (
        <span className="help" id={`${id}-help`}>
          {why}
        </span>
      )}
    </div>
  );
}
