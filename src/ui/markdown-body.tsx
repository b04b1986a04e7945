import { lexer, type Token, type Tokens } from 'marked';
import { createContext, Fragment, type ReactNode, use } from 'react';
import { Link } from './link.tsx';

/**
 * Draws text that people wrote in Markdown. Elements are built one by one from an allow-list; HTML in the source is shown
 * as the text it is, and only links to http(s), mail and our own pages are links. A picture is drawn by whoever shows the
 * text, who knows which files belong to it; an address in the text is never asked for anything.
 */
export function MarkdownBody({ text, picture = noPicture }: MarkdownProps) {
  return (
    <Pictures value={picture}>
      <div className="prose">{blocks(outlined(lexer(text, { gfm: true, breaks: true })))}</div>
    </Pictures>
  );
}

export interface MarkdownProps {
  readonly text: string;
  /** Draws the picture of a name, `![説明](名前.png)`; null when the text has no such file. */
  readonly picture?: DrawPicture;
}
type DrawPicture = (name: string, alt: string) => ReactNode;
const noPicture: DrawPicture = () => null;
const Pictures = createContext(noPicture);

/** The address when it is one we let through, else null: no javascript:, no data:, no protocol-relative hosts. */
export function safeHref(href: string): string | null {
  const plain = [...href].filter((c) => c.charCodeAt(0) > 0x20).join('');
  if (/^https?:\/\//i.test(plain) || /^mailto:[^\s]+@/i.test(plain)) return plain;
  return /^[/#](?![/\\])/.test(plain) || plain === '/' ? plain : null;
}

const drawn = (tokens: readonly Token[], draw: (token: Token) => ReactNode): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: order is all a piece of text has for a name
  tokens.map((token, index) => <Fragment key={`${index}-${token.type}`}>{draw(token)}</Fragment>);

const blocks = (tokens: readonly Token[]): ReactNode => drawn(tokens, block);
const inlines = (tokens: readonly Token[] | undefined): ReactNode => drawn(tokens ?? [], inline);

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'heading':
      return heading(token as Tokens.Heading);
    case 'paragraph':
      return <p>{inlines(token.tokens)}</p>;
    case 'text':
      return token.tokens ? inlines(token.tokens) : token.text;
    case 'list':
      return list(token as Tokens.List);
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>;
    case 'code':
      return (
        <pre className="code">
          <code>{token.text}</code>
        </pre>
      );
    case 'table':
      return table(token as Tokens.Table);
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
    default:
      return token.raw;
  }
}

/** People begin at ## or skip a level: each heading stands one below the one it belongs to, so that the page has one outline. */
function outlined(tokens: readonly Token[]): Token[] {
  const above: number[] = [];
  return tokens.map((token) => {
    if (token.type !== 'heading') return token;
    const { depth } = token as Tokens.Heading;
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    above.push(depth);
    return { ...token, depth: above.length } as Token;
  });
}

/** Headings start below the page's own h1 and h2. */
function heading({ depth, tokens }: Tokens.Heading): ReactNode {
  const Heading = (['h3', 'h4', 'h5', 'h6'] as const)[Math.min(depth, 4) - 1] ?? 'h6';
  return <Heading>{inlines(tokens)}</Heading>;
}

function list({ ordered, start, items }: Tokens.List): ReactNode {
  const children = drawn(items, (item) => <li>{blocks(item.type === 'list_item' ? (item.tokens ?? []) : [])}</li>);
  return ordered ? <ol start={start === '' ? 1 : start}>{children}</ol> : <ul>{children}</ul>;
}

function table({ header, rows }: Tokens.Table): ReactNode {
  const cells = (row: readonly Tokens.TableCell[], scope?: 'col') =>
    row.map((cell, index) => {
      const Cell = scope ? 'th' : 'td';
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other name than its column
        <Cell key={index} scope={scope}>
          {inlines(cell.tokens)}
        </Cell>
      );
    });
  return (
    <table className="doc">
      <thead>
        <tr>{cells(header, 'col')}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a written table never move
          <tr key={index}>{cells(row)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? inlines(token.tokens) : unescaped(token);
    case 'strong':
      return <strong>{inlines(token.tokens)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens)}</em>;
    case 'del':
      return <del>{inlines(token.tokens)}</del>;
    case 'codespan':
      return <code className="code">{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return link(token as Tokens.Link);
    case 'image':
      return <Picture {...(token as Tokens.Image)} />;
    case 'checkbox':
      return null;
    default:
      return token.raw;
  }
}

const unescaped = (token: Token): string => ('text' in token ? token.text : token.raw);

function link({ href, tokens }: Tokens.Link): ReactNode {
  const safe = safeHref(href);
  return safe ? <Link href={safe}>{inlines(tokens)}</Link> : <span>{inlines(tokens)}</span>;
}

/** Without a file of that name, the words that stand for it. */
function Picture({ href, text }: Tokens.Image): ReactNode {
  return use(Pictures)(nameOf(href), text) ?? text;
}

/** The name as it was meant: an address may not hold a blank, so people write %20. */
function nameOf(href: string): string {
  try {
    return decodeURIComponent(href).normalize('NFC');
  } catch {
    return href;
  }
}
