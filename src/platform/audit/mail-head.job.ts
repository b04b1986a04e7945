import { sendMail } from '../mail/send-mail.ts';
import type { JobDefinition } from '../use-case/module.ts';
import { newestHead } from './audit-batches.reads.ts';
import { codeOf } from './audit-code.ts';

/** Every morning: the newest head leaves by mail, to whoever audits. Does nothing when nobody is named. */
export function mailHeadJob(to: readonly string[]): JobDefinition {
  return {
    name: 'audit.mailHead',
    cron: '0 7 * * *',
    run: async (ctx) => {
      const head = to.length === 0 ? null : await newestHead(ctx.tx);
      if (!head) return;
      const code = codeOf(head);
      await sendMail(ctx, {
        purpose: 'audit.head',
        to,
        subject: `【窓口】監査記録の封印番号 ${code}`,
        text: [
          '監査記録の新しい封印番号をお知らせします。このメールは消さずに残してください。',
          '',
          `封印番号　${code}`,
          `封印　　　${head.no}`,
          `値　　　　${head.hash}`,
          '',
          '後から記録を書き換えたり消したりすると、この番号と合わなくなります。次のように確かめられます。',
          '',
          `    madoguchi verify-audit --code ${code}`,
          '',
        ].join('\n'),
      });
    },
  };
}
