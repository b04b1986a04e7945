import { z } from 'zod';
import { needed } from '#kernel/contract/texts.ts';

/** Who takes a device from the desk: the 所属, the name and the contact were asked of the one who stands there (§4-7, §4-10). */
export const receiverForm = {
  receiverName: needed(80),
  receiverContact: needed(80),
  receiverChecked: z.boolean(),
};
