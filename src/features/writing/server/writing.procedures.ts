import { read } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { writingContract } from '../contract/writing.contract.ts';
import { listManuals } from './list-manuals.ts';
import { whatToWrite } from './what-to-write.ts';

export const writingProcedures = serve(writingContract, { wanted: read(whatToWrite), manuals: read(listManuals) });
