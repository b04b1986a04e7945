import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blocksOf, isFile, root } from './support/operator.ts';

// What the pages of docs/operations call, and where they lead.

const folder = join(root, 'docs/operations');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** What a Linux with an init system and accounts has, the shell's own words, and the product. */
const everywhere = new Set(
  'set cd export unset kill wait for do done while if then fi test echo cat chmod chown cp install ls mv rm tail tr useradd groupadd id sudo su systemctl ./bin/madoguchi npm node'.split(
    ' ',
  ),
);

/** The commands of a block: the first word of each line, of each part of a pipe, and of what is put in. */
function commandsOf(text: string): string[] {
  const withoutTexts = text
    .replaceAll(/<<'?(\w+)'?\n[\s\S]*?\n\1\n?/g, '\n')
    .replaceAll(/\\\n/g, ' ')
    .replaceAll(/'[^']*'/g, "''");
  return withoutTexts
    .split(/\n|;|&&|\|\|?|\$\(/)
    .map((line) => line.trim().replace(/^(?:\w+=\S* +)+/, ''))
    .map((line) => /^[\w./-]+/.exec(line)?.[0] ?? '')
    .filter((word) => word !== '' && !/^\w+=/.test(word) && word !== '.');
}

describe('docs/operations', () => {
  const needs = /## What you need\n([\s\S]*?)\n## /.exec(readFileSync(join(folder, 'install.md'), 'utf8'))?.[1] ?? '';

  test.each(pages)('%s calls nothing that 「What you need」 does not name', (page) => {
    const blocks = blocksOf(page).filter((block) => block.language === 'sh' && !isFile(block));
    const lacking = blocks
      .flatMap(({ text }) => commandsOf(text))
      .filter((command) => !everywhere.has(command) && !needs.toLowerCase().includes(command));
    expect([...new Set(lacking)]).toEqual([]);
  });

  test('the commands of a block are found', () => {
    const text =
      'set -a; . /etc/x.env\nA=1 openssl rand | tail -n 1 > "$(dig +short x)"\ncat >> y <<\'END\'\nnot this\nEND\n';
    expect(commandsOf(text)).toEqual(['set', 'openssl', 'tail', 'dig', 'cat']);
  });

  test.each(pages)('%s leads to sections that there are', (page) => {
    const links = [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\(([\w.-]*\.md)?#([\w-]+)\)/g)];
    const missing = links.filter(([, other = page, section]) => !anchorsOf(other).includes(section ?? ''));
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  test('whoever restores on another machine is led back to every night', () => {
    const restore = /## Restore\n([\s\S]*?)\n## /.exec(readFileSync(join(folder, 'backup.md'), 'utf8'))?.[1];
    expect(restore).toContain('](#every-night)');
  });
});

function anchorsOf(page: string): string[] {
  const headings = readFileSync(join(folder, page), 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}
