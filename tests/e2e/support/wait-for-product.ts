import { productHere } from './product-here.ts';

// The first journey of a worker waits for its product to start before its own time begins to run.
await productHere();
