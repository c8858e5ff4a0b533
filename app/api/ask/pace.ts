// How long a form of readers may take to come back, in seconds.

/** A person needs longer than this for the form. */
export const fewest = () => Number(process.env.ASKDESK_ASK_SECONDS ?? 3);
/** A form left open for a week is shown anew; servers may differ by minutes on what time it is. */
export const longest = 7 * 24 * 3600;
