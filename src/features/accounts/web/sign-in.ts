import { signInWords as words } from '../contract/accounts.messages.ts';

/** How a step of signing in ended: done, a code is wanted, or words that say why not. */
export type SignInAnswer =
  | { readonly state: 'signedIn' }
  | { readonly state: 'codeNeeded' }
  | { readonly state: 'refused'; readonly words: string; readonly refusal: string | null };

/** Sends name and password. Never throws. */
export function signIn(username: string, password: string): Promise<SignInAnswer> {
  return ask('/api/auth/sign-in', { username, password });
}

/** Sends the code of the authenticator application, or a backup code. Never throws. */
export function verifyCode(code: string): Promise<SignInAnswer> {
  return ask('/api/auth/verify-code', { code });
}

/** Ends the session of this browser; the page starts anew. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', { method: 'POST' }).catch(() => null);
  location.assign('/');
}

interface Answer {
  readonly state?: 'signedIn' | 'codeNeeded';
  readonly message?: string;
  readonly data?: { readonly refusal?: string };
}

async function ask(path: string, body: object): Promise<SignInAnswer> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as Answer | null | undefined;
  if (response?.ok && answer?.state) return { state: answer.state };
  return { state: 'refused', words: answer?.message ?? words.unreachable, refusal: answer?.data?.refusal ?? null };
}
