import { read } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { searchContract } from '../contract/search.contract.ts';
import { findAnything } from './find-anything.ts';

export const searchProcedures = serve(searchContract, { find: read(findAnything) });
