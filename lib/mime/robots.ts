// Addresses at which no person reads: an answer to them reaches nobody, or a machine that answers. Pure.
import type { Mailbox } from "./reading";

/** Names before the @ of machines that return mail (RFC 2142 for postmaster; the rest by custom). */
const returning = /^(mailer[-_. ]?daemon|mail[-_.]?daemon|mdaemon|postmaster|mail[-_.]delivery([-_.](system|subsystem|service))?|mail[-_.]?system|ndr|bounces?|smtp[-_.]?daemon|microsoftexchange[0-9a-f]{8,})([+\-=].*)?$/i;

/** Names before the @ that say that nobody reads there, or that a list is behind them. */
const unread = /^((auto[-_.]?)?(no|do[-_.]?not)[-_.]?reply.*|.*[-_.](no|do[-_.]?not)[-_.]?reply|nobody|bounces?[-+=].*|.*[-_.]bounces?(\+.*)?|owner-.*|.*-(owner|request|admin)|listserv|majordomo|listproc|notifications?|daemon|root|cron)$/i;

/** Names a returning machine gives itself beside its address. */
const returningName = /^["']?(mail(er)?[ -]?(daemon|delivery|system|administrator)\b|postmaster|delivery subsystem|internet mail delivery|e?mail delivery (sub)?system|system administrator$|microsoft (outlook|exchange)$|jetmail system)/i;

const localOf = (address: string) => address.slice(0, Math.max(0, address.lastIndexOf("@"))) || address;

/** Is this mailbox one that sends mail back? */
export const isReturning = (mailbox: Mailbox | null): boolean => mailbox !== null && (returning.test(localOf(mailbox.address)) || returningName.test(mailbox.name.trim()));

/** Does nobody read at this address? True of "" as well: nothing can be sent there. */
export const isUnread = (address: string): boolean => address === "" || returning.test(localOf(address)) || unread.test(localOf(address));
