/** The largest file taken in, in bytes: the server refuses a larger one, the app says so before it is sent. */
export const maxFileBytes = 20 * 1024 * 1024;
