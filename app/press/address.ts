// The address of a request as Node has it.
import type { IncomingMessage } from "node:http";

/** One that reads the same in every spelling; the others are rare, and the framework knows them too. */
export const plain = /^\/(?:[\w\-.~]+(?:\/[\w\-.~]+)*)?$/;

/** @returns the path, and the query with its question mark, or "" */
export function split(url: string): [pathname: string, query: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at)];
}

/** The name by which the server was asked, without port. */
export const hostOf = ({ headers }: Pick<IncomingMessage, "headers">) => (headers.host ?? "").replace(/:\d+$/, "");
