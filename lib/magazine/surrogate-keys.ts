// Names under which a content delivery network keeps readers' pages, so that it can be told which to let go (Surrogate-Key, Cache-Tag).
// Pure but for what the environment says. Coarse, as what is stale is: one answer shows on fronts, lists, feeds and other answers.

/** Where the network is told; null where there is none. Only then may it keep pages at all. */
export const purgeUrl = (): string | null => process.env.ASKDESK_PURGE_URL || null;

const all = "askdesk";
/** What stands outside columns: the installation's first page, contributors, sitemaps. */
const around = "askdesk-around";
const ofMagazine = (handle: string) => `askdesk-${handle}`.slice(0, 100);

/** The names of a page. @param handle of the magazine in one of whose columns it stands, or null */
export const keysOf = (handle: string | null): string[] => [all, handle === null ? around : ofMagazine(handle)];

/** The names of what is stale when something of this magazine has changed, or of everything. */
export const staleKeys = (handle: string | null): string[] => (handle === null ? [all] : [ofMagazine(handle), around]);
