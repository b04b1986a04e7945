import { z } from 'zod';
import { civilDate } from './civil-date.ts';
import { serviceEnd, serviceStart } from './contract-dates.data.ts';

const ordinaryHours = '開庁日 8:30–12:00、13:00–17:15';

/** What the papers call whom, when the service runs and how the desk is reached: another prefecture sets its own. */
export const contractNames = z.object({
  /** On labels of devices: 三重県. */
  prefecture: z.string().trim().min(1).max(40),
  /** On every report: the name of the contract. */
  contract: z.string().trim().min(1).max(100),
  /** The first and the last day of service: what is judged, and the numbers of the weeks. */
  from: civilDate.default(serviceStart),
  to: civilDate.default(serviceEnd),
  /** What those who ask are told: the desk's number (none until one is set) and its hours. */
  phone: z.string().trim().max(40).default(''),
  hours: z.string().trim().max(60).default(ordinaryHours),
  /** Accounts of Web会議 that 県 provides for the desks (§13-5), with 、 between them; none until they are set. */
  webAccounts: z.string().trim().max(400).default(''),
});
export type ContractNames = z.infer<typeof contractNames>;

/** Those of the specification the product was made for (§1-1, §1-3, §2-1). */
export const seededNames: ContractNames = {
  prefecture: '三重県',
  contract: '三重県行政WAN総合ヘルプデスク業務委託',
  from: serviceStart,
  to: serviceEnd,
  phone: '',
  hours: ordinaryHours,
  webAccounts: '',
};

/** Each account of Web会議 by itself. */
export const webAccountsOf = ({ webAccounts }: Pick<ContractNames, 'webAccounts'>): string[] =>
  webAccounts
    .split(/[、,]/)
    .map((account) => account.trim())
    .filter(Boolean);
