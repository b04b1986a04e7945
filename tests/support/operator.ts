import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSystem } from './init-system.ts';
import type { Namespace } from './namespace.ts';

// A machine on which somebody does what the pages of docs/operations say, word for word.

export const root = join(import.meta.dirname, '../..');

/** A fenced block of a page. A block that begins with `# /path` is the content of that file. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly heading: string;
}

export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let heading = '';
  let open: { language: string; indent: number; lines: string[] } | null = null;
  for (const line of readFileSync(join(root, 'docs/operations', page), 'utf8').split('\n')) {
    const fence = /^( *)```(\w*)$/.exec(line);
    if (fence && open) {
      blocks.push({ language: open.language, text: open.lines.join('\n'), heading });
      open = null;
    } else if (fence) open = { language: fence[2] ?? '', indent: (fence[1] ?? '').length, lines: [] };
    else if (open) open.lines.push(line.slice(open.indent));
    else if (/^#+ /.test(line)) heading = line.replace(/^#+ /, '');
  }
  return blocks;
}

export const isFile = (block: Block) => block.text.startsWith('# /');

/** What the pages cannot know: where this machine's folders, database and ports are. */
export interface Addresses {
  readonly home: string;
  /** The product's; the two after it are for a second one and for figures. */
  readonly port: number;
  readonly databaseUrl?: string;
  /** Where the page's `madoguchi_owner` is. */
  readonly ownerUrl?: string;
  /** Where the machine has folders and accounts of its own; without one it lies under `home`, and everything is ours. */
  readonly namespace?: Namespace;
}

export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** A machine. It has no init system of its own and cannot install itself: `systemctl` and `npm` are stood in for. */
export function machineOf({ home, port, databaseUrl, ownerUrl, namespace }: Addresses) {
  const moved = (text: string) =>
    namespace ? text : text.replaceAll(/(?<![\w.])\/(etc|var)\//g, `${home}/$1/`).replaceAll('/opt/madoguchi', root);
  const placed = (text: string) =>
    moved(text)
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`)
      .replaceAll('18080', String(port + 1))
      .replaceAll('METRICS_PORT=9464', `METRICS_PORT=${port + 2}\nPORT=${port}`)
      .replaceAll('https://helpdesk.example.lg.jp', `http://127.0.0.1:${port}`)
      // No post office, and the embedded database where there is no other.
      .replaceAll(/^SMTP_URL=.*\n/gm, '')
      .replaceAll(databaseUrl ? never : /^DATABASE_URL=.*\n/gm, '')
      .replaceAll('postgres://madoguchi:secret@127.0.0.1/madoguchi', databaseUrl ?? '')
      .replaceAll('postgres://madoguchi_owner:owner-secret@127.0.0.1/madoguchi', ownerUrl ?? '');
  if (!namespace)
    for (const folder of ['etc', 'var/lib', 'var/backups', 'var/tmp'])
      mkdirSync(join(home, folder), { recursive: true });
  const stands = initSystem({ home, isOwn: namespace !== undefined });
  return {
    /** Blocks as one shell has them: what an earlier one has set is set. With what was said and, of a failure, the log. */
    run(...parts: readonly (Block | string)[]): Promise<Ended> {
      const texts = parts.map((part) => (typeof part === 'string' ? part : isFile(part) ? writing(part) : part.text));
      const script = `${stands}\n${texts.map(placed).join('\n')}\n`;
      const [command = '', ...args] = [...(namespace?.enter ?? []), 'bash', '--norc', '-c', script];
      const env = { PATH: namespace ? systemPath : process.env.PATH, LANG: 'C.UTF-8' };
      const cwd = namespace ? '/' : root;
      return new Promise((resolve) => {
        execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, out, err) => {
          const code = error ? Number(error.code ?? 1) : 0;
          resolve({ code, said: `${out}${err}${error ? `${error.signal ?? ''}\n${logOf(home)}` : ''}` });
        });
      });
    },
  };
}

const never = /(?!)/g;
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A file keeps the owner and the rights that an earlier block has given it. */
function writing({ text }: Block): string {
  const [first = '', ...lines] = text.split('\n');
  const path = first.slice(2);
  return `mkdir -p "$(dirname ${path})"\ncat > ${path} <<'END-OF-FILE'\n${lines.join('\n')}\nEND-OF-FILE`;
}

function logOf(home: string): string {
  try {
    return `-- the product said:\n${readFileSync(join(home, 'log'), 'utf8').slice(-20_000)}`;
  } catch {
    return '-- the product was not started';
  }
}
