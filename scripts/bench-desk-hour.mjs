// An hour at the desk, without the pauses: an editor reads what came, decides on it by the page's own forms, as a browser without scripts
// would send them, assigns, looks things up and reads on.

const attributes = (tag) => Object.fromEntries([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, unescape(value ?? "")]));
const unescape = (text) => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** What a form of a page would send as it stands, with a reason where one is asked for. Null when the page has no form of this name. */
function formIn(html, label) {
  const inside = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, opening]) => attributes(opening)["aria-label"] === label)?.[2];
  if (!inside) return null;
  const body = new FormData();
  for (const [, rest] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const { name, value = "", type, checked } = attributes(rest);
    if (name && (!["checkbox", "radio"].includes(type) || checked !== undefined)) body.append(name, value);
  }
  for (const [, rest, text] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) body.append(attributes(rest).name, unescape(text) || "It is outside of what the column covers.");
  return body;
}

/**
 * Works for an hour.
 * @param desk its address; `cookie` of the editor
 * @param references the questions to decide on, one to a round: 150 are a busy hour
 * @returns how many were decided on, and how many answers were no success
 */
export async function work(desk, cookie, references) {
  let [decided, failed] = [0, 0];
  const read = async (path) => {
    const answer = await fetch(desk + path, { headers: { cookie } });
    if (answer.status !== 200) failed += 1;
    return answer.text();
  };
  const send = async (path, body) => {
    const answer = await fetch(desk + path, { method: "POST", body, redirect: "manual", headers: { cookie, origin: desk } });
    await answer.arrayBuffer();
    if (answer.status === 303) decided += 1;
    else failed += 1;
  };
  const looks = ["/desk", "/desk/questions", "/desk/questions?stage=declined", "/desk/questions?q=captain", "/desk/questions?q=Kornstead", "/desk/questions?overdue=yes", "/desk/answers", "/desk/mail", "/desk/mail?tray=everything&q=Smith", "/desk/letters", "/desk/log", "/desk/log?kind=declined"];
  for (const [n, reference] of references.entries()) {
    const declines = n % 3 !== 0;
    const path = `/desk/inbox?open=${reference}${declines ? "&move=decline" : ""}`;
    const body = formIn(await read(path), declines ? "Decline" : "Accept");
    if (body) await send(path, body);
    else failed += 1;
    if (!declines) await read(`/desk/questions/${reference}/assign`);
    await read(looks[n % looks.length]);
  }
  return { decided, failed };
}
