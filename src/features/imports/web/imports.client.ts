import { featureClient } from '#ui/rpc/client.ts';
import type { importsContract } from '../contract/imports.contract.ts';

export const imports = featureClient<typeof importsContract>('imports');
