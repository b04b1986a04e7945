import type { Source, Violation } from './source.ts';

const webs = /^src\/features\/\w+\/web\/.*\.tsx$/;
const tests = /\.test\.tsx?$/;

/** What a form is made of below the kit's one form. */
const parts = /<(?:FormDialog|ConfirmDialog|FormPage|form)\b|\buseForm(?:Conflict)?\b|\buseDraft\b/;

/** Forms that are no form over a record, each with what it is instead. */
export const otherForms: Readonly<Record<string, string>> = {
  'src/features/accounts/web/sign-in-form.tsx': 'nobody is signed in yet',
  'src/features/accounts/web/password-panel.tsx': 'a panel the browser keeps passwords by',
  'src/features/home/web/handover-editor.tsx': 'a text edited where it stands',
  'src/features/imports/web/import-page.tsx': 'a question of a run whose page shows what becomes of it',
  'src/features/imports/web/result-step.tsx': 'a question of a run whose page shows what becomes of it',
  'src/features/counter/web/scan-box.tsx': 'the line of the reader of bar codes',
  'src/features/intake/web/ask-page.tsx': 'a page of its own making',
  'src/features/intake/web/intake-foot.tsx': 'a question of the intake',
  'src/features/tickets/web/own-ticket-page.tsx': 'a dialog of its own making',
};

const holdsParts = ({ path, code }: Source) => webs.test(path) && !tests.test(path) && parts.test(code);

/** Every form of a feature is the kit's ActionForm: marks, errors on fields, drafts and lost races are the same everywhere. */
export function formViolations(sources: readonly Source[]): Violation[] {
  return sources
    .filter((source) => holdsParts(source) && !(source.path in otherForms))
    .map(({ path }) => ({ law: 'every form is one form', path, what: 'makes a form of its own: use ActionForm' }));
}

/** Exceptions that are none any more. */
export const formsGone = (sources: readonly Source[]): string[] =>
  Object.keys(otherForms).filter((path) => !sources.some((source) => source.path === path && holdsParts(source)));
