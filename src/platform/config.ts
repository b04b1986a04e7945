import { z } from 'zod';
import { isAddressRange } from './http/client-address.ts';
import type { QuotaLimits } from './http/quota.ts';

/** Everything an operator can set, read once at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** How many processes share the port and the database. */
  readonly processes: number;
  readonly database: { kind: 'embedded'; dataDir: string } | { kind: 'postgres'; url: string; poolSize: number };
  /** The owner of the tables on PostgreSQL, for `migrate`, where it is another role than the one that serves. */
  readonly migrateUrl: string | null;
  /** Attachments, written mails and the embedded database live below it. */
  readonly dataDir: string;
  /** The address users type; cookies and the origin check follow it. */
  readonly baseUrl: string;
  /** Further hosts it answers to, beside the one of `baseUrl`. */
  readonly allowedHosts: readonly string[];
  /** Addresses and ranges of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Where figures for Prometheus are given: to a bearer of the token, on a port of their own, or nowhere. */
  readonly metrics: { readonly token: string | null; readonly host: string; readonly port: number | null };
  /** How much one account, token or address may ask, send and write. */
  readonly quotas: QuotaLimits;
  /** Signs session cookies. Kept in the data directory when not given. */
  readonly secret: string | null;
  /** The secret that signs the audit chain. Kept in the data directory when not given. */
  readonly auditKey: string | null;
  /** Who gets the newest head of the audit chain by mail every day. */
  readonly auditMailTo: readonly string[];
  readonly logLevel: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where a backup is made every night; null makes none. */
  readonly backup: { readonly dir: string | null; readonly keyFile: string | null; readonly keep: number };
}

/** Thrown at start with every wrong setting, in words for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** A list with commas between, each of which has to be right. */
function listOf(isRight: (each: string) => boolean) {
  const split = (text: string) => text.split(',').map((each) => each.trim());
  return z
    .string()
    .default('')
    .transform((text) => (text === '' ? [] : split(text)))
    .refine((list) => list.every(isRight));
}

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  MIGRATE_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(1),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALLOWED_HOSTS: listOf((host) => /^[a-z0-9.:[\]-]+$/i.test(host) && URL.canParse(`http://${host}`)),
  TRUSTED_PROXIES: listOf(isAddressRange),
  METRICS_TOKEN: z.string().min(16).max(200).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  QUOTA_REQUESTS: z.coerce.number().int().min(0).default(3000),
  QUOTA_ADDRESS_REQUESTS: z.coerce.number().int().min(0).default(30_000),
  QUOTA_ADDRESS_FILES: z.coerce.number().int().min(0).default(60_000),
  QUOTA_MEGABYTES: z.coerce.number().int().min(0).default(1000),
  QUOTA_WRITES: z.coerce.number().int().min(0).default(240),
  QUOTA_ROWS: z.coerce.number().int().min(0).default(200_000),
  SESSION_SECRET: z.string().min(32).optional(),
  AUDIT_KEY: z.string().min(32).optional(),
  AUDIT_MAIL_TO: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(z.email()).max(20))
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().default('窓口 <helpdesk@localhost>'),
  BACKUP_DIR: z.string().optional(),
  BACKUP_KEY_FILE: z.string().optional(),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(3650).default(14),
});

/** The embedded database lies open in one process. */
const schema = settings.refine((value) => value.WEB_CONCURRENCY === 1 || value.DATABASE_URL !== undefined, {
  path: ['WEB_CONCURRENCY'],
});

