import { read, staged, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { placesContract } from '../contract/places.contract.ts';
import { addRoom } from './add-room.ts';
import { closeSite } from './close-site.ts';
import { confirmBase } from './confirm-base.ts';
import { createSite } from './create-site.ts';
import { exportSites } from './export-sites.ts';
import { markRoom } from './mark-room.ts';
import { reviseSite } from './revise-site.ts';
import { findRooms, findSites, getSite, listSites } from './sites.reads.ts';

export const placesProcedures = serve(placesContract, {
  findSites: read(findSites),
  findRooms: read(findRooms),
  list: read(listSites),
  get: read(getSite),
  exportSites: staged(exportSites),
  create: write(createSite),
  revise: write(reviseSite),
  close: write(closeSite),
  confirmBase: write(confirmBase),
  addRoom: write(addRoom),
  markRoom: write(markRoom),
});
