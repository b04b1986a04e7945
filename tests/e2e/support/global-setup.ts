import type { TestProject } from 'vitest/node';
import { startApp } from './app.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the product under test answers. */
    appUrl: string;
  }
}

/** One running product for every journey of a test run; E2E_URL names one that already runs on sample data. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.E2E_URL;
  const app = running ? { url: running, stop: async () => undefined } : await startApp();
  project.provide('appUrl', app.url);
  return app.stop;
}
