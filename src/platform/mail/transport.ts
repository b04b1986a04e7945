import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import type { StoredMail } from './letter.ts';

export interface MailConfig {
  /** `smtp://host:25`, `smtps://user:word@host:465`; null writes .eml files into `directory` instead. */
  readonly smtpUrl: string | null;
  /** `窓口 <helpdesk@example.lg.jp>` */
  readonly from: string;
  readonly replyTo?: string | null;
  /** The right side of our Message-IDs. Default: the domain of `from`. */
  readonly domain?: string;
  /** Where written mails go when there is no server. */
  readonly directory: string;
  /** Gives the bytes of a stored file; rejects when it is gone. */
  readonly readFile: (key: string) => Promise<Uint8Array>;
}

/** Where mails leave. `rejected` names recipients the server turned away although it took the mail. */
export interface MailTransport {
  messageIdOf(mailId: string): string;
  send(mail: StoredMail): Promise<{ rejected: string | null }>;
}

export function createTransportOf(config: MailConfig): MailTransport {
  const domain = config.domain ?? config.from.match(/@([^\s>]+)/)?.[1] ?? 'localhost';
  const messageIdOf = (mailId: string) => `<${mailId}@${domain}>`;
  const build = (mail: StoredMail) => toMessage(config, mail, messageIdOf(mail.id));
  const send = config.smtpUrl === null ? toFile(config.directory, build) : toServer(config.smtpUrl, build);
  return { messageIdOf, send };
}

/** Whether trying again cannot help: the server said so with a 5xx answer, or an address is no address. */
export function isFinal(error: unknown): boolean {
  if (error === null || typeof error !== 'object') return false;
  if ('responseCode' in error && typeof error.responseCode === 'number') return error.responseCode >= 500;
  return 'code' in error && error.code === 'EENVELOPE';
}

type Build = (mail: StoredMail) => Promise<SendMailOptions>;

/** Loaded with the first mail: a server that starts does not wait for it. */
const library = () => import('nodemailer');

function toServer(url: string, build: Build): MailTransport['send'] {
  const settings = {
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return async (mail) => {
    const { createTransport } = await library();
    const answer = await createTransport(settings).sendMail(await build(mail));
    const rejected = answer.rejected.map(String);
    return { rejected: rejected.length > 0 ? `rejected: ${rejected.join(', ')}` : null };
  };
}

/** The demonstration has no server: a mail is a file that any mail program opens. */
function toFile(directory: string, build: Build): MailTransport['send'] {
  const settings = { streamTransport: true, buffer: true, newline: 'windows' } as const;
  return async (mail) => {
    const { createTransport } = await library();
    const { message } = await createTransport(settings).sendMail(await build(mail));
    if (!Buffer.isBuffer(message)) throw new Error('the mail was not built');
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const stamp = mail.createdAt.replace(/[-:]/g, '').replace(/\.\d+/, '');
    const partial = join(directory, `.${randomUUID()}`);
    await writeFile(partial, message, { mode: 0o600 });
    await rename(partial, join(directory, `${stamp}-${mail.id}.eml`));
    return { rejected: null };
  };
}

async function toMessage(config: MailConfig, mail: StoredMail, messageId: string): Promise<SendMailOptions> {
  const automatic = mail.autoSubmitted
    ? { 'Auto-Submitted': mail.autoSubmitted, 'X-Auto-Response-Suppress': 'All' }
    : {};
  return {
    from: config.from,
    to: mail.to.map(bare),
    cc: mail.cc.map(bare),
    subject: mail.subject,
    text: mail.text,
    textEncoding: 'base64',
    date: new Date(mail.createdAt),
    messageId,
    headers: automatic,
    attachments: await Promise.all(
      mail.attachments.map(async (each) => ({
        filename: each.name,
        contentType: each.mediaType,
        content: Buffer.from(await config.readFile(each.key)),
      })),
    ),
    ...(config.replyTo ? { replyTo: config.replyTo } : {}),
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    ...(mail.references.length > 0 ? { references: [...mail.references] } : {}),
  };
}

/** As an object an address is taken whole: a comma in it cannot add a recipient. */
function bare(address: string): { name: string; address: string } {
  return { name: '', address };
}
