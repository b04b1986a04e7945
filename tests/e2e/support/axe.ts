import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const engine = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const japanese = readFileSync(require.resolve('axe-core/locales/ja.json'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of each rule: the rest mostly says the same again. */
const fewPlaces = 3;

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Which rules are asked. Another theme changes nothing but colours. A phone changes what there is and where it stands, and
 * colours only of what it shows and a wide screen does not: they are asked of that alone.
 */
export type Asked = 'all' | 'colours' | 'phone';

/** What axe finds against WCAG 2.0–2.2 A and AA and good practice, a line for each place. */
export async function findBarriers(page: Page, asked: Asked = 'all'): Promise<string[]> {
  // Through the debugger, not a script element: the content security policy stays as it is.
  await page.evaluate(`if (!window.axe) { ${engine}; axe.configure({ locale: ${japanese} }); }`);
  const violations = (await page.evaluate(ask, { tags, asked })) as Violation[];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, fewPlaces)
      .map(
        (node) => `${id}（${help}）: ${node.html.slice(0, 200)} ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
      ),
  );
}

interface Axe {
  getRules(tags: string[]): { ruleId: string; tags: string[] }[];
  run(context: unknown, options: object): Promise<{ violations: Violation[] }>;
}

/** In the page. */
async function ask({ tags, asked }: { tags: string[]; asked: Asked }): Promise<Violation[]> {
  const here = window as unknown as { axe: Axe; seenWide?: WeakSet<Element> };
  const rules = here.axe.getRules(tags);
  const isColour = (rule: { tags: string[] }) => rule.tags.includes('cat.color');
  const run = async (context: unknown, values: string[]) =>
    (await here.axe.run(context, { runOnly: { type: 'rule', values }, resultTypes: ['violations'] })).violations;
  const ids = (wanted: (rule: { tags: string[] }) => boolean) => rules.filter(wanted).map(({ ruleId }) => ruleId);
  const shown = [...document.body.querySelectorAll('*')].filter((each) => each.getClientRects().length > 0);
  if (asked === 'colours') return run(document, ids(isColour));
  if (asked === 'all') {
    here.seenWide = new WeakSet(shown);
    return run(
      document,
      ids(() => true),
    );
  }
  const found = await run(
    document,
    ids((rule) => !isColour(rule)),
  );
  const fresh = shown.filter((each) => !here.seenWide?.has(each));
  const tops = fresh.filter((each) => !fresh.some((other) => other !== each && other.contains(each)));
  return tops.length === 0 ? found : [...found, ...(await run({ include: tops }, ids(isColour)))];
}

/** How many pixels a page is wider than its window; 0 when it does not scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
