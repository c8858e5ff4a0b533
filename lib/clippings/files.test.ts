// Exports of WordPress and Ghost, pages and zips are read as posts, and what is hostile or damaged is refused with a sentence.
import { expect, test } from "vitest";
import { plainText } from "../text/document";
import { lexicalHtml } from "./lexical";
import { mobiledocHtml } from "./mobiledoc";
import type { Post } from "./post";
import { readFile } from "./read-file";
import { ghostExport, htmlPage, wxr, type WxrPost, zipBomb, zipOf } from "./testing-files";

const qa = "<p>Q: Why did ships ring bells? —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p>";
const post: WxrPost = { id: 12, title: "The ship&#8217;s bell".replace("&#8217;", "’"), slug: "ships-bell", content: qa };

async function posted(file: Buffer | string, name = "export.xml") {
  const posts: Post[] = [];
  const said = await readFile(typeof file === "string" ? Buffer.from(file) : file, name, async (one) => void posts.push(one));
  return { posts, ...said, words: posts.map((one) => plainText({ type: "doc", content: one.blocks.length > 0 ? one.blocks : [{ type: "paragraph" }] })) };
}
const refused = (file: Buffer | string, name?: string) => posted(file, name).then(() => expect.fail("it was not refused"), (error: Error) => error.message);

test("an export of WordPress: posts before readers, with address, date, author and categories", async () => {
  const { posts, source, passed, words } = await posted(wxr([post, { ...post, id: 13, status: "draft" }, { ...post, id: 14, type: "attachment", status: "inherit" }, { ...post, id: 15, type: "page" }, { ...post, id: 16, creator: "webdesk", categories: ["Ask", "At sea", "Uncategorized"], date: "2004-06-01 00:30:00", slug: "second" }]));
  expect(source).toBe("wordpress");
  expect(posts.map(({ key }) => key)).toEqual(["wordpress https://old.example/?p=12", "wordpress https://old.example/?p=16"]);
  expect(posts[0]).toMatchObject({ title: "The ship’s bell", url: "https://old.example/2019/10/ships-bell/", addresses: ["/2019/10/ships-bell/", "/?p=12"], slug: "ships-bell", when: { utc: "2019-10-03T12:00:00Z" }, poster: "Josephine Tarrow", topics: ["Ask"] });
  expect(posts[1]).toMatchObject({ poster: "Web Desk", topics: ["Ask", "At sea"], when: { utc: "2004-06-01T00:30:00Z" } });
  expect(words[0]).toBe("Q: Why did ships ring bells? —Margaret Ellison, Duluth, Minn.\n\nA: To tell the time.");
  expect([...passed]).toEqual([["drafts", 1], ["attachments", 1], ["pages", 1]]);
});

test("damaged letters are put right and told; an export in another encoding is read in it", async () => {
  const { posts, words } = await posted(wxr([{ ...post, title: "The captainâ€™s cafÃ©", content: "<p>Q: Why didnâ€™t he? —Ann Frost, Salem</p><p>A: A \ufffd.</p>" }]));
  expect(posts[0]).toMatchObject({ title: "The captain’s café", url: "https://old.example/2019/10/ships-bell/" });
  expect(words[0]).toBe("Q: Why didn’t he? —Ann Frost, Salem\n\nA: A \ufffd.");
  expect(posts[0]!.left).toEqual(["Damaged letters were put right: “captainâ€™s” is “captain’s” now.", "Some letters are lost in the file, and stand as �. They have to be typed."]);
  const latin = await posted(Buffer.from(wxr([{ ...post, title: "Café" }]).replace("UTF-8", "ISO-8859-1").replaceAll("—", "-"), "latin1"));
  expect(latin.posts[0]!.title).toBe("Café");
  const old = Buffer.from(htmlPage({ title: "x", body: "<p>Q: A \u0093caf\u00e9\u0094? \u0097Ann Frost, Salem</p><p>A: Yes.</p>" }).replace('charset="utf-8"', 'charset="iso-8859-1"'), "latin1");
  expect((await posted(old, "old.html")).words[0]).toContain("A “café”? —Ann Frost, Salem");
});

test("posts of the classic editor have paragraphs where blank lines are; scripts, comments and pictures are none of the words", async () => {
  const content = `Q: Why?\n—Ann Frost, Salem\n\n<!-- more -->A: Because.\r\n\r\n<script>document.title = "run"</script><img src="https://old.example/u/bell.jpg?x=1" alt="A bell" onerror="alert(1)"><a href="javascript:alert(1)">here</a>`;
  const { posts, words } = await posted(wxr([{ ...post, content }]));
  expect(words[0]).toBe("Q: Why?\n—Ann Frost, Salem\n\nA: Because.\n\nhere");
  expect(posts[0]!.left).toEqual(["The picture “bell.jpg” is not brought in; its caption is “A bell”.", "Left out: a link that leads to no page."]);
  expect(JSON.stringify(posts[0]!.blocks)).not.toMatch(/javascript|onerror|script/u);
});

