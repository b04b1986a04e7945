import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// A machine on which somebody does what the pages of docs/operations say, word for word.

const root = join(import.meta.dirname, '../..');

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

/** What the pages cannot know: where this machine's folders, database and ports are. */
export interface Addresses {
  readonly home: string;
  readonly port: number;
  readonly databaseUrl?: string;
  /** Where the page's `madoguchi_owner` is. */
  readonly ownerUrl?: string;
}

export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** A machine under `home`. It has no init system and must not install itself: those three commands are stood in for. */
export function machineOf({ home, port, databaseUrl, ownerUrl }: Addresses) {
  const placed = (text: string) =>
    text
      .replaceAll(/(?<![\w.])\/(etc|var)\//g, `${home}/$1/`)
      .replaceAll('/opt/madoguchi', root)
      .replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`)
      .replaceAll('18080', String(port + 1))
      .replaceAll('METRICS_PORT=9464', `METRICS_PORT=${port + 2}`)
      .replaceAll('https://helpdesk.example.lg.jp', `http://127.0.0.1:${port}`)
      .replaceAll('postgres://madoguchi:secret@127.0.0.1/madoguchi', databaseUrl ?? '')
      .replaceAll('postgres://madoguchi_owner:owner-secret@127.0.0.1/madoguchi', ownerUrl ?? '');
  for (const folder of ['etc', 'var/lib', 'var/backups', 'var/tmp']) mkdirSync(join(home, folder), { recursive: true });
  return {
    /** Writes a block that is a file, with what only this machine has. */
    write(block: Block, more: readonly string[] = []): void {
      const [first = '', ...lines] = placed(block.text).split('\n');
      const path = first.slice(2);
      mkdirSync(dirname(path), { recursive: true });
      const kept = lines.filter((line) => !line.startsWith('SMTP_URL=') && line !== 'DATABASE_URL=');
      writeFileSync(path, `${[...kept, ...more].join('\n')}\n`);
    },
    run(text: string): Promise<Ended> {
      const script = `${stands(home, port)}\n${placed(text)}\n`;
      return new Promise((resolve) => {
        execFile(
          'bash',
          ['-c', script],
          { cwd: root, env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } },
          (error, out, err) => resolve({ code: error ? Number(error.code) : 0, said: out + err }),
        );
      });
    },
  };
}

const stands = (home: string, port: number) => `
set -euo pipefail
chown() { :; }
npm() { if [ "$1" = run ]; then grep -q "\\"$2\\": " package.json; else [ "$1" = ci ]; fi; }
start_it() {
  ( set -a; . ${home}/etc/madoguchi.env; set +a; exec ./bin/madoguchi serve ) >>${home}/log 2>&1 </dev/null &
  echo $! >${home}/pid
  for _ in $(seq 600); do
    if command curl -fs http://127.0.0.1:${port}/readyz >/dev/null; then return 0; fi
    kill -0 "$(cat ${home}/pid)" || { cat ${home}/log; return 1; }
    sleep 0.2
  done
  return 1
}
stop_it() {
  [ -f ${home}/pid ] || return 0
  kill "$(cat ${home}/pid)" 2>/dev/null || true
  while kill -0 "$(cat ${home}/pid)" 2>/dev/null; do sleep 0.1; done
  rm -f ${home}/pid
}
systemctl() {
  [ "$2" = madoguchi ]
  case "$1" in start) start_it;; stop) stop_it;; restart) stop_it; start_it;; *) return 1;; esac
}`;
