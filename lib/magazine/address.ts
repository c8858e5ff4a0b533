// Where readers find things: on the magazine's own host when it has one, else on the installation's. Pure but for the environment.

/** The installation's address, without a slash at the end. */
export const installationUrl = () => (process.env.ASKDESK_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/+$/, "");

/** The address a magazine's pages begin with. An own host keeps the scheme and port of the installation. */
export function baseOf(magazine: { host: string | null }, installation = installationUrl()): string {
  if (!magazine.host) return installation;
  const { protocol, port } = new URL(installation);
  return `${protocol}//${magazine.host}${port ? `:${port}` : ""}`;
}

/** The whole address of a page of a magazine; `path` begins with a slash. */
export const addressOf = (magazine: { host: string | null }, path: string) => `${baseOf(magazine)}${path}`;

/** The first part of short links; no column's. */
export const shortLinks = "a";

/** An answer's short link, by its reference. It leads to wherever the answer stands, whatever becomes of its path or its column's. */
export const shortAddressOf = (magazine: { host: string | null }, reference: string) => addressOf(magazine, `/${shortLinks}/${reference.toLowerCase()}`);

/** Which of an answer's two addresses is printed: the one that is less to type. */
export const addressOnPaper = (address: string, short: string) => (short.length < address.length ? short : address);

/** An address as printed on paper: without scheme, "www." and closing slash. */
export const printedAddress = (url: string) => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
