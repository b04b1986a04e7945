import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';

/** The actor behind a browser session, with what only the account's own pages need. */
export interface SignedInActor extends Actor {
  readonly sessionId: Id;
  /** True until the first password is replaced; scopes then hold only what that takes. */
  readonly mustChangePassword: boolean;
}

/** All that an account with a first password may call. */
export const beforePasswordChange: readonly string[] = ['accounts.me', 'accounts.changePassword'];

/** The browser session the actor came with; null for tokens and the software itself. */
export function sessionIdOf(actor: Actor): Id | null {
  return 'sessionId' in actor && typeof actor.sessionId === 'string' ? actor.sessionId : null;
}
