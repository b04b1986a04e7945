import { afterAll, describe, expect, it } from 'vitest';
import { Refused } from '#kernel/refusal.ts';
import { createThread } from './thread.ts';

describe.each(['thread', 'process'] as const)('createThread as a %s', (kind) => {
  const thread = createThread<{ do: string; n?: number }, number | Uint8Array>({
    module: new URL('./thread.fixture.ts', import.meta.url),
    kind,
    // Filling 64 MB takes seconds on a busy machine; only the call that never ends may meet this.
    timeoutMs: 12_000,
    maxHeapMb: 64,
    idleMs: 60_000,
    onTimeout: () => new Error('too slow'),
    onCrash: () => new Error('crashed'),
  });
  afterAll(() => thread.close());

  it('answers questions in the order they were asked', async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => thread.call({ do: 'double', n })));
    expect(answers).toEqual([2, 4, 6]);
  });

  it('brings bytes over', async () => {
    expect(await thread.call({ do: 'bytes', n: 300_000 })).toEqual(new Uint8Array(300_000).fill(7));
  });

  it('brings a refusal back as a refusal, with its words and details', async () => {
    const error = await thread.call({ do: 'refuse' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({
      code: 'fixture.no',
      kind: 'invalid',
      message: 'できません（7）。',
      details: { n: 7 },
    });
  });

  it('keeps working after a call that never ends, one that crashes and one that eats the memory', async () => {
    await expect(thread.call({ do: 'forever' })).rejects.toThrow('too slow');
    expect(await thread.call({ do: 'double', n: 5 })).toBe(10);
    await expect(thread.call({ do: 'exit' })).rejects.toThrow('crashed');
    expect(await thread.call({ do: 'double', n: 6 })).toBe(12);
    // A process that runs out of memory writes pages of native stack; being killed is the same to us.
    await expect(thread.call({ do: kind === 'thread' ? 'hoard' : 'killed' })).rejects.toThrow('crashed');
    expect(await thread.call({ do: 'double', n: 7 })).toBe(14);
  }, 60_000);

  it('starts again after it was closed', async () => {
    await thread.close();
    expect(await thread.call({ do: 'double', n: 8 })).toBe(16);
  });
});
