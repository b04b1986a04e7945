import { expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { furtherRows, hearReading, manyRows, noteReading } from './bulk-reading.ts';

const noon = Temporal.Instant.from('2026-11-24T03:00:00Z');

test('10,515 devices in pages leave a trace of their number; an ordinary day of looking leaves none', () => {
  const token = newId();
  const notes = Array.from({ length: 53 }, () => noteReading(token, 200, noon)).filter((note) => note !== null);
  expect(notes[0]).toEqual({ rows: 600, since: noon.toString() });
  expect(notes.at(-1)?.rows).toBeGreaterThan(10_515 - furtherRows);
  expect(notes.length).toBeLessThan(12);
  const clerk = newId();
  const day = Array.from({ length: 8 }, (_, hour) => noteReading(clerk, manyRows - 1, noon.add({ hours: hour })));
  expect(day.every((note) => note === null)).toBe(true);
});

test('one at a time counts too, each reader alone', () => {
  const [one, other] = [newId(), newId()];
  const notes = Array.from({ length: manyRows }, () => [noteReading(one, 1, noon), noteReading(other, 0, noon)]);
  expect(notes.flat().filter((note) => note !== null)).toEqual([{ rows: manyRows, since: noon.toString() }]);
});

test('rows that another process gave count, and the next reading here puts them on record', () => {
  const reader = newId();
  expect(noteReading(reader, 100, noon)).toBeNull();
  hearReading(reader, manyRows, noon);
  expect(noteReading(reader, 1, noon)).toEqual({ rows: manyRows + 101, since: noon.toString() });
});
