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

/** What axe finds against WCAG 2.0–2.2 A and AA and good practice, a line for each place. */
export async function findBarriers(page: Page): Promise<string[]> {
  // Through the debugger, not a script element: the content security policy stays as it is.
  await page.evaluate(`if (!window.axe) { ${engine}; axe.configure({ locale: ${japanese} }); }`);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then((run) => run.violations)`,
  )) as Violation[];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, fewPlaces)
      .map(
        (node) => `${id}（${help}）: ${node.html.slice(0, 200)} ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
      ),
  );
}

/** How many pixels a page is wider than its window; 0 when it does not scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
