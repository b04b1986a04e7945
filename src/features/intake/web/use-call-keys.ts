import type { KeyboardEvent, RefObject } from 'react';
import { useShortcut } from '#ui/keys/use-shortcut.tsx';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { begun, called, withKind } from './intake-state.ts';
import { now, type SetIntake } from './use-intake-form.ts';

/** Keys that move about the page say nothing of a call. */
const moving = /^(Tab|Shift|Control|Alt|Meta|Escape|CapsLock|Arrow\w+|F\d+|Page\w+|Home|End)$/;

/** Whether a key is the first of a call: neither does one that moves, nor a command as Ctrl+K, by which something else is looked for. */
export const beginsCall = ({
  key,
  altKey,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>) =>
  !altKey && !ctrlKey && !metaKey && !moving.test(key);

/** The call begins with its first key, or with Alt+0 (受付日時); gives what the page listens to. */
export function useCallKeys(setIntake: SetIntake, box: RefObject<HTMLInputElement | null>) {
  const ring = () => {
    setIntake((one) => called(one, now()));
    box.current?.focus();
  };
  useShortcut('Alt+0', ring, { description: words.lookupLabel });
  const begin = () => setIntake((one) => begun(one, now()));
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (beginsCall(event)) begin();
    },
    // Not while it is captured: React would put the field's old text back before the field hears of the new one.
    onInput: begin,
  };
}

/** Alt+1 and Alt+2 say what the call is. */
export function useKindKeys(setIntake: SetIntake) {
  useShortcut('Alt+1', () => setIntake((one) => withKind(one, 'inquiry')), {
    description: words.kindKeys.inquiry,
  });
  useShortcut('Alt+2', () => setIntake((one) => withKind(one, 'fault')), {
    description: words.kindKeys.fault,
  });
}
