import { z } from 'zod';

/** What the papers call whom: another prefecture sets its own. */
export const contractNames = z.object({
  /** On labels of devices: 三重県. */
  prefecture: z.string().trim().min(1).max(40),
  /** On every report: the name of the contract. */
  contract: z.string().trim().min(1).max(100),
});
export type ContractNames = z.infer<typeof contractNames>;

/** Those of the specification the product was made for (§1-1). */
export const seededNames: ContractNames = { prefecture: '三重県', contract: '三重県行政WAN総合ヘルプデスク業務委託' };