const hints: Record<string, string> = {
  PORT: '0から65535までの数を指定してください。',
  DATABASE_URL: 'postgres://利用者:パスワード@ホスト/データベース の形で指定してください。',
  MIGRATE_DATABASE_URL: 'postgres://所有者:パスワード@ホスト/データベース の形で指定してください。',
  WEB_CONCURRENCY:
    '1から32までの数を指定してください。組み込みのデータベースで動かせるのは1つだけです。2つ以上にするには、DATABASE_URL に PostgreSQL を指定してください。',
  DATABASE_POOL_SIZE: '2から100までの数を指定してください。',
  BASE_URL: 'https://helpdesk.example.lg.jp のように指定してください。',
  ALLOWED_HOSTS: 'helpdesk.example.lg.jp,10.0.0.5:8080 のように、ホスト名をコンマで区切って指定してください。',
  TRUSTED_PROXIES: '10.0.0.5,192.168.0.0/16 のように、プロキシのアドレスか範囲をコンマで区切って指定してください。',
  METRICS_TOKEN: '16文字以上の推測できない文字列を指定してください。',
  METRICS_PORT: '0から65535までの数を指定してください。',
  QUOTA_REQUESTS: '1分に受け付ける操作の数を0以上で指定してください。0は制限なしです。',
  QUOTA_ADDRESS_REQUESTS: '1分に一つの住所から受け付ける操作の数を0以上で指定してください。0は制限なしです。',
  QUOTA_ADDRESS_FILES:
    '1分に一つの住所から受け付ける画面の読み込み（ファイルの数）を0以上で指定してください。0は制限なしです。',
  QUOTA_MEGABYTES: '1分に受け取る量（MB）を0以上で指定してください。0は制限なしです。',
  QUOTA_WRITES: '1分に受け付ける登録や変更の数を0以上で指定してください。0は制限なしです。',
  QUOTA_ROWS: '1時間に書き込む件数を0以上で指定してください。0は制限なしです。',
  SESSION_SECRET: '32文字以上の推測できない文字列を指定してください。',
  AUDIT_KEY: '32文字以上の推測できない文字列を指定してください。',
  AUDIT_MAIL_TO: 'kansa@example.lg.jp のように指定してください。二人以上は , で区切ります。',
  LOG_LEVEL: 'fatal・error・warn・info・debug・trace・silent のどれかを指定してください。',
  SMTP_URL: 'smtp://ホスト:25 の形で指定してください。',
  BACKUP_KEEP: '残すバックアップの数を、1から3650までの数で指定してください。',
};

/** Reads the environment. @throws ConfigError naming each wrong variable and what it should be. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `環境変数 ${name} の値が正しくありません。${hints[name] ?? '値を確かめてください。'}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const value = parsed.data;
  return {
    host: value.HOST,
    port: value.PORT,
    processes: value.WEB_CONCURRENCY,
    dataDir: value.DATA_DIR,
    database: value.DATABASE_URL
      ? { kind: 'postgres', url: value.DATABASE_URL, poolSize: value.DATABASE_POOL_SIZE }
      : { kind: 'embedded', dataDir: `${value.DATA_DIR}/pg` },
    migrateUrl: value.MIGRATE_DATABASE_URL ?? null,
    baseUrl: value.BASE_URL ?? `http://${value.HOST}:${value.PORT}`,
    allowedHosts: value.ALLOWED_HOSTS,
    trustedProxies: value.TRUSTED_PROXIES,
    metrics: { token: value.METRICS_TOKEN ?? null, host: value.METRICS_HOST, port: value.METRICS_PORT ?? null },
    quotas: {
      requests: { most: value.QUOTA_REQUESTS, seconds: 60 },
      addressRequests: { most: value.QUOTA_ADDRESS_REQUESTS, seconds: 60 },
      addressFiles: { most: value.QUOTA_ADDRESS_FILES, seconds: 60 },
      bytes: { most: value.QUOTA_MEGABYTES * 1024 * 1024, seconds: 60 },
      writes: { most: value.QUOTA_WRITES, seconds: 60 },
      rows: { most: value.QUOTA_ROWS, seconds: 3600 },
    },
    secret: value.SESSION_SECRET ?? null,
    auditKey: value.AUDIT_KEY ?? null,
    auditMailTo: value.AUDIT_MAIL_TO ?? [],
    logLevel: value.LOG_LEVEL,
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    backup: { dir: value.BACKUP_DIR ?? null, keyFile: value.BACKUP_KEY_FILE ?? null, keep: value.BACKUP_KEEP },
  };
}
