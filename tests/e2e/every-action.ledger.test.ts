import { visitTests } from './support/visiting.ts';

visitTests('ledger');
