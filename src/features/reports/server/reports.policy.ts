import type { Actor } from '#kernel/actor.ts';
import { possible } from '#kernel/state-machine.ts';
import { reportsPermissions } from '../contract/reports.contract.ts';
import type { ReportAction, ReportState } from '../contract/weekly-report.ts';
import { reportMachine } from './report.machine.ts';

/** Before it is submitted the words and figures can change; after that they are what 県 received. */
export function isOpen(state: ReportState): boolean {
  return state === 'drafting' || state === 'checking' || state === 'returned';
}

/** What the actor may do with a report now (law 4). Nobody checks what they made themselves: the account decides, not the name. */
export function reportActions(
  actor: Actor,
  report: { state: ReportState; madeBy: string; checkedAt: string | null },
): ReportAction[] {
  const edits = reportsPermissions.edit.roles.includes(actor.role);
  const own: ReportAction[] = edits && isOpen(report.state) ? ['save', 'refresh'] : [];
  const steps = possible(reportMachine, report.state, actor.role)
    .map((edge) => edge.name as ReportAction)
    .filter((name) => isAllowed(name, actor, edits, report));
  const remarks: ReportAction[] =
    reportsPermissions.read.roles.includes(actor.role) && actor.role !== 'auditor' ? ['remark'] : [];
  return [...steps, ...own, ...remarks];
}

function isAllowed(
  name: ReportAction,
  actor: Actor,
  edits: boolean,
  report: { madeBy: string; checkedAt: string | null },
): boolean {
  if (name === 'accept' || name === 'returnIt') return actor.role === 'authority';
  if (name === 'check') return edits && actor.id !== report.madeBy && report.checkedAt === null;
  if (name === 'submit') return actor.role === 'manager' && report.checkedAt !== null;
  return edits;
}
