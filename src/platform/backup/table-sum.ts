import { hash } from 'node:crypto';

/** A row as the database writes it: one text a column, null for no value. */
export type Row = readonly (string | null)[];

/** What a table holds: its rows, and a sum over their hashes that does not depend on their order. */
export interface TableSum {
  readonly rows: number;
  readonly sum: string;
}

const modulus = 1n << 256n;

/** Adds SHA-256 of each row modulo 2^256: two databases need not agree on an order to be compared. */
export class Summing {
  #rows = 0;
  #sum = 0n;

  add(row: Row): void {
    this.#rows += 1;
    this.#sum = (this.#sum + BigInt(`0x${hash('sha256', JSON.stringify(row))}`)) % modulus;
  }

  get result(): TableSum {
    return { rows: this.#rows, sum: this.#sum.toString(16).padStart(64, '0') };
  }
}
