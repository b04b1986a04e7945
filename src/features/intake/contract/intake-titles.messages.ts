/** What the pages are called: read with every page, so they stand alone. */
export const intakeTitles = { take: '新規受付', ask: '相談する' } as const;
