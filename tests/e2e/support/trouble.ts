/** Before anybody is signed in, the first question who one is answers 401, and Chromium writes that to the console. */
export function expectedTrouble(text: string): boolean {
  return text.includes('status of 401') && text.includes('/api/rpc/accounts/me');
}
