import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { logos } from "@/db/schema/look";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { houseLook, type LookChoice } from "../look/look";
import { palettes } from "../look/palette";
import { Missing, Refusal } from "../refusal";
import { changeLook } from "./change-look";
import { publicLogo } from "./logos";
import { publicMagazine } from "./public";
import { readLogo } from "./read-logo";

const now = new Date("2026-11-30T09:00:00Z");
const choice: LookChoice = { pairing: "garamond", ...palettes[2]!.palette, dropLogo: false, dropDarkLogo: false };
const none = { logo: null, darkLogo: null };
const drawing = (fill: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><script>alert(1)</script><path d="M0 0h200v40z" fill="${fill}"/></svg>`);
const picture = (background: string, width = 400, height = 100) => sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite([{ input: { create: { width: Math.round(width / 2), height: Math.round(height / 2), channels: 4, background } } }]).withExif({ IFD0: { Artist: "Somebody" } });

test("a magazine without a choice wears the house's look; a chief's choice is written down and makes its pages stale, an editor's is not taken", async () => {
  const { magazine } = await makeMagazine();
  const [chief, editor] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  await expect(publicMagazine(magazine.handle)).resolves.toMatchObject({ look: houseLook });
  const heard: string[] = [];
  await db.sql.listen("askdesk_stale", (word) => heard.push(word));
  for (const actor of [editor, stranger]) await expect(changeLook(actor, magazine.id, choice, none, now)).rejects.toThrow(Missing);
  await changeLook(chief, magazine.id, choice, none, now);
  expect((await publicMagazine(magazine.handle))!.look).toEqual({ pairing: "garamond", ...palettes[2]!.palette, logo: null });
  expect(await db.select({ kind: events.kind, data: events.data }).from(events).where(eq(events.magazineId, magazine.id))).toEqual([{ kind: "magazineChanged", data: { what: "look" } }]);
  await expect.poll(() => heard).toEqual([JSON.stringify({ magazineId: magazine.id })]);
});

test("a logo stays until another comes or it is taken away; one for the dark goes with one for light paper", async () => {
  const { magazine } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const shown = async () => (await publicMagazine(magazine.handle))!.look.logo;
  const [black, white] = [await readLogo(drawing("#111")), await readLogo(drawing("#fff"))];
  await expect(changeLook(chief, magazine.id, choice, { logo: null, darkLogo: white }, now)).rejects.toThrow(Refusal);
  await changeLook(chief, magazine.id, choice, { logo: black, darkLogo: null }, now);
  const first = (await shown())!;
  expect(first).toMatchObject({ width: 200, height: 40, inDark: "turned", dark: null });
  expect((await publicLogo(first.id))!.bytes.toString()).not.toContain("script");
  await changeLook(chief, magazine.id, choice, { logo: null, darkLogo: white }, now);
  expect(await shown()).toMatchObject({ id: first.id, dark: { width: 200, height: 40 } });
  await changeLook(chief, magazine.id, choice, { logo: await readLogo(await picture("#c00").png().toBuffer()), darkLogo: null }, now);
  expect((await shown())!.id).not.toBe(first.id);
  expect(await publicLogo(first.id)).toBeNull();
  await changeLook(chief, magazine.id, { ...choice, dropDarkLogo: true }, none, now);
  expect(await shown()).toMatchObject({ dark: null });
  await changeLook(chief, magazine.id, { ...choice, dropLogo: true }, none, now);
  expect(await shown()).toBeNull();
  expect(await db.$count(logos, eq(logos.magazineId, magazine.id))).toBe(0);
});

test("a picture is written anew without its notes and no larger than it is shown; what is no logo is refused in words", async () => {
  const webp = await readLogo(await picture("#123456", 3000, 600).webp().toBuffer());
  expect(webp).toMatchObject({ mime: "image/png", width: 1200, height: 240 });
  expect((await sharp(webp.bytes).metadata()).exif).toBeUndefined();
  await expect(readLogo(await picture("#123", 60, 400).png().toBuffer())).rejects.toThrow("wide rather than high");
  await expect(readLogo(await picture("#123").jpeg().toBuffer())).rejects.toThrow("no PNG, WebP or SVG");
  await expect(readLogo(Buffer.from("<html></html>"))).rejects.toThrow("cannot be read as SVG");
  await expect(readLogo(Buffer.from("GIF89a"))).rejects.toThrow(Refusal);
  await expect(readLogo(Buffer.alloc(0))).rejects.toThrow(Refusal);
  await expect(readLogo(Buffer.alloc(501 * 1024))).rejects.toThrow("larger than 500 kB");
});

test("how a logo is seen in the dark: as it is, turned when it is black, on paper when its colours are deep", async () => {
  for (const [fill, inDark] of [["#ffffff", "asItIs"], ["#e0a030", "asItIs"], ["#000000", "turned"], ["#3a3a3a", "turned"], ["#00205b", "onPaper"]] as const) expect((await readLogo(drawing(fill))).inDark, fill).toBe(inDark);
  const whole = await sharp({ create: { width: 300, height: 80, channels: 3, background: "#00205b" } }).png().toBuffer();
  expect((await readLogo(whole)).inDark).toBe("asItIs"); // has a ground of its own
});
