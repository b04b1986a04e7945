import type { RawBuilder } from 'kysely';
import { eachNarrowed, eachQuestion, narrowedAt } from './cause-occasions.ts';
import { either } from './ticket-occasions.public.ts';

/** When the ticket itself said what a fault comes from. */
export { narrowedAt };

/** Support as for SKパソコン: a question is answered, a fault is narrowed down to its cause. */
export const supported = (where: RawBuilder<unknown>) => either(eachQuestion(where), eachNarrowed(where));
