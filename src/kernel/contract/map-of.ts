import { z } from 'zod';

/** A map whose keys nobody named before: at most `max` of them, which its JSON schema says too. */
export function mapOf<K extends z.ZodString, V extends z.ZodType>(key: K, value: V, max: number) {
  return z
    .record(key, value)
    .refine((map) => Object.keys(map).length <= max)
    .meta({ maxProperties: max });
}
