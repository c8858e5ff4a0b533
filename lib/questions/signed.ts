// Who asked, read back from the credit line a page was printed with. Pure.

/**
 * Name and place in a credit line; null when the name is withheld. A line that does not begin with the name as the question holds
 * it was made from another, and nobody is named by guess.
 */
export function signedAs(credit: string, asker: { name: string; withheld: boolean }): { name: string; place: string } | null {
  const name = asker.name.trim();
  if (asker.withheld || name === "") return null;
  if (credit === name) return { name, place: "" };
  return credit.startsWith(`${name}, `) ? { name, place: credit.slice(name.length + 2) } : null;
}
