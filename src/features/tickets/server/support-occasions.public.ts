import type { RawBuilder } from 'kysely';
import { either } from '#platform/duty/occasions.ts';
import { eachNarrowed, eachQuestion, narrowedAt } from './cause-occasions.ts';

/** Each fault is narrowed down; and when the ticket itself said what it comes from. */
export { eachNarrowed, narrowedAt };

/** Support as for SKパソコン: a question is answered, a fault is narrowed down to its cause. */
export const supported = (where: RawBuilder<unknown>) => either(eachQuestion(where), eachNarrowed(where));