test("a caption that was never closed takes no words with it", async () => {
  const { posts, words } = await posted(wxr([{ ...post, content: `[caption id="a"]Bells.\n\nForks.\n\n[caption id="b"]<img src="/u/bell.jpg"> A bell[/caption]\n\nSpoons.` }]));
  expect(words[0]).toBe("Bells.\n\nForks.\n\nSpoons.");
  expect(posts[0]!.left).toContain("The picture “bell.jpg” is not brought in; its caption is “A bell”.");
});

test("a figure is named with its caption, which is not among the words", async () => {
  const { posts, words } = await posted(wxr([{ ...post, content: `<!-- wp:image --><figure class="wp-block-image"><img src="/u/map%20of.png" alt=""/><figcaption>The map</figcaption></figure><!-- /wp:image --><!-- wp:paragraph --><p>Words.</p><!-- /wp:paragraph --><!-- wp:embed --><figure class="wp-block-embed"><div>https://video.example/1</div></figure><!-- /wp:embed -->` }]));
  expect(words[0]).toBe("Words.");
  expect(posts[0]!.left).toEqual(["The picture “map of.png” is not brought in; its caption is “The map”.", "A film or frame is left out."]);
});

test("an export that is damaged is read as far as it goes, and says so", async () => {
  const whole = wxr([post, { ...post, id: 13, slug: "b" }]);
  const cut = whole.slice(0, whole.lastIndexOf("<wp:post_id>"));
  const { posts, broken } = await posted(cut);
  expect(posts).toHaveLength(1);
  expect(broken).toMatch(/^The file is damaged \(.*\)\. One post was read before that place/u);
  expect((await posted(wxr([{ ...post, title: "A \u0001 sign that XML has not" }]))).posts[0]!.title).toBe("A sign that XML has not");
});

