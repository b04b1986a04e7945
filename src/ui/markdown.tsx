import { lazy, Suspense } from 'react';
import type { MarkdownProps } from './markdown-body.tsx';

const MarkdownBody = lazy(async () => ({ default: (await import('./markdown-body.tsx')).MarkdownBody }));

/**
 * Text that people wrote in Markdown, drawn from an allow-list of elements (see markdown-body.tsx). The reader of Markdown
 * is fetched when the first such text is shown; until then the text stands as it was written.
 */
export function Markdown({ text, picture }: MarkdownProps) {
  return (
    <Suspense fallback={<div className="prose plain">{text}</div>}>
      <MarkdownBody text={text} picture={picture} />
    </Suspense>
  );
}
