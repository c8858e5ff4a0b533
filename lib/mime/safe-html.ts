// The HTML of a mail made harmless, for a sandboxed frame: no script, no form, nothing that is fetched from elsewhere.
import sanitizeHtml from "sanitize-html";

/**
 * A whole document that shows what the mail's HTML says.
 * @param html as the mail has it. @param cids pictures of the mail by Content-ID, each as a data: address.
 */
export function safeHtml(html: string, { cids }: { cids: Record<string, string> }): string {
  const body = sanitizeHtml(html, {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, "img"],
    allowedAttributes: { a: ["href", "rel", "target"], img: ["src", "alt"] },
    transformTags: { img: (tagName, attribs) => ({ tagName, attribs: { src: cids[(attribs.src ?? "").replace(/^cid:/i, "")] ?? "", alt: attribs.alt ?? "" } }), a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer", target: "_blank" }) },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
  });
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"></head><body>${body}</body></html>`;
}
