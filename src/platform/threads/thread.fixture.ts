import { refusals } from '#kernel/refusal.ts';
import { serveThread } from './serve-thread.ts';

const no = refusals('fixture', { no: { kind: 'invalid', words: ({ n }: { n: number }) => `できません（${n}）。` } });

serveThread((question: { do: string; n?: number }): number | Uint8Array => {
  if (question.do === 'bytes') return new Uint8Array(question.n ?? 0).fill(7);
  if (question.do === 'refuse') throw no.no({ n: 7 });
  if (question.do === 'exit') process.exit(3);
  if (question.do === 'killed') process.kill(process.pid, 'SIGKILL');
  while (question.do === 'forever');
  const hoard: number[][] = [];
  while (question.do === 'hoard') hoard.push(Array.from({ length: 10_000 }, (_, i) => i));
  return (question.n ?? 0) * 2;
});
