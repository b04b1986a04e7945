/** Look-ups give at least so many when there are more. */
const candidateCap = 20;

/** Whether a look-up that gave so many may have left some out: then it is said, instead of looking whole. */
export const areCut = (found: number): boolean => found >= candidateCap;
