// Signs somebody of the demo's desk in, as the button on the sign-in page would.

const cookiesOf = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);

const someEditor = async (sql) => (await sql`select person_id as id from roles where role = 'editor' order by person_id limit 1`)[0].id;

/** The cookie header of a session: an editor's, or that of the person of this id. */
export async function signIn(address, sql, person) {
  const id = person ?? (await someEditor(sql));
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
