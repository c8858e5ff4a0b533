// Other sites that may show something of ours in a frame, as their chief types them: one a line. Pure.
import { prose } from "../kit/typed";

export const mostSites = 20;

/**
 * A site as browsers compare it: scheme, host and, where it is not the usual one, port (CSP 3, 6.7.2.8). Pages of it may be typed.
 * `*.` before a host stands for every name below it. Null for what is no site; without a scheme it is https.
 */
export function siteOf(typed: string): string | null {
  const [, scheme = "https", below = "", rest = ""] = /^(?:(https?):\/\/)?(\*\.)?(.*)$/i.exec(typed.trim())!;
  const address = `${scheme.toLowerCase()}://${rest}`;
  if (rest === "" || !URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username || password || hostname.length > 253 || !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(hostname)) return null;
  const isName = /\.[a-z][a-z0-9-]*$/.test(hostname);
  if (!isName && (below !== "" || !/^(localhost|[\d.]+)$/.test(hostname))) return null;
  return `${protocol}//${below}${hostname}${port ? `:${port}` : ""}`;
}

/** The list as a form sends it. */
export const sites = prose(4000).transform((text, context) => {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  const found = new Set<string>();
  for (const line of lines) {
    const site = siteOf(line);
    if (site) found.add(site);
    else context.addIssue({ code: "custom", message: `“${line.slice(0, 80)}” is no site. Give each as in https://www.magazine.example, one a line.` });
  }
  if (found.size > mostSites) context.addIssue({ code: "custom", message: `At most ${mostSites} sites.` });
  return [...found];
});
