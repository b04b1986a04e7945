import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refused } from '#kernel/refusal.ts';
import type { AssetStatus } from '../contract/asset.ts';
import { type MovementDraft, type PolicyView, recordedKinds } from '../contract/movement.ts';
import { type MovementFacts, type PresentAsset, planMovement } from './asset-movement.rules.ts';
import { possibleMoves, steps } from './movement-steps.rules.ts';

const sites = new Map([
  ['hq', { name: '本庁舎', kind: 'hq', closed: false }],
  ['regional', { name: '桑名庁舎', kind: 'regional', closed: false }],
  ['annex', { name: '吉田山会館', kind: 'annex', closed: false }],
]);
const siteIds = [...sites.keys()];

const policy = fc.record<PolicyView>({
  classCode: fc.constant('NK'),
  className: fc.constant('NKパソコン'),
  procurer: fc.constantFrom('central', 'department'),
  validFrom: fc.constant('2026-10-01'),
  ledgerKeeper: fc.constantFrom('helpdesk', 'department'),
  ledgerSystem: fc.constant(''),
  repairedBy: fc.constantFrom('helpdesk', 'department', 'vendor'),
  wipedBy: fc.constantFrom('helpdesk', 'department'),
  disposedBy: fc.constantFrom('helpdesk', 'department'),
  reportBeforeRepair: fc.boolean(),
  acquiredFrom: fc.constant(null),
  configuredBy: fc.constant('helpdesk'),
  handOverAt: fc.constantFrom('hqAndRegional', 'hqOnly', 'anywhere', 'none'),
  collectAt: fc.constantFrom('hqAndRegional', 'hqOnly', 'anywhere', 'none'),
  transport: fc.constantFrom('withinSite', 'betweenSitesOnShortage', 'betweenSitesProtected', 'none'),
  loanSource: fc.constantFrom('pool', 'awaitingDisposal', 'oldOnePerPerson', 'none'),
  patchChannel: fc.constant(''),
  fixedIp: fc.boolean(),
  clauses: fc.constant({}),
  notes: fc.constant({}),
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const words = maybe(fc.constantFrom('足りない', '施錠ケース'));
const draft = fc.record<MovementDraft>({
  kind: fc.constantFrom(...recordedKinds),
  movedOn: fc.constantFrom('2026-11-20', '2026-11-24', '2026-11-25'),
  siteId: maybe(fc.constantFrom(...siteIds, 'nowhere')),
  roomId: maybe(fc.constantFrom('room', null)),
  departmentId: maybe(fc.constantFrom('dept', null)),
  userId: maybe(fc.constantFrom('user', null)),
  toStatus: maybe(fc.constantFrom('inUse', 'stored', 'awaitingDisposal')),
  handOverSiteId: maybe(fc.constantFrom(...siteIds)),
  counterpart: words,
  basis: words,
  reason: words,
  protection: words,
  authorityReportedOn: maybe(fc.constantFrom('2026-11-20', '2026-11-24')),
});

const start: PresentAsset = {
  status: 'stored',
  siteId: 'hq',
  roomId: null,
  departmentId: null,
  userId: null,
  className: 'NKパソコン',
  procurer: 'central',
  loanPool: false,
  counterpart: null,
  lastMovedOn: '2026-11-20',
};
const around = (policyNow: PolicyView | null, request: MovementDraft, byProcess: boolean): MovementFacts => ({
  today: '2026-11-24',
  policy: policyNow,
  sites,
  room: request.roomId ? { siteId: 'hq' } : undefined,
  department: request.departmentId ? { closed: false } : undefined,
  user: request.userId ? { name: '岡本', departmentId: 'dept', siteId: 'regional', leftOn: null } : undefined,
  byProcess,
});

/** One way through a device's life; each step says what was asked and what came of it. */
function walk(policyNow: PolicyView | null, requests: readonly MovementDraft[], byProcess: boolean) {
  let present = start;
  return requests.map((request) => {
    const before = present;
    const result = planMovement(before, request, around(policyNow, request, byProcess));
    if (!(result instanceof Refused)) {
      present = { ...before, ...result.to, counterpart: result.counterpartNow, lastMovedOn: request.movedOn };
    }
    return { before, request, result, after: present };
  });
}

const life = fc.record({
  policyNow: policy,
  requests: fc.array(draft, { minLength: 1, maxLength: 40 }),
  byProcess: fc.boolean(),
});
const everyStep = (check: (step: ReturnType<typeof walk>[number], policyNow: PolicyView, byProcess: boolean) => void) =>
  fc.assert(
    fc.property(life, ({ policyNow, requests, byProcess }) => {
      for (const step of walk(policyNow, requests, byProcess)) check(step, policyNow, byProcess);
    }),
    { numRuns: 400 },
  );

describe('movement rules', () => {
  test('what is disposed never comes back, and days never run backwards', () => {
    everyStep(({ before, request, after, result }) => {
      if (before.status === 'disposed') expect(after).toBe(before);
      if (!(result instanceof Refused)) {
        expect(request.movedOn >= (before.lastMovedOn ?? '')).toBe(true);
        expect(request.movedOn <= '2026-11-24').toBe(true);
      }
    });
  });

  test('every live device stands somewhere; what is in use has its 所属; the vendor has only what is under repair', () => {
    everyStep(({ after }, policyNow) => {
      if (after.status !== 'disposed') expect(after.siteId).not.toBeNull();
      const bySelf = after.counterpart !== null;
      if (bySelf) expect(after.status).toBe('repairing');
      if (after.status === 'inUse' && policyNow.handOverAt !== 'none')
        expect(after.departmentId ?? after.userId).not.toBeNull();
      if (after.status === 'stored' && after.userId !== null) expect(after.departmentId).toBeDefined();
    });
  });

  test('hand to hand only where the clause of 配付 or 回収 allows it (§4-9, §5-8, §7-4); vendors at a base', () => {
    everyStep(({ result, request }, policyNow) => {
      if (result instanceof Refused) return;
      const place = sites.get(result.handOverSiteId ?? '')?.kind;
      const rule = { distributed: policyNow.handOverAt, collected: policyNow.collectAt }[request.kind as 'collected'];
      if (rule === 'hqOnly') expect(place).toBe('hq');
      const vendor = steps[request.kind].handOver === 'vendor' && policyNow.handOverAt !== 'none';
      if (rule === 'hqAndRegional' || vendor) expect(['hq', 'regional']).toContain(place);
    });
  });

  test('what a class never lends is refused by its own clause (§6-6)', () => {
    everyStep(({ result, request }, policyNow) => {
      if (request.kind !== 'lent' || policyNow.loanSource !== 'oldOnePerPerson') return;
      expect(result).toBeInstanceOf(Refused);
    });
  });

  test('between sites only as the class allows it (§4-11, §5-10, §7-5)', () => {
    everyStep(({ before, request, result }, policyNow) => {
      if (result instanceof Refused || request.kind !== 'transported' || before.siteId === result.to.siteId) return;
      expect(['betweenSitesOnShortage', 'betweenSitesProtected']).toContain(policyNow.transport);
      expect(request.protection).toBeTruthy();
      if (policyNow.transport === 'betweenSitesOnShortage') expect(request.reason).toBeTruthy();
    });
  });

  test('no vendor before the report (§5-7); no 廃棄 by hand of what the desk disposes of (§4-12)', () => {
    everyStep(({ request, result }, policyNow, byProcess) => {
      if (result instanceof Refused) return;
      if (request.kind === 'sentToRepair') {
        expect(policyNow.repairedBy).not.toBe('department');
        if (policyNow.reportBeforeRepair) expect((request.authorityReportedOn ?? '9') <= request.movedOn).toBe(true);
      }
      if (request.kind === 'disposed') expect(byProcess || policyNow.disposedBy === 'department').toBe(true);
    });
  });

  test('what is offered is what the state allows; what is done by hand was offered', () => {
    everyStep(({ before, request, result }, policyNow, byProcess) => {
      if (result instanceof Refused || byProcess) return;
      expect(possibleMoves(before, policyNow)).toContain(request.kind);
    });
  });

  test('every state but the last has a way out', () => {
    const statuses: AssetStatus[] = ['inUse', 'stored', 'repairing', 'lent', 'awaitingDisposal', 'lost'];
    for (const status of statuses) {
      expect(
        recordedKinds.some((kind) => steps[kind].from.includes(status)),
        status,
      ).toBe(true);
    }
    expect(recordedKinds.some((kind) => steps[kind].from.includes('disposed'))).toBe(false);
  });
});
