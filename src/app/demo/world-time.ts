/** How the sample world tells time: civil dates `YYYY-MM-DD`, instants ISO-8601 UTC with whole seconds. */
export type IsoDate = string;

export type Instant = string;
