import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { usedNames } from '#platform/backup/data-files.ts';
import { cliRefusals } from './cli.refusals.ts';

/**
 * What root writes into DATA_DIR the server, which runs as the directory's owner, cannot use. So a command that root starts
 * goes on as that owner: the one of the nearest directory that is there. Whoever cannot use what lies there is told before
 * anything is written. Where the system knows no owners (Windows), nothing is done. @throws cli.cannotSwitch, foreignFolder,
 * foreignFiles
 */
export function takeOwner(dataDir: string): void {
  if (!process.getuid) return;
  const dir = resolve(dataDir);
  const owner = statSync(nearest(dir));
  if (process.getuid() === 0 && owner.uid !== 0) become(owner, dir);
  if (process.getuid() !== 0) refuseForeign(dir, owner.uid);
  else if (!existsSync(dir)) console.error(ofRoot(dir));
}

const nearest = (dir: string): string => (existsSync(dir) ? dir : nearest(dirname(dir)));

const ofRoot = (dir: string) =>
  `△ DATA_DIR（${dir}）を root のものとして作ります。窓口を別のアカウントで動かすときは、先に「chown -R アカウント: ${dir}」を実行してください。`;

function become({ uid, gid }: { readonly uid: number; readonly gid: number }, dir: string): void {
  const owner = nameOf(uid);
  try {
    takeGroups(owner, gid);
    process.setuid?.(uid);
  } catch (error) {
    throw cliRefusals.cannotSwitch({ dir, owner, cause: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  console.error(`DATA_DIR（${dir}）の持ち主 ${owner} として実行します。`);
}

/** What the types leave out. */
const system: NodeJS.Process & { initgroups?(account: string, group: number): void } = process;

/** The groups of the account; where the system has no name for it, the directory's own. */
function takeGroups(owner: string, gid: number): void {
  const own = Number(asked('-g', owner) ?? gid);
  process.setgid?.(own);
  if (/^\d+$/.test(owner)) process.setgroups?.([own]);
  else system.initgroups?.(owner, own);
}

function refuseForeign(dir: string, uid: number): void {
  const me = nameOf(process.getuid?.() ?? 0);
  if (!isUsable(nearest(dir))) throw cliRefusals.foreignFolder({ dir, owner: nameOf(uid), me });
  const foreign = usedNames.filter((name) => existsSync(join(dir, name)) && !isUsable(join(dir, name)));
  if (foreign.length > 0) throw cliRefusals.foreignFiles({ dir, names: foreign.join('、'), me });
}

function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** As the system's accounts have it, wherever they are kept. */
function asked(what: '-nu' | '-g', account: string): string | null {
  try {
    return execFileSync('id', [what, account], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

const nameOf = (uid: number): string => asked('-nu', String(uid)) ?? String(uid);
