import { recordHandlers } from '#features/records/server/step-handlers.public.ts';
import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { deliveriesContract } from '../contract/deliveries.contract.ts';
import { deliveryProcess } from '../contract/delivery.process.ts';
import { designate, listDesignations } from './designations.ts';
import { getDelivery } from './get-delivery.ts';
import { handingSteps } from './hand-delivery.ts';
import { deliveryLists } from './list-deliveries.ts';
import { storingSteps } from './look-after.ts';
import { orderDelivery } from './order-delivery.ts';
import { printSlip } from './print-slip.ts';

export const deliveryVerbs = { ...handingSteps, ...storingSteps };

export const deliveriesProcedures = serve(deliveriesContract, {
  ...recordHandlers(deliveryProcess, { lists: deliveryLists, get: getDelivery, printSlip, verbs: deliveryVerbs }),
  exportDeliveries: staged(deliveryLists.book),
  order: write(orderDelivery),
  designations: read(listDesignations),
  designate: write(designate),
});
