// JSON Feed 1.1 as a JSON Schema, written for this desk from https://www.jsonfeed.org/version/1.1/: every field it names, none that it does
// not, and extensions under a name that begins with an underscore.
const text = { type: "string" } as const;
const address = { type: "string", format: "uri" } as const;
const language = { type: "string", pattern: "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$" } as const;
const moment = { type: "string", format: "date-time" } as const;

/** These fields, those among them that must be there, and extensions. */
const fields = <P extends Record<string, unknown>>(properties: P, required: (keyof P & string)[] = []) => ({ type: "object", properties, required, patternProperties: { "^_[A-Za-z]": { type: "object" } }, additionalProperties: false }) as const;

/** “If you provide an author object, then at least one is required.” */
const author = { ...fields({ name: text, url: address, avatar: address }), minProperties: 1 };
const authors = { type: "array", minItems: 1, items: author };

const item = {
  ...fields(
    {
      id: { ...text, minLength: 1 }, url: address, external_url: address, title: text, content_html: text, content_text: text, summary: text, image: address, banner_image: address,
      date_published: moment, date_modified: moment, author, authors, tags: { type: "array", items: text }, language,
      attachments: { type: "array", items: fields({ url: address, mime_type: text, title: text, size_in_bytes: { type: "number" }, duration_in_seconds: { type: "number" } }, ["url", "mime_type"]) },
    },
    ["id"],
  ),
  // Each item has its words, in one form or both.
  anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
};

export const jsonFeedSchema = fields(
  {
    version: { const: "https://jsonfeed.org/version/1.1" }, title: text, home_page_url: address, feed_url: address, description: text, user_comment: text, next_url: address, icon: address, favicon: address,
    author, authors, language, expired: { type: "boolean" }, hubs: { type: "array", items: fields({ type: text, url: address }, ["type", "url"]) }, items: { type: "array", items: item },
  },
  ["version", "title", "items"],
);
