import { houseLook } from "../look/look";
import { expect, test } from "vitest";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { asking, embedAddress, oembed } from "./oembed";

process.env.ASKDESK_URL = "https://desk.example";
const magazine = { name: "Fathom & Field", host: "fathom.example", locale: "en-US", look: houseLook } as PublicMagazine;
const column = { name: "Ask <us>", path: "ask" } as PublicColumn;
const answer = { headline: 'The "bell"', question: "Why <script>alert(1)</script> ring?\n\nAnd when?", credit: "Ann & Bob, Ghent", bylines: [{ personId: 1, name: "H. Marsh", handle: "h-marsh" }, { personId: 2, name: "R. Ward", handle: "r-ward" }] } as Answer;
const address = "https://fathom.example/ask/bells";
const made = (limits: { maxwidth?: number; maxheight?: number } = {}) => oembed({ answer, column, magazine, address }, limits);

test("an answer is shown as a quotation without scripts, with its card", () => {
  expect(made()).toMatchObject({
    version: "1.0", type: "rich", title: 'The "bell"', author_name: "H. Marsh, R. Ward", author_url: "https://fathom.example/contributors/h-marsh", provider_name: "Fathom & Field", provider_url: "https://fathom.example",
    thumbnail_url: expect.stringMatching(/^https:\/\/fathom\.example\/ask\/bells\/card\.png\?v=/), thumbnail_width: 1200, thumbnail_height: 630, width: 600, height: expect.any(Number),
  });
  const { html } = made();
  expect(html).toMatch(/^<blockquote cite="https:\/\/fathom\.example\/ask\/bells"/);
  expect(html).toContain("<p>Why &lt;script&gt;alert(1)&lt;/script&gt; ring?</p><p>And when?</p>");
  expect(html).toContain('—Ann &amp; Bob, Ghent<br><a href="https://fathom.example/ask/bells">The &quot;bell&quot;</a>, Ask &lt;us&gt;, <cite>Fathom &amp; Field</cite>');
  expect(html).not.toMatch(/<script|\son\w+=/i);
});

test("what is asked for is kept to: nothing is larger, and where there is no room there is a link", () => {
  expect(made({ maxwidth: 400 })).toMatchObject({ type: "rich", width: 400 });
  expect(made({ maxwidth: 400 })).not.toHaveProperty("thumbnail_url");
  for (const limits of [{ maxheight: 40 }, { maxwidth: 100 }]) {
    expect(made(limits)).toMatchObject({ type: "link", title: 'The "bell"' });
    for (const none of ["html", "width", "height", "thumbnail_url"]) expect(made(limits)).not.toHaveProperty(none);
  }
});

test("the question at the door", () => {
  expect(asking.parse({ url: address, maxwidth: "600" })).toEqual({ url: address, maxwidth: 600, format: "json" });
  for (const wrong of [{}, { url: "ask/bells" }, { url: "javascript:alert(1)" }, { url: address, maxwidth: "-1" }, { url: address, maxheight: "tall" }]) expect(asking.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  expect(embedAddress(magazine, address)).toBe("https://fathom.example/api/oembed?url=https%3A%2F%2Ffathom.example%2Fask%2Fbells&format=json");
});
