// Fills the form readers ask with, as a browser without JavaScript would: by its labels, from the page's own HTML.

const attributes = (tag) => Object.fromEntries([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name.toLowerCase(), unescape(value ?? "")]));
const unescape = (text) => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const tags = (html, names) => [...html.matchAll(new RegExp(`<(${names})\\b([^>]*)>`, "g"))].map(([, tag, rest]) => ({ tag, ...attributes(rest) }));

/** The one form of a page that sends a question: where it goes, its hidden fields, and the names of its fields by label. */
export function readForm(html, address) {
  const [, opening, inside] = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, , inner]) => inner.includes("Send question")) ?? [];
  if (inside === undefined) throw new Error(`There is no form with "Send question" at ${address}.`);
  const fields = tags(inside, "input|textarea|select");
  const byLabel = {};
  for (const [, rest, text] of inside.matchAll(/<label\b([^>]*)>([\s\S]*?)<\/label>/g)) {
    const field = fields.find(({ id }) => id && id === attributes(rest).for) ?? tags(text, "input|textarea|select")[0];
    if (field) byLabel[unescape(text.replace(/<[^>]*>/g, "")).trim()] = field.name;
  }
  const hidden = Object.fromEntries(fields.filter(({ type, name }) => type === "hidden" && name).map(({ name, value }) => [name, value ?? ""]));
  return { action: new URL(attributes(opening).action ?? address, address).href, hidden, byLabel };
}

/** Opens the form at an address and reads it. */
export async function openForm(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return readForm(await answer.text(), address);
}

/** What a browser would send: the form's hidden fields, and what was typed by label. */
export function filled(form, typed) {
  const fields = Object.entries(typed).map(([label, value]) => {
    const name = Object.entries(form.byLabel).find(([text]) => text.startsWith(label))?.[1];
    if (!name) throw new Error(`The form has no field "${label}", but ${Object.keys(form.byLabel).join(", ")}.`);
    return [name, value];
  });
  return new URLSearchParams([...Object.entries(form.hidden), ...fields]);
}

/** Sends a filled form. Resolves with the address of the status page when it was taken, with null when it was not. */
export async function send(form, body) {
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", headers: { origin: new URL(form.action).origin } });
  await answer.arrayBuffer();
  const to = answer.headers.get("location") ?? "";
  return answer.status === 303 && /\/q\//.test(to) ? new URL(to, form.action).href : null;
}

/** A question like any other, told from the rest by a number. */
export const somebody = (number) => ({
  "Your question": `Was there ever a ship whose bell was number ${number}, and who rang it?`,
  "Your name": `Reader ${number}`,
  "Town or city": "Memphis",
  "State or country": "Tennessee",
  Email: `reader-${number}@example.org`,
});
