import { z } from 'zod';

/** Words of a form that may be left blank. */
export const text = (most: number) => z.string().trim().max(most).default('');

/** Words that are asked for. */
export const needed = (most: number) => z.string().trim().min(1).max(most);
