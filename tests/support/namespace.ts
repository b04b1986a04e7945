import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './operator.ts';

/** A machine's own view: `enter` goes before a command that runs there. */
export interface Namespace {
  readonly enter: readonly string[];
  /** Ends every process in it. What it wrote stays below its home. */
  end(): Promise<void>;
}

/**
 * Why pages cannot be run with accounts and folders of their own here; null where they can. CI runs as root and can.
 */
export function whyNoNamespace(): string | null {
  if (process.getuid?.() !== 0) return 'not root';
  try {
    // The account of the product reads the checkout: one that only root may read is no /opt/madoguchi.
    if ((statSync(join(root, 'bin/madoguchi')).mode & 0o005) !== 0o005) return 'a checkout that only root can read';
    execFileSync('unshare', ['--mount', '--pid', '--fork', 'mount', '--bind', '/etc', '/etc'], { stdio: 'ignore' });
    execFileSync('sh', ['-c', 'command -v useradd && command -v setpriv && command -v nsenter'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'no mount namespaces, or no useradd, setpriv and nsenter';
  }
}

/**
 * A copy of /etc, an empty /var and /opt with the checkout, which nobody can write: an account made there, an owner given
 * there are real and are nobody's business outside. It ends with this process, whatever becomes of it.
 */
export async function openNamespace(home: string): Promise<Namespace> {
  mkdirSync(home, { recursive: true });
  const args = ['--mount', '--pid', '--fork', '--kill-child', 'bash', '-c', setUp, 'bash', home, root];
  const child = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
  const pid = await firstLine(child);
  return {
    enter: ['nsenter', '--target', pid, '--mount', '--pid', '--'],
    end: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        child.stdin?.end();
      }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => reject(new Error(`no namespace: ${errors}`)));
  });
}

/** Its number among the processes outside is read before its own /proc is there. It lives as long as its input. */
const setUp = `
set -euo pipefail
home=$1 root=$2
read -r pid _ </proc/self/stat
mount -t proc proc /proc
mkdir -p "$home"/var/{lib,backups,tmp} "$home"/opt/madoguchi
chmod 755 "$home" "$home"/var "$home"/var/* "$home"/opt
chmod 1777 "$home"/var/tmp
cp -a /etc "$home"/etc
mount --rbind "$root" "$home"/opt/madoguchi
mount -o remount,bind,ro "$home"/opt/madoguchi
mount --bind "$home"/etc /etc
mount --bind "$home"/var /var
mount --rbind "$home"/opt /opt
echo "$pid"
cat >/dev/null
`;
