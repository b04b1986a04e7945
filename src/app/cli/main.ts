#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '#platform/config.ts';
import { keepCompiled } from './compile-cache.ts';
import { reportFailure } from './report-failure.ts';
import { takeOwner } from './take-owner.ts';

keepCompiled();

/** Where a command keeps its data when nobody says. */
const placeOf = (command: string) => (command === 'demo' ? './data/demo' : './data');

/** Checked before anything is done: what is no number would keep no backup at all. */
function someOf(text: string): string {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('1から9999までの数を指定してください。');
  return text;
}

const program = new Command('madoguchi')
  .description('窓口：ヘルプデスク業務システム')
  .helpOption('-h, --help', '使い方を表示します')
  .configureHelp({ sortSubcommands: false })
  .hook('preAction', (_, command) => takeOwner(process.env.DATA_DIR || placeOf(command.name())))
  .configureOutput({
    outputError: (why, write) =>
      write(`指定が正しくありません（${why.trim()}）。\n「madoguchi <コマンド> --help」で使い方を確かめてください。\n`),
  });

program
  .command('serve', { isDefault: true })
  .description('サーバを起動します（DATA_DIR または DATABASE_URL、PORT、HOST）')
  .action(async () => (await import('./serve.ts')).serveCommand(readConfig(process.env)));

program
  .command('migrate')
  .description('データベースを最新の形にします')
  .action(async () => (await import('./migrate.ts')).migrateCommand(readConfig(process.env)));

program
  .command('demo')
  .description('見本の県でサーバを起動します')
  .option('--scale <n>', '受付件数の倍率', '1')
  .option('--fresh', '見本を作り直します', false)
  .action(async (options) => (await import('./demo.ts')).demoCommand(process.env, options));

program
  .command('create-admin')
  .description('最初のシステム管理者や、確認する二人目の管理者を作ります')
  .requiredOption('--username <name>', '利用者名')
  .requiredOption('--name <name>', '氏名')
  .action(async (options) => (await import('./create-admin.ts')).createAdminCommand(readConfig(process.env), options));

program
  .command('unlock')
  .description('間違いが続いて待たされている利用者が、すぐにログインできるようにします')
  .requiredOption('--username <name>', '利用者名')
  .action(async (options) => (await import('./unlock.ts')).unlockCommand(readConfig(process.env), options));

program
  .command('reset-password')
  .description('利用者のパスワードを再発行します。ほかに確認できる管理者がいないときの道です')
  .requiredOption('--username <name>', '利用者名')
  .option('--second-factor', '二要素認証も外します', false)
  .action(async (options) =>
    (await import('./reset-password.ts')).resetPasswordCommand(readConfig(process.env), options),
  );

program
  .command('import <kind> <file>')
  .description('台帳のExcelかCSVを取り込みます（departments、staff、sites、assets）。--apply がなければ検証だけです')
  .option('--apply', '拒否のない行を反映します', false)
  .option('--result <path>', '拒否した行があるとき、行ごとの結果を書くExcelファイル')
  .action(async (kind, file, options) =>
    (await import('./import.ts')).importCommand(readConfig(process.env), kind, file, options),
  );

program
  .command('export <kind> <path>')
  .description('台帳をExcelに書き出します。そのまま取り込めます')
  .action(async (kind, path) => (await import('./export.ts')).exportCommand(readConfig(process.env), kind, path));

program
  .command('backup')
  .description('動かしたまま、すべてを1つのファイルに書き出します')
  .option('--to <path>', '書き出すファイルかフォルダー（省くと BACKUP_DIR）')
  .option('--key-file <path>', '暗号化の鍵のファイル（省くと BACKUP_KEY_FILE）')
  .option('--keep <n>', 'フォルダーに残す数（古いものから消します）', someOf)
  .action(async (options) => (await import('./backup.ts')).backupCommand(readConfig(process.env), options));

program
  .command('restore <archive>')
  .description('バックアップを、空の場所（DATA_DIR と DATABASE_URL）に復元します')
  .option('--key-file <path>', '作ったときの鍵のファイル（省くと BACKUP_KEY_FILE）')
  .action(async (archive, options) =>
    (await import('./restore.ts')).restoreCommand(readConfig(process.env), archive, options),
  );

program
  .command('move-to-postgresql')
  .description('組み込みのデータベースを、空のPostgreSQLへ移します（窓口を止めて実行します）')
  .requiredOption('--to <url>', '移す先（postgres://…）')
  .action(async (options) =>
    (await import('./move-to-postgresql.ts')).moveToPostgresqlCommand(readConfig(process.env), options),
  );

program
  .command('verify-audit')
  .description('監査記録のつながりを確かめます')
  .option('--heads <files...>', '外に残した控え（audit-heads）とも照らし合わせます')
  .option('--code <code>', '紙やメールにある封印番号とも照らし合わせます')
  .action(async (options) => (await import('./verify-audit.ts')).verifyAuditCommand(readConfig(process.env), options));

program
  .command('doctor')
  .description('設定と状態を調べ、直し方を示します')
  .action(async () => (await import('./doctor.ts')).doctorCommand(process.env));

program.parseAsync().catch(reportFailure);
