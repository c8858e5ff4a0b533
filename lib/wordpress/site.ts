// A WordPress site to which what a column publishes is sent, by the site's own REST interface and an application password of one of
// its users. A column has one at most; it may be changed, turned off, and forgotten.
import { z } from "zod";
import { line, neededLine } from "../kit/typed";

const tick = z.preprocess((given) => given !== undefined && given !== "", z.boolean());

export const statuses = { publish: "At once before readers", draft: "As a draft, which somebody there puts up" } as const;
export const whenWithdrawns = { draft: "Becomes a draft again", trash: "Goes to the trash" } as const;
export const topicsAs = { categories: "Categories", tags: "Tags" } as const;
const names = <T extends Record<string, string>>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];

/** "https://magazine.example/blog" of whatever was copied from the browser's line. */
const siteAddress = neededLine("Give the site’s address, such as https://magazine.example.", 300)
  .refine((text) => text === "" || URL.canParse(text), "Give a whole address, such as https://magazine.example.")
  .transform((text) => {
    const { protocol, host, pathname, username, password } = new URL(text);
    return `${protocol}//${username || password ? `${username}:${password}@` : ""}${host}${pathname.replace(/\/(wp-(admin|login\.php|json).*|index\.php)?$/, "").replace(/\/+$/, "")}`;
  });

/** Whoever names the first site of a column gives its password as well; the verb says the same to a form that hides that it is the first. */
export const noPassword = "The site asks for an application password.";

/** What its form sends. Whether the address may be spoken to is the verb's to say. An empty password leaves the kept one. */
const fields = z.object({
  address: siteAddress,
  username: neededLine("Whose application password is it?", 100),
  password: z.string().max(200, "That is longer than 200 characters.").refine((text) => !/[\0\r\n]/.test(text), "A password is one line.").optional().transform((text) => text?.trim() || null),
  status: z.enum(names(statuses), "Choose one."),
  whenWithdrawn: z.enum(names(whenWithdrawns), "Choose one."),
  category: line(120),
  tags: line(400).transform((text) => [...new Set(text.split(",").map((tag) => tag.trim()).filter(Boolean))].slice(0, 20)),
  topicsAs: z.enum(names(topicsAs), "Choose one."),
  pointsHere: tick,
  featuresPicture: tick,
  isFirst: tick,
});
/** Said at once with all else that is missing, and not only when that is right: hence `when`. */
export const siteInput = fields
  .refine(({ isFirst, password }) => !isFirst || password !== null, { path: ["password"], message: noPassword, when: ({ value }) => typeof value === "object" && value !== null && "isFirst" in value && "password" in value })
  .transform((sent) => {
    const { isFirst: _, ...input } = sent;
    return input;
  });
export type SiteInput = z.output<typeof siteInput>;

/** What its sealed password opens for: that of one column opens for no other. */
export const passwordOf = (columnId: number): string => `wordpress ${columnId}`;
