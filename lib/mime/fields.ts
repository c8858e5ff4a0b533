// The head of a mail or of a part, line by line, from its bytes. Pure.

/** A head line: name in lower case, value unfolded, its bytes as Latin-1 characters, not yet decoded. */
export type Field = { name: string; value: string };
export type Head = {
  fields: Field[];
  /** Where the lines that are no head begin, when the blank line after the head is missing; else the head's length. */
  end: number;
  /** Lines stood there that are no head lines. */
  odd: boolean;
};

const named = /^([\x21-\x39\x3b-\x7e]{1,76})[ \t]*:/;

/** Takes a head apart. A line that is no head line and no folded one continues the line before, unless no head line follows: then the body has begun. */
export function headOf(bytes: Buffer): Head {
  const lines = bytes.toString("latin1").split("\n");
  let lastNamed = -1;
  lines.forEach((line, at) => named.test(line) && (lastNamed = at));
  const fields: { name: string; parts: string[] }[] = [];
  let odd = false;
  let end = 0;
  for (const [at, line] of lines.entries()) {
    const text = line.replace(/\r+$/, "");
    const last = fields.at(-1);
    const found = named.exec(text);
    if (found) fields.push({ name: found[1]!.toLowerCase(), parts: [text.slice(found[0].length)] });
    else if (/^[ \t]/.test(text) && last) last.parts.push(text);
    else if (text.trim() === "") {
      // The blank line that ends the head, or one that should not be there.
      if (at > lastNamed) return { fields: joined(fields), end: bytes.length, odd };
    } else if (last && (at < lastNamed || /;\s*$/.test(last.parts.at(-1)!)) && !/^>?From /.test(text)) {
      last.parts.push(` ${text}`);
      odd = true;
    } else if (!/^>?From /.test(text)) return { fields: joined(fields), end, odd: true };
    end += line.length + 1;
  }
  return { fields: joined(fields), end: bytes.length, odd };
}

const joined = (fields: { name: string; parts: string[] }[]): Field[] => fields.map(({ name, parts }) => ({ name, value: parts.join("").trim() }));

export const valuesOf = (fields: Field[], name: string): string[] => fields.filter((field) => field.name === name).map(({ value }) => value);
export const valueOf = (fields: Field[], name: string): string => valuesOf(fields, name)[0] ?? "";
