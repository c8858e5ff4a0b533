// Lists of hundreds as one text, as a client component is sent them: as objects they weigh several times as much, and are read back one by one.

/** A line each, its parts apart by tabs; what is blank within a part becomes one space. */
export const packLines = (rows: readonly (readonly (string | number)[])[]): string => rows.map((parts) => parts.map((part) => String(part).replace(/\s+/g, " ")).join("\t")).join("\n");

/** @param packed of packLines */
export const unpackLines = (packed: string): string[][] => (packed === "" ? [] : packed.split("\n").map((line) => line.split("\t")));
