// The moment a page is made. Pages that show it are made per request, so that it is always now.

export const requestTime = (): Date => new Date();
