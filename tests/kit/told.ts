/** What a scene and its test tell each other: what the parts sent, where they led, and what the server is to answer next. */
export interface Told {
  answer: 'ok' | 'refused' | 'stale' | 'forbidden';
  readonly sent: unknown[];
  readonly went: string[];
}

declare global {
  interface Window {
    told: Told;
  }
}
