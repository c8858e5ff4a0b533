// What a WordPress said when it did not do what it was asked, as one would say it to the chief who set it up. Pure.
// https://developer.wordpress.org/rest-api/

/** `later`: it may go well by itself. `refused`: somebody has to put something right. `gone`: what was asked about is not there. */
export type FaultKind = "later" | "refused" | "gone";

export class Fault extends Error {
  override name = "Fault";
  constructor(
    readonly kind: FaultKind,
    message: string,
    /** WordPress's own name for it: "rest_cannot_create". */
    readonly code = "",
    readonly data: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** Codes that say that the user or the password is not the one. */
const unknownUser = new Set(["invalid_username", "invalid_email", "incorrect_password", "invalid_application_password"]);
const switchedOff = new Set(["application_passwords_disabled", "application_passwords_disabled_for_user"]);

type Said = { code?: unknown; message?: unknown; data?: unknown };

/** @param said what was answered as JSON; null when it was none */
export function faultOf(status: number, said: unknown, { address, username, location }: { address: string; username: string; location?: string }): Fault {
  const { code: given, message, data } = (said ?? {}) as Said;
  const code = typeof given === "string" ? given : "";
  const words = typeof message === "string" ? message.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").trim().slice(0, 300) : "";
  const fault = (kind: FaultKind, sentence: string) => new Fault(kind, sentence, code, typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {});
  const quoted = words ? ` WordPress says: ${words}` : "";
  if (status >= 300 && status < 400) return fault("refused", `${address} leads on${location ? ` to ${location.replace(/\?.*$/, "").slice(0, 200)}` : ""}. Give the address at which the site itself is.`);
  if (status === 429 || status === 408 || status >= 500) return fault("later", `The site answered ${status}.${quoted}`);
  if (unknownUser.has(code)) return fault("refused", `The site does not let ${username} in. The application password may have been revoked or mistyped: make a new one there, under Users, Profile.`);
  if (switchedOff.has(code)) return fault("refused", `The site takes no application passwords${code.endsWith("user") ? " of this user" : ""}.`);
  if (code === "rest_not_logged_in") return fault("refused", `The site does not let ${username} in. The application password may have been revoked or mistyped: make a new one there, under Users, Profile. Or its web server keeps the line “Authorization” from WordPress; whoever runs it can let it through.`);
  if (status === 401) return fault("refused", `The site asks who we are.${quoted}`);
  if (code === "rest_no_route") return fault("refused", "The site’s REST interface does not know posts.");
  if (status === 410 || (status === 404 && said !== null)) return fault("gone", `It is not there any more.${quoted}`);
  if (status === 403) return fault("refused", `${username} may not do that there.${quoted || " Something before WordPress keeps us out."}`);
  if (said === null || (status >= 200 && status < 300)) return fault("refused", `What answers at ${address} is no WordPress, or its REST interface is closed (${status}).`);
  return fault("refused", `The site refused it (${status}).${quoted}`);
}
