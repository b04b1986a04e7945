import { step } from '#features/records/server/take-step.public.ts';
import { reportKind } from './report.kind.ts';
import { notChecked } from './weekly-reports.repo.ts';

/** 確認に回す. @throws reports.unconfirmed when a section was not read */
export const requestCheck = step(reportKind, 'requestCheck', () => ({}));

/** 作成に戻す. */
export const withdrawReport = step(reportKind, 'withdraw', () => ({ patch: notChecked }));

/** 確認した, by another person than who made it, asked for it, or wrote in it since the last check. */
export const checkReport = step(reportKind, 'check', ({ actor, clock }) => ({
  patch: { writers: '[]', checked_by: actor.id, checked_by_name: actor.name, checked_at: clock.now() },
}));
