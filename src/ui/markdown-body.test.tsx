import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MarkdownBody, safeHref } from './markdown-body.tsx';

const html = (text: string) => renderToStaticMarkup(<MarkdownBody text={text} />);

test('headings begin under the page, lists and tables are drawn', () => {
  expect(html('# 手順\n\n1. 有線で接続\n2. 再起動')).toBe(
    '<div class="prose"><h3>手順</h3><ol start="1"><li>有線で接続</li><li>再起動</li></ol></div>',
  );
  expect(html('|a|b|\n|-|-|\n|1|2|')).toContain('<th scope="col">a</th>');
});

test('a text that begins at ## or skips a level has an outline without gaps', () => {
  const levels = [...html('## 手順\n\n#### 注意\n\n## 片付け\n\n# まとめ').matchAll(/<h(\d)>/g)].map(
    ([, level]) => level,
  );
  expect(levels).toEqual(['3', '4', '3', '3']);
});

test('HTML is shown as the text it is', () => {
  expect(html('<script>alert(1)</script>')).not.toContain('<script');
  expect(html('あ <img src=x onerror=alert(1)> い')).toContain('&lt;img');
  expect(html('1 < 2 && "3"')).toBe('<div class="prose"><p>1 &lt; 2 &amp;&amp; &quot;3&quot;</p></div>');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '/\\evil.example',
  'vbscript:x',
  'relative',
])('%s is not a link', (href) => {
  expect(safeHref(href)).toBeNull();
});

test('our own pages, web and mail are links', () => {
  expect(html('[受付](/tickets/1)')).toContain('<a href="/tickets/1">受付</a>');
  expect(html('https://example.jp/a')).toContain('<a href="https://example.jp/a">');
  expect(html('[x](javascript:alert(1))')).toBe('<div class="prose"><p><span>x</span></p></div>');
});

test('a picture is a file that belongs to the text, or the words in its place', () => {
  const own = (name: string, alt: string) => (name === '画面 1.png' ? <img src="blob:1" alt={alt} /> : null);
  const drawn = (text: string) =>
    renderToStaticMarkup(<MarkdownBody text={text} picture={own} />).replace(/<link [^>]*>/, '');
  const shown = '<div class="prose"><p><img src="blob:1" alt="図"/></p></div>';
  expect(drawn('![図](画面%201.png)')).toBe(shown);
  expect(drawn('![図](<画面 1.png>)')).toBe(shown);
  for (const other of [
    'https://evil.example/p.png',
    '//evil.example/p.png',
    'data:image/png;base64,AA',
    '%E0',
    '別.png',
  ])
    expect(drawn(`![図](${other})`)).toBe('<div class="prose"><p>図</p></div>');
  expect(html('![図](画面%201.png)')).toBe('<div class="prose"><p>図</p></div>');
});
