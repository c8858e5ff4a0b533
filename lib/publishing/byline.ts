// A byline is a name as printed. Pure; the browser asks it too.

/** More names than this are no byline. */
export const mostBylines = 4;
