// The HTML of a mail made harmless, for a sandboxed frame: no script, no form, nothing that is fetched from elsewhere. What is not
// known to be harmless is left out; the frame's own policy says the same once more.
import sanitizeHtml from "sanitize-html";
import { limits } from "./limits";
import { shallow } from "./shallow";

/** The document forbids itself whatever the sanitising may have let through. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const size = [/^\d{1,4}(\.\d{1,3})?(px|pt|em|rem|%)?$/];
const sizes = [/^(\d{1,4}(\.\d{1,3})?(px|pt|em|rem|%)?|auto)( (\d{1,4}(\.\d{1,3})?(px|pt|em|rem|%)?|auto)){0,3}$/];
const colour = [/^#[0-9a-f]{3,8}$/i, /^[a-z]{3,20}$/i, /^rgba?\([\d\s.,%]{1,40}\)$/i];

/** Styles that only colour and space what is there: none can fetch, cover the page or lie on something else. */
const styles = {
  color: colour,
  "background-color": colour,
  "text-align": [/^(left|right|center|justify|start|end)$/],
  "text-decoration": [/^(none|underline|line-through)$/],
  "font-weight": [/^(normal|bold|bolder|lighter|[1-9]00)$/],
  "font-style": [/^(normal|italic|oblique)$/],
  "font-size": [...size, /^(xx?-small|small|medium|large|xx?-large|smaller|larger)$/],
  "font-family": [/^[\w\s"',-]{1,200}$/],
  "line-height": [...size, /^normal$/],
  "white-space": [/^(normal|pre|pre-wrap|pre-line|nowrap)$/],
  "vertical-align": [/^(top|middle|bottom|baseline|sub|super)$/],
  direction: [/^(ltr|rtl)$/],
  width: size,
  "max-width": size,
  height: size,
  padding: sizes,
  margin: sizes,
  border: [/^[\w\s#.,()%-]{1,60}$/],
};

const box = ["align", "valign", "bgcolor", "width", "height", "dir"];

/** Pictures that are shown: small ones within the mail, of kinds that hold no script. */
const picture = /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i;

/**
 * A whole document that shows what the mail's HTML says, with nothing remote, to be put into a sandboxed frame.
 * @param html as the mail has it. @param cids pictures of the mail by Content-ID, without angle brackets, each as a data: address.
 */
export function safeHtml(html: string, { cids }: { cids: Record<string, string> }): string {
  const body = sanitizeHtml(shallow(html.slice(0, limits.html)), {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, "img", "font", "center", "del", "ins", "big", "tt", "strike"],
    disallowedTagsMode: "discard",
    allowedAttributes: {
      "*": ["style", ...box],
      a: ["href", "title", "rel", "target"],
      img: ["src", "alt", "title"],
      font: ["color", "size", "face"],
      td: ["colspan", "rowspan", ...box],
      th: ["colspan", "rowspan", ...box],
      table: ["cellpadding", "cellspacing", "border", ...box],
      ol: ["start", "type"],
    },
    allowedStyles: { "*": styles },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href, title }) => ({ tagName, attribs: { ...(/^(https?:|mailto:|tel:)/i.test((href ?? "").trim()) ? { href: href!.trim() } : {}), ...(title ? { title } : {}), rel: "noopener noreferrer nofollow", target: "_blank" } }),
      img: (tagName, { src = "", alt = "", ...rest }) => {
        const named = /^cid:(.*)$/i.exec(src.trim())?.[1];
        const own = named === undefined ? undefined : Object.hasOwn(cids, named) ? cids[named] : Object.hasOwn(cids, decoded(named)) ? cids[decoded(named)] : undefined;
        const shown = own ?? src.trim();
        return { tagName, attribs: picture.test(shown.slice(0, 200).replace(/[^a-z0-9+/=;:,]*$/i, "")) ? { ...rest, src: shown, alt } : { alt } };
      },
    },
    // A picture that is not shown leaves what it says, if it says anything.
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src && !attribs.alt,
    nestingLimit: limits.htmlDepth + 10,
  });
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Mail</title></head><body>${body}</body></html>`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
