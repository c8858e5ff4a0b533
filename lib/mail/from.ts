// From whom letters of the installation come, and the address that links in letters begin with.

/** The installation's address without a trailing slash. */
export const siteUrl = (): string => new URL(process.env.ASKDESK_URL ?? process.env.NEXTAUTH_URL ?? "http://localhost:3000").origin;
export const siteHost = (): string => new URL(siteUrl()).host;

/** From: of letters that belong to no magazine, and of a magazine that names no address of its own. */
export const installationFrom = (): string => process.env.MAIL_FROM ?? `askdesk@${new URL(siteUrl()).hostname}`;
