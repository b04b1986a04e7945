// What the tests use of two packages that bring no types.
declare module 'smtp-server' {
  import type { Readable } from 'node:stream';
  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      onRcptTo?(address: { address: string }, session: object, done: (error?: Error) => void): void;
      onData(stream: Readable, session: object, done: (error?: Error) => void): void;
    });
    server: import('node:net').Server;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
  }
}

declare module 'mailparser' {
  export function simpleParser(source: Buffer | string): Promise<{
    headers: Map<string, unknown>;
    subject?: string;
    text?: string;
    messageId?: string;
    inReplyTo?: string;
    to?: { text: string };
    attachments: { filename?: string; contentType: string; content: Buffer }[];
  }>;
}
