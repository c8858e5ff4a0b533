// What others wrote, a mail or the answer of a mail server, kept in a row as it is: PostgreSQL takes neither NUL nor half a surrogate
// pair, in text or in JSON. What somebody types into a field is cleaned further: see typed.ts. Pure.

const unstorable = /\0|\p{Surrogate}/gu;

/** The same value with every string in it such as a row can hold. */
export function storable<T>(value: T): T {
  if (typeof value === "string") return value.replace(unstorable, "") as T;
  if (Array.isArray(value)) return value.map((one: unknown) => storable(one)) as T;
  if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, one]) => [storable(name), storable(one as unknown)])) as T;
  return value;
}
