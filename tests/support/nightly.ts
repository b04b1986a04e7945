const share = Number(process.env.MADOGUCHI_NIGHTLY ?? 0);

/** The long forms of the tests of endurance: `npm run nightly`. */
export const isNightly = share > 0;

/** How often something is done: `usually`, or in the nightly form `nightly` times, or that share of it that was asked for. */
export const times = (nightly: number, usually: number): number =>
  isNightly ? Math.max(usually, Math.round(nightly * share)) : usually;
