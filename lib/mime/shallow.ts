// HTML without what is never shown, and no deeper than parsers can bear: those of HTML are recursive, and a mail may nest its tags
// as deep as it likes. One pass, whatever it is. Pure.
import { limits } from "./limits";

/** Tags that hold nothing. */
const empty = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** Tags that end the one before them when it was left open (HTML, 13.1.2.4); else a long list of such would count as deep. */
const ends = new Map(
  Object.entries({ p: "p", li: "li p", dt: "dt dd p", dd: "dt dd p", option: "option", tr: "tr td th p", td: "td th p", th: "td th p", thead: "tr td th", tbody: "thead tbody tr td th", tfoot: "tbody tr td th" }).map(([name, list]) => [name, new Set(list.split(" "))]),
);
/** Tags that begin a line: what stands in them must not run into what stands before, also where the tag itself is left out. */
const block = /^(p|div|li|dt|dd|tr|td|th|h[1-6]|blockquote|table|ul|ol|pre|section|article|center)$/;
/** Tags whose content is no text of the mail's. */
const silent = /^(script|style|title|template|noscript|iframe|object|svg|math|xml|textarea)$/;

/** The HTML without comments, without what is never shown, and without tags deeper than the limit; in one pass, whatever it is. */
export function shallow(html: string, depth: number = limits.htmlDepth): string {
  const out: string[] = [];
  let from = 0;
  const stack: string[] = [];
  const counts = new Map<string, number>();
  const pop = () => {
    const name = stack.pop()!;
    counts.set(name, counts.get(name)! - 1);
    return name;
  };
  /** Names whose end was looked for in vain: the rest is gone through once for each name, not once for each tag. */
  const endless = new Set<string>();
  while (from < html.length) {
    const open = html.indexOf("<", from);
    if (open < 0) {
      out.push(html.slice(from));
      break;
    }
    out.push(html.slice(from, open));
    const tag = /^<(\/?)([a-z][a-z0-9:-]{0,40})/i.exec(html.slice(open, open + 48));
    if (!tag) {
      if (html.startsWith("<!--", open)) {
        // Outlook hides what is for itself in "<!--[if mso]> … <![endif]-->", which is a comment like any other.
        const end = html.indexOf("-->", open + 2);
        from = end < 0 ? html.length : end + 3;
      } else if (/^<[!?]/.test(html.slice(open, open + 2))) {
        const end = html.indexOf(">", open);
        from = end < 0 ? html.length : end + 1;
      } else {
        out.push("&lt;");
        from = open + 1;
      }
      continue;
    }
    const end = endOfTag(html, open);
    const [closing, name] = [tag[1] === "/", tag[2]!.toLowerCase()];
    from = end;
    if (silent.test(name)) {
      if (closing) continue;
      const stop = endless.has(name) ? -1 : indexOfEnd(html, name, end);
      if (stop < 0) endless.add(name);
      from = stop < 0 ? end : stop;
      continue;
    }
    const text = html.slice(open, Math.min(end, open + 8_000));
    if (empty.has(name)) out.push(text.endsWith(">") ? text : `<${name}>`);
    else if (!closing) {
      while (ends.get(name)?.has(stack.at(-1) ?? "")) pop();
      stack.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (stack.length <= depth) out.push(text.endsWith(">") ? text : `<${name}>`);
      else if (block.test(name)) out.push("<br>");
    } else if (counts.get(name)) {
      while (pop() !== name);
      if (stack.length < depth) out.push(`</${name}>`);
    }
  }
  return out.join("");
}

/** Behind the ">" that ends a tag; one within a quoted value ends nothing. */
function endOfTag(html: string, open: number): number {
  const simple = html.indexOf(">", open);
  if (simple < 0) return html.length;
  if (!/["']/.test(html.slice(open, simple))) return simple + 1;
  const quoted = /(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
  const window = html.slice(open, open + 16_000);
  const found = quoted.exec(window);
  return found ? open + found[0].length : simple + 1;
}

function indexOfEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[^>]{0,200}>`, "gi");
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? found.index + found[0].length : -1;
}
