import { step } from '#features/records/server/take-step.public.ts';
import { reportKind } from './report.kind.ts';
import { notChecked } from './weekly-reports.repo.ts';

/** 確認に回す. @throws reports.unconfirmed when a section was not read */
export const requestCheck = step(reportKind, 'requestCheck', () => ({}));

/** 作成に戻す. */
export const withdrawReport = step(reportKind, 'withdraw', () => ({ patch: notChecked }));

/** 確認した, by another account than the one that made it or asked for it. */
export const checkReport = step(reportKind, 'check', ({ actor, clock }) => ({
  patch: { checked_by: actor.id, checked_by_name: actor.name, checked_at: clock.now() },
}));
