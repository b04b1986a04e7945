import { people } from './people.client.ts';

/** What a change of the 名簿 makes untrue: persons stand in 所属, and the other way round. */
export const peopleReads = [people.query.key(), ['list', 'staff'], ['list', 'departments']] as const;
