import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causeKinds } from '../contract/ticket.ts';
import { type CauseCase, causeProblem, needsFlashReport, type SolveCase, solveProblem } from './cause.rules.ts';

const interview = {
  occurredText: '朝',
  occurredAt: null,
  userName: '本人',
  operation: '起動',
  event: '停止',
  situation: '毎回',
  stateWhenCalled: '停止中',
};
const subject = (over: Partial<CauseCase>): CauseCase => ({
  ticketKind: 'fault',
  kind: 'other',
  interview,
  asset: null,
  businessSystemId: null,
  knowledgeKind: null,
  ...over,
});
const codeOf = (over: Partial<CauseCase>) => causeProblem(subject(over))?.code ?? null;

describe('§3-2 a cause', () => {
  test('waits for the six facts of a fault, and names what is missing', () => {
    const problem = causeProblem(subject({ interview: { ...interview, event: '', stateWhenCalled: ' ' } }));
    expect(problem?.message).toBe('原因を決める前に、聞き取りの「事象」「連絡時の状態」を記録してください。');
    expect(codeOf({ ticketKind: 'inquiry', interview: null })).toBeNull();
  });

  test('no cause of a fault without a complete interview, whatever the rest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...causeKinds), fc.boolean(), (kind, withSystem) => {
        const problem = codeOf({ kind, interview: null, businessSystemId: withSystem ? 'x' : null });
        expect(problem).toBe('tickets.interviewIncomplete');
      }),
    );
  });

  test.each([
    ['known', {}, 'tickets.knownErrorRequired'],
    ['known', { knowledgeKind: 'article' }, 'tickets.knownErrorRequired'],
    ['known', { knowledgeKind: 'knownError' }, null],
    ['businessSystem', {}, 'tickets.systemRequired'],
    ['network', { businessSystemId: 'x' }, null],
    ['centralPc', {}, 'tickets.assetRequired'],
    ['centralPc', { asset: { assetTag: 'NK04-00100', procurer: 'department' } }, 'tickets.notCentral'],
    ['centralPc', { asset: { assetTag: 'NK06-02214', procurer: 'central' } }, null],
    ['departmentDevice', { asset: { assetTag: 'NK06-02214', procurer: 'central' } }, 'tickets.notDepartment'],
    ['departmentDevice', {}, null],
    ['unknown', {}, null],
    ['userOperation', {}, null],
  ] as const)('%s %o → %s', (kind, over, code) => {
    expect(codeOf({ kind, ...over })).toBe(code);
  });

  test('a system and the network are told at once, nothing else', () => {
    expect(causeKinds.filter(needsFlashReport)).toEqual(['businessSystem', 'network']);
  });
});

describe('解決', () => {
  const ready: SolveCase = {
    ticketKind: 'fault',
    answer: 'あり',
    causeKind: 'other',
    reportCount: 0,
    flashSent: false,
    systemName: '情報ネットワーク',
    openEscalation: null,
  };
  test.each([
    [{}, null],
    [{ answer: ' ' }, 'tickets.answerRequired'],
    [{ causeKind: null }, 'tickets.causeRequired'],
    [{ causeKind: null, ticketKind: 'inquiry' }, null],
    [{ causeKind: 'unknown' }, 'tickets.reportFirst'],
    [{ causeKind: 'unknown', reportCount: 1 }, null],
    [{ causeKind: 'network' }, 'tickets.flashReportFirst'],
    [{ causeKind: 'network', flashSent: true }, null],
    [{ openEscalation: '人事課' }, 'tickets.escalationOpen'],
  ] as const)('%o → %s', (over, code) => {
    expect(solveProblem({ ...ready, ...over })?.code ?? null).toBe(code);
  });
});
