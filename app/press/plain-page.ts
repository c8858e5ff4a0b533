// A reader's page as it is printed: the framework's HTML without the framework's scripts. Everything else stays byte for byte as React
// wrote it, so a page looks in print as it does in development.
import { Parser } from "htmlparser2";
import { enhancements } from "./enhancements";

type Cut = [from: number, to: number];

/** Data that stands in a page, such as JSON-LD, and the small scripts of our own (enhancements.ts). */
const stays = ({ type, src }: Record<string, string>): boolean => (type !== undefined && type.endsWith("json")) || (src?.startsWith(`/${enhancements}/`) ?? false);
const preloadsScript = ({ rel, as }: Record<string, string>): boolean => rel === "modulepreload" || (rel === "preload" && as === "script");

/**
 * @param html of a whole page
 * @returns the same without scripts that are not ours, links that only fetch them beforehand, and comments, which React needs only to
 *   take the page over
 */
export function plainPage(html: string): string {
  const cuts: Cut[] = [];
  let script: number | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "script" && !stays(attributes)) script = parser.startIndex;
      else if (name === "link" && preloadsScript(attributes)) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
    onclosetag(name) {
      if (name !== "script" || script === null) return;
      cuts.push([script, parser.endIndex + 1]);
      script = null;
    },
    oncomment: () => void cuts.push([parser.startIndex, parser.endIndex + 1]),
  });
  parser.end(html);
  let [kept, at] = ["", 0];
  for (const [from, to] of cuts) {
    kept += html.slice(at, from);
    at = to;
  }
  return kept + html.slice(at);
}

/** The policy of what is printed: no script may stand in it, so that none that got in can run. */
export const plainPolicy = (policy: string): string => policy.replace(/script-src [^;]*/, "script-src 'self'");

/** The same for a page that other sites may show in a frame: these, and no others. */
export const framedPolicy = (policy: string, sites: readonly string[]): string => policy.replace(/frame-ancestors [^;]*/, ["frame-ancestors 'self'", ...sites].join(" "));

/** Headers with the policy that lets these sites frame the page. */
export const framing = (headers: Record<string, string>, sites: readonly string[]): Record<string, string> => {
  const policy = headers["content-security-policy"];
  return policy ? { ...headers, "content-security-policy": framedPolicy(policy, sites) } : headers;
};
