import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expectedTrouble } from './trouble.ts';

/** Nothing but the product may be asked for anything: Chromium's own services stay off. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `more`: what a test asks of its own browser, a camera. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  // Without a UTF-8 locale Chromium calls a file with a Japanese name "download".
  return chromium.launch({ executablePath, args: [...flags, ...more], env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

/** A desk of its own: its own cookies and drafts. What goes wrong on its pages is collected. */
export interface Desk {
  readonly url: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, uncaught errors, refused contents and requests to other hosts, as they happened. */
  readonly problems: string[];
  /** Calls a procedure as whoever is signed in here, with the answer's data. */
  call<T>(procedure: string, input: unknown): Promise<T>;
  close(): Promise<void>;
}

/** A desk before the product at `url`. */
export async function openDeskAt(
  browser: Browser,
  { url: baseURL, ...rest }: BrowserContextOptions & { url: string },
): Promise<Desk> {
  const context = await browser.newContext({
    baseURL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...rest,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  listen(page, baseURL, problems);
  const call = async <T>(procedure: string, input: unknown) => {
    const path = `/api/rpc/${procedure.replace('.', '/')}`;
    // A line that stood idle may be closed by the server in the moment it is taken up again.
    const sent = { data: { json: input }, headers: { origin: baseURL }, maxRetries: 1 };
    const answer = await context.request.post(path, sent);
    if (!answer.ok()) throw new Error(`${procedure} answered ${answer.status()}: ${await answer.text()}`);
    return ((await answer.json()) as { json: T }).json;
  };
  return { url: baseURL, context, page, problems, call, close: () => context.close() };
}

function listen(page: Page, baseURL: string, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !expectedTrouble(text)) problems.push(`console: ${text}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) problems.push(`left the host: ${request.url()}`);
  });
}
