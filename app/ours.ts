// Does a request come from our own pages? Cookies are not sent along from other sites (SameSite=Lax); this is said all the same.

/** True for JSON that a page of this origin sent: another site can make a browser send a form, but not JSON from here. */
export function isOurJson(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return request.headers.get("content-type") === "application/json" && origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** True unless a browser says that the form was sent from another site. */
export const isOurForm = (request: Request): boolean => ["same-origin", "none", null].includes(request.headers.get("sec-fetch-site"));
