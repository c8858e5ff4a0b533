// Signs somebody of the demo's desk in, as the button on the sign-in page would.

const cookiesOf = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);

/** The cookie header of an editor's session. */
export async function signIn(address, sql) {
  const [{ id }] = await sql`select person_id as id from roles where role = 'editor' order by person_id limit 1`;
  const token = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await token.json();
  const answer = await fetch(`${address}/api/auth/callback/demo`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(token).join("; ") },
    body: new URLSearchParams({ csrfToken, person: String(id), callbackUrl: "/desk" }),
  });
  const cookie = cookiesOf(answer).find((one) => one.includes("session-token="));
  if (!cookie) throw new Error("Signing in to the demo did not work.");
  return cookie;
}
