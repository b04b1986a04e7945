/** In the megabytes that screens show. */
export const maxFileMb = 20;
/** The largest file taken in, in bytes: the server refuses a larger one, the app says so before it is sent. */
export const maxFileBytes = maxFileMb * 1_000_000;
