/** A blank optional text is no text. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** A blank number is none; what is no number is left for the contract to refuse. */
export const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));
