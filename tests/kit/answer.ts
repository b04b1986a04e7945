import { CallFailed } from '#ui/rpc/client.ts';

const refused = (status: number, message: string, refusal: string, field: string | null, details = {}) =>
  new CallFailed(message, status, { refusal, field, details, requestId: 'E-1' });

/** The server's answer to what a part sends, as the test wants it. */
export async function answer<T>(sent: unknown, value: T): Promise<T> {
  const { told } = window;
  told.sent.push(sent);
  switch (told.answer) {
    case 'refused':
      throw refused(409, 'この名前はもう使われています。別の名前にしてください。', 'places.nameTaken', 'name');
    case 'stale':
      told.answer = 'ok';
      throw refused(409, '坂井 浩さんが先に保存しました。', 'platform.staleVersion', null, {
        changedBy: '坂井 浩',
        changedAt: '2026-11-24T01:44:00Z',
      });
    case 'forbidden':
      throw refused(403, '職員の一覧は、ヘルプデスクの担当者だけが見られます。', 'platform.forbidden', null);
    case 'ok':
      return value;
  }
}
