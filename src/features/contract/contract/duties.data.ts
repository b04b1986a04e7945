import { chapter01 } from './duties/chapter-01.data.ts';
import { chapter02 } from './duties/chapter-02.data.ts';
import { chapter03 } from './duties/chapter-03.data.ts';
import { chapter04 } from './duties/chapter-04.data.ts';
import { chapter05 } from './duties/chapter-05.data.ts';
import { chapter06 } from './duties/chapter-06.data.ts';
import { chapter07 } from './duties/chapter-07.data.ts';
import { chapter08 } from './duties/chapter-08.data.ts';
import { chapter09 } from './duties/chapter-09.data.ts';
import { chapter10 } from './duties/chapter-10.data.ts';
import { chapter11 } from './duties/chapter-11.data.ts';
import { chapter12 } from './duties/chapter-12.data.ts';
import { chapter13 } from './duties/chapter-13.data.ts';
import { chapter14 } from './duties/chapter-14.data.ts';
import type { Duty } from './duty.ts';

/**
 * Every row of the contract, in the order of the specification, in our own short words.
 * The words are for the clause page and the reports; the specification itself stays the authority.
 * Source: 三重県行政WAN総合ヘルプデスク業務委託仕様書 (令和8年6月).
 */
export const duties: readonly Duty[] = [
  ...chapter01,
  ...chapter02,
  ...chapter03,
  ...chapter04,
  ...chapter05,
  ...chapter06,
  ...chapter07,
  ...chapter08,
  ...chapter09,
  ...chapter10,
  ...chapter11,
  ...chapter12,
  ...chapter13,
  ...chapter14,
];
