import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Act } from '../act/use-act.ts';
import { ActionForm } from './action-form.tsx';

const nothing = z.object({});

interface ActionQuestionProps<T> {
  /** The question: 12件を廃棄予定にしますか. */
  readonly title: string;
  /** What follows from it. */
  readonly children?: ReactNode;
  /** What the button does: 廃棄予定にする. */
  readonly submit: string;
  readonly busy?: string;
  /** Something is lost by it: the focus begins on やめる. */
  readonly danger?: boolean;
  readonly act: () => Act<T>;
  readonly onDone: (answer: T) => void;
  readonly onClose: () => void;
}

/** An act that asks first and needs nothing but the yes. What the server refuses is said in the question. */
export function ActionQuestion<T>({ danger, ...rest }: ActionQuestionProps<T>) {
  const form = { schema: nothing, initial: {}, draft: null, width: 'narrow', role: 'alertdialog' } as const;
  return <ActionForm {...form} {...rest} danger={danger} cancelFirst={danger} />;
}
