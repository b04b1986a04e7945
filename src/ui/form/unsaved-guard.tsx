import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../dialog.tsx';
import { words } from '../words.ts';

/**
 * Asks before unsaved input is left behind, within the app and on closing the tab. Needs the router around it.
 * A form with a draft does not need it: its text waits for the user.
 */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: () => dirty, withResolver: true });
  const blocked = blocker.status === 'blocked';
  return (
    <ConfirmDialog
      open={blocked}
      title={words.leave.title}
      confirm={words.leave.leave}
      cancel={words.leave.stay}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>{words.leave.body}</p>
    </ConfirmDialog>
  );
}
