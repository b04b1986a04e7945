import type { Refused } from '#kernel/refusal.ts';
import { reportsRefusals as refuse } from '../contract/reports.contract.ts';
import { reportsWords } from '../contract/reports.messages.ts';
import type { ReportFacts } from './report.kind.ts';

/** By name in the table of the process: null when it is there, else what is missing. */
export const reportNeeds: Readonly<Record<string, (facts: ReportFacts) => Refused | null>> = {
  confirmed: ({ unread }) => {
    const sections = unread.map((key) => reportsWords.sections[key]).join(reportsWords.listed);
    return unread.length > 0 ? refuse.unconfirmed({ sections }) : null;
  },
  checked: ({ checkedAt }) => (checkedAt === null ? refuse.unchecked() : null),
  othersWriting: ({ wroteAs }) => (wroteAs === null ? null : refuse.ownWriting({ name: wroteAs })),
  unchecked: ({ checkedAt }) => (checkedAt === null ? null : refuse.checkedAlready()),
};
