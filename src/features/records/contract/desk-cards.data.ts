/** What is read from the desk's card instead of pressing a key. */
export const deskCards = { check: 'DO-CHECK', explain: 'DO-EXPLAIN', save: 'DO-SAVE' } as const;
export type DeskCard = keyof typeof deskCards;
