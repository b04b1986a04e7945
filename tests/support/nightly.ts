/** The long forms of the tests of endurance: `npm run nightly`. */
export const isNightly = process.env.MADOGUCHI_NIGHTLY === '1';