test("hostile XML is refused: entities of its own, depth without end, another root", async () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>`;
  expect(await refused(wxr([post], bomb))).toMatch(/declares entities of its own/u);
  expect(await refused(`<?xml version="1.0"?>${bomb}<rss><channel><item><title>&lol2;</title></item></channel></rss>`)).toMatch(/declares entities of its own/u);
  expect(await refused(`<?xml version="1.0"?><rss><channel>${"<a>".repeat(500)}`)).toMatch(/deeper than in any export/u);
  expect(await refused(`<?xml version="1.0"?><opml></opml>`)).toMatch(/first element is not <rss>/u);
  expect(await refused("A letter to the editor.", "letter.txt")).toMatch(/none of the files that can be brought in/u);
  expect(await refused(Buffer.from("d0cf11e0a1b11ae100000000", "hex"), "old.doc")).toMatch(/old Word file/u);
});

test("an export of Ghost, whichever of its editors wrote the post", async () => {
  const lexical = JSON.stringify({ root: { children: [{ type: "paragraph", children: [{ type: "extended-text", text: "Q: Why ", format: 0 }, { type: "text", text: "bells", format: 2 }, { type: "text", text: "? <b>—Ann", format: 0 }] }, { type: "paragraph", children: [{ type: "text", text: "A: For the ", format: 1 }, { type: "link", url: "https://a.example/", children: [{ type: "text", text: "time", format: 0 }] }] }] } });
  const mobiledoc = JSON.stringify({ version: "0.3.1", markups: [["em"], ["a", ["href", "https://a.example/"]]], atoms: [], cards: [["hr", {}]], sections: [[1, "p", [[0, [], 0, "Q: Why "], [0, [0], 1, "forks"], [0, [], 0, "?"]]], [10, 0], [1, "p", [[0, [1], 1, "A: Late"]]]] });
  const { posts, words, source, passed } = await posted(ghostExport([
    { id: "1", title: "Bells", slug: "bells", html: qa, tags: ["At sea", "#internal"] },
    { id: "2", title: "By Lexical", slug: "by-lexical", lexical },
    { id: "3", title: "By Mobiledoc", slug: "by-mobiledoc", mobiledoc },
    { id: "4", title: "Draft", slug: "draft", status: "draft" },
    { id: "5", title: "About", slug: "about", type: "page" },
  ]), "ghost.json");
  expect(source).toBe("ghost");
  expect(posts[0]).toMatchObject({ key: "ghost uuid-1", addresses: ["/bells/"], authors: ["Josephine Tarrow"], bio: "A historian.", topics: ["At sea"], when: { utc: "2021-05-04T09:00:00.000Z" } });
  expect(words).toEqual(["Q: Why did ships ring bells? —Margaret Ellison, Duluth, Minn.\n\nA: To tell the time.", "Q: Why bells? <b>—Ann\n\nA: For the time", "Q: Why forks?\n\n* * *\n\nA: Late"]);
  expect([...passed]).toEqual([["drafts", 1], ["pages", 1]]);
  expect(await refused('{"a":1}', "x.json")).toMatch(/no export of Ghost/u);
  expect(await refused('{"db":[', "x.json")).toMatch(/no whole JSON/u);
});

test("what is no Lexical and no Mobiledoc is nothing, and nothing in it is a tag", () => {
  for (const json of ["", "[]", "{", '{"root":7}', '{"root":{"children":[null,7,{}]}}', '{"sections":[[1]],"markups":7}']) for (const made of [lexicalHtml, mobiledocHtml]) expect(made(json).replace(/<\/?p>/gu, "")).toBe("");
  expect(lexicalHtml(JSON.stringify({ root: { children: [{ type: "text", text: "<script>", format: 3 }] } }))).toBe("<strong><em>&lt;script&gt;</em></strong>");
});

test("a day that is on no calendar is handed on as it stands, not as another", async () => {
  const page = (said: string) => posted(htmlPage({ title: "Bell", body: qa, head: `<meta property="article:published_time" content="${said}">` }), "bell.html").then(({ posts }) => posts[0]!.when);
  expect([await page("2013-02-30T12:00:00Z"), await page("2013-02-28T12:00:00Z"), await page("soon")]).toEqual([{ utc: "2013-02-30T12:00:00Z" }, { utc: "2013-02-28T12:00:00.000Z" }, null]);
});

test("a saved page: its own words, and what its head says", async () => {
  const head = `<link rel="canonical" href="https://old.example/ask/ships-bell.htm"><meta property="article:published_time" content="2011-02-03T04:05:06Z"><script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"name":"Gwen Oyelaran"}}]}</script><meta property="article:section" content="At sea">`;
  const { posts, words, source } = await posted(htmlPage({ title: "The ship’s bell", body: qa, head }), "ships-bell.html");
  expect(source).toBe("pages");
  expect(posts[0]).toMatchObject({ key: "page /ask/ships-bell.htm", title: "The ship’s bell", url: "https://old.example/ask/ships-bell.htm", addresses: ["/ask/ships-bell.htm"], slug: "ships-bell", when: { utc: "2011-02-03T04:05:06.000Z" }, authors: ["Gwen Oyelaran"], topics: ["At sea"] });
  expect(words[0]).toBe("Q: Why did ships ring bells? —Margaret Ellison, Duluth, Minn.\n\nA: To tell the time.");
});

test("pages that say no address of their own are told by their words: two files of one name are two answers, one file of two names is one", async () => {
  const page = (words: string) => htmlPage({ title: "Index", body: `${qa}<p>${words}</p>` });
  const keys = async (words: string, name: string) => (await posted(page(words), name)).posts.map(({ key, addresses }) => [key, addresses]);
  const [[first], [again], [other]] = [await keys("One.", "index.html"), await keys("One.", "saved (1).html"), await keys("Two.", "index.html")];
  expect(first).toEqual(again);
  expect(first![0]).not.toEqual(other![0]);
  expect(first![1]).toEqual([]); // how a file is called on somebody's disk is no address
});

test("a zip of pages: each at its path, what lies beside them counted; bombs and other zips are refused", async () => {
  const zip = zipOf({ "site/2010/bell/index.html": htmlPage({ title: "Bell", body: qa }), "site/fork.html": htmlPage({ title: "Fork", body: qa }), "site/img/bell.jpg": "x", "__MACOSX/site/._fork.html": "x", "site/style.css": "x" });
  const { posts, passed } = await posted(zip, "site.zip");
  expect(posts.map(({ addresses }) => addresses)).toEqual([["/2010/bell/index.html", "/2010/bell/", "/site/2010/bell/index.html", "/site/2010/bell/"], ["/fork.html", "/site/fork.html"]]);
  expect([...passed]).toEqual([["pictures", 1]]);
  expect(await refused(zipOf({ "a.txt": "x" }), "a.zip")).toMatch(/neither HTML pages nor Word files/u);
  expect(await refused(zipBomb(300_000_001), "bomb.zip")).toMatch(/unpacks to more than 300 MB/u);
  expect(await refused(zip.subarray(0, zip.length - 30), "cut.zip")).toMatch(/This is no zip|damaged/u);
});

// What follows ends at once, or not within a lifetime: the time a test may take is what is asserted.
test("what is written to keep a reader busy is read as fast as anything", async () => {
  expect(await refused(`<?xml version="1.0"?>${"<!---->".repeat(400)}x`, "file.bin")).toContain("cannot be read as an export of WordPress");
  const row = "/".repeat(200_000);
  const { posts } = await posted(wxr([{ ...post, slug: "", link: `https://old.example${row}x/y` }]));
  expect(posts[0]!.slug).toBe("y");
  const shares = Array.from({ length: 200_000 }, (_, at) => ({ post_id: "1", tag_id: "t", sort_order: -at }));
  const ghost = await posted(JSON.stringify({ data: { posts: [{ id: "1", title: "Bell", slug: "bell", html: qa, status: "published" }], tags: [{ id: "t", name: "At sea" }], posts_tags: shares } }), "ghost.json");
  expect(ghost.posts[0]!.topics).toEqual(["At sea"]);
});

test("a page whose articles lie in one another by the hundred is read in a moment", async () => {
  const { words } = await posted(`<!doctype html><body>${"<article>".repeat(150)}${"<p>word</p>".repeat(5_000)}`, "page.html");
  expect(words[0]!.split("\n\n")).toHaveLength(5_000);
});
