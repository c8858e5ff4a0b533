// Whether search engines can reach pages at an address. Pure.
import { isIP } from "node:net";

/** Why they cannot: a sentence, or false. Only https under a host name can be reached; the machine's own names lead nowhere. */
export function whyUnreachable(address: string): string | false {
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== "https:") return `This installation’s address is ${origin}. Search engines are told of addresses that begin with https:// and of no others.`;
  if (!hostname.includes(".") || hostname.endsWith(".localhost") || isIP(hostname) !== 0) return `This installation’s address is ${origin}, which is no host name that search engines could reach.`;
  return false;
}
