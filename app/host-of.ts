/** The name by which a request reached us, without port. */
export const hostOf = (request: Request): string => (request.headers.get("host") ?? "").replace(/:\d+$/, "");
