// What a form sends, as schemas read it, and what they say of each field. For server and browser.
import type { z } from "zod";

/** A form's fields as an object: a name sent twice becomes a list, an unsent one is absent. */
export function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  // In one walk: asking the form for each name takes seconds when somebody sends ten thousand.
  const found = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    const values = found.get(name);
    if (values) values.push(value);
    else found.set(name, [value]);
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, values.length > 1 ? values : values[0]!]));
}

/** The first message of each field, by its name. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) messages[issue.path.map(String).join(".") || "form"] ??= issue.message;
  return messages;
}
