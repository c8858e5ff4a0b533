// The machine-readable part of a delivery report (RFC 3464) and of a receipt (RFC 8098), as programs really write them. Pure.

export type Outcome = {
  /** Whom the report is about, as our letter named them where it says so; "" when it does not. */
  address: string;
  /** "failed", "delayed", "delivered", "relayed", "expanded", or what else was written there, in lower case. */
  action: string;
  /** An enhanced status code (RFC 3463), or null. */
  status: string | null;
  /** What the server said, in one line; "" when the report does not say. */
  said: string;
};

/** "rfc822; <ann@example.org>" to "ann@example.org"; xtext (RFC 3461, 4) decoded; "" when no address is in it. */
export function plainAddress(value: string): string {
  const bare = value.replace(/\([^()]*\)/g, " ").replace(/^\s*[\w-]+\s*;/, "").replace(/\+([0-9A-F]{2})(?=[^@]*@|[^@]*$)/g, (whole, hex: string) => (["2B", "3D", "40"].includes(hex) ? String.fromCharCode(parseInt(hex, 16)) : whole));
  const found = /(?:"[^"\s]+"|[^\s<>"'(),;:\\[\]]+)@[^\s<>"'(),;:[\]]+/.exec(bare)?.[0] ?? "";
  const at = found.lastIndexOf("@");
  return at < 1 ? "" : `${found.slice(0, at)}@${found.slice(at + 1).toLowerCase().replace(/\.+$/, "")}`;
}

/** The first enhanced status code in a text that is neither part of a number nor of an address. */
export const statusIn = (text: string): string | null => /(?<![\d.])[245]\.[0-7]\.\d{1,3}(?![\d.]|\w)/.exec(text)?.[0] ?? null;

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** What became of each recipient. Blank lines part the recipients; where a program forgot them, every Final-Recipient begins another. */
export function outcomesIn(text: string): Outcome[] {
  const groups = text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/)
    .flatMap((group) => ((group.match(/^(final-recipient|action)\s*:/gim)?.length ?? 0) > 2 ? group.split(/\n(?=(?:original|final)-recipient\s*:)/i) : [group]));
  return groups.flatMap((group): Outcome[] => {
    const fields = fieldsOf(group);
    if (!fields.has("action") && !fields.has("final-recipient") && !fields.has("status") && !fields.has("original-recipient")) return [];
    const named = [fields.get("original-recipient"), fields.get("final-recipient"), fields.get("x-actual-recipient")];
    const said = (fields.get("diagnostic-code") ?? "").replace(/^\s*[\w-]+\s*;\s*/, "").replace(/\s+/g, " ");
    return [{ address: named.map((value) => plainAddress(value ?? "")).find((address) => address !== "") ?? "", action: /[a-z]+/.exec((fields.get("action") ?? "").toLowerCase())?.[0] ?? "", status: statusIn(fields.get("status") ?? "") ?? statusIn(said), said }];
  });
}
