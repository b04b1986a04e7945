import { checksOf } from '#platform/duty/duty-check.ts';
import { accessDutyWords } from '../contract/access-duties.messages.ts';
import { eachFollowed } from './access-occasions.public.ts';

export const accessChecks = checksOf(accessDutyWords, {
  '5-12.1': eachFollowed('mk', 'vein'),
  '5-12.2': eachFollowed('mk', 'software'),
  '5-12.3': eachFollowed('mk', 'directory'),
});
