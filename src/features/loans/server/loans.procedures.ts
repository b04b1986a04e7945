import { contactStep } from '#features/records/server/contact-step.public.ts';
import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loansContract } from '../contract/loans.contract.ts';
import { cancelLoan, refuseLoan, reviseBooking } from './end-booking.ts';
import { extendLoan } from './extend-loan.ts';
import { getLoan } from './get-loan.ts';
import { handOverLoan } from './hand-over-loan.ts';
import { loanLists } from './list-loans.ts';
import { loanKind } from './loan.kind.ts';
import { prepareLoan } from './prepare-loan.ts';
import { printSlip } from './print-slip.ts';
import { arrangeRecall, endRecall, recallLoan } from './recall-loan.ts';
import { requestLoan } from './request-loan.ts';
import { reportSwap, swapToken } from './swap-token.ts';
import { takeBackLoan } from './take-back-loan.ts';

export const loanVerbs = {
  prepare: prepareLoan,
  handOver: handOverLoan,
  takeBack: takeBackLoan,
  remind: contactStep(loanKind, 'remind'),
  extend: extendLoan,
  recall: recallLoan,
  arrange: arrangeRecall,
  endRecall,
  swap: swapToken,
  reportSwap,
  revise: reviseBooking,
  refuse: refuseLoan,
  cancel: cancelLoan,
};

export const loansProcedures = serve(loansContract, {
  ...recordHandlers(loanProcess, { lists: loanLists, get: getLoan, printSlip, verbs: loanVerbs }),
  exportLoans: staged(loanLists.book),
  request: write(requestLoan),
});
