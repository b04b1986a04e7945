import type { IsoInstant } from '#kernel/calendar/civil.ts';
import { recordFile } from '#platform/files/file-records.ts';
import { inspectBytes } from '#platform/files/inspect-bytes.ts';
import type { Services } from '#platform/rpc/handlers.ts';
import { type Runtime, runWrite } from '#platform/use-case/run.ts';
import { recoverySubject } from '../ticket-story.ts';
import { actorNamed } from './actors.ts';
import { bulkInsert } from './bulk.ts';
import type { LoadedWorld } from './load-world.ts';
import { plainPng } from './plain-png.ts';

const blue = [0, 120, 215] as const;
const log = [
  '日時,元,ID,内容',
  '2026-11-24 08:31:07,BitLocker-API,24620,回復キーの入力を求めました',
  '2026-11-24 08:32:40,BitLocker-API,24588,回復キーで解除しました',
].join('\r\n');
const steps = [
  '構成値を戻す手順',
  '1. 回復キーで起動する。',
  '2. 暗号化を一時中断し、構成値を更新前の値に戻す。',
  '3. 再起動し、回復キーを求められないことを確かめる。',
].join('\r\n');

const files = [
  { name: '回復キー画面.png', bytes: plainPng(1280, 720, blue) },
  { name: 'イベントログ.csv', bytes: new TextEncoder().encode(log) },
  { name: '構成値を戻す手順.txt', bytes: new TextEncoder().encode(steps) },
];

/** What is attached to the story of the recovery key: the screen, the log and the way back. */
export async function addDemoFiles(
  runtime: Runtime,
  { putFile }: Pick<Services, 'putFile'>,
  world: LoadedWorld,
): Promise<void> {
  const ticket = await runtime.database.db
    .selectFrom('tickets')
    .select(['id', 'updated_at'])
    .where('subject', '=', recoverySubject)
    .where('status', '=', 'inProgress')
    .orderBy('received_at', 'desc')
    .executeTakeFirst();
  if (!ticket) return;
  const stored = await Promise.all(files.map(async (file) => ({ ...file, key: await putFile(file.bytes) })));
  const at: IsoInstant = ticket.updated_at;
  await runWrite(runtime, { actor: actorNamed('ito', world) }, async (ctx) => {
    for (const { name, bytes, key } of stored) {
      const file = await recordFile(ctx, inspectBytes({ bytes, declaredName: name }), key);
      await bulkInsert(ctx.tx, 'ticket_attachments', [
        { ticket_id: ticket.id, file_id: file.id, shared: false, attached_at: at },
      ]);
    }
  });
}
