import { ownRecords } from '#features/records/server/own-records.public.ts';
import { loansPermissions } from '../contract/loan.process.ts';

export const loanRecords = ownRecords('loan', loansPermissions.read);
