import { featureClient } from '#ui/rpc/client.ts';
import type { intakeContract } from '../contract/intake.contract.ts';

export const intake = featureClient<typeof intakeContract>('intake');
