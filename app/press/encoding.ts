// In which of the forms we have a body is sent. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3

export type Encoding = "br" | "gzip" | "identity";
const ours: readonly Encoding[] = ["br", "gzip"];

/**
 * The smallest form the other side takes.
 * @param accepted its Accept-Encoding; a coding with q=0 is refused, "*" stands for all that are not named
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  // What nearly every browser says, and so without reading it in parts.
  if (accepted === "gzip, deflate, br, zstd" || accepted === "gzip, deflate, br") return "br";
  const weights = new Map(accepted.toLowerCase().split(",").map((part) => weighed(part.split(";"))));
  return ours.find((coding) => (weights.get(coding) ?? weights.get("*") ?? 0) > 0) ?? "identity";
}

function weighed([name = "", ...parameters]: string[]): [string, number] {
  const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
  return [name.trim(), q === undefined ? 1 : Number(q)];
}
