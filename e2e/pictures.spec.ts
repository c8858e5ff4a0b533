// Pictures of an answer: sent by button and by dropping, refused in words, stripped of where they were taken, complete before they are
// printed, and seen by a reader.
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { at, expectNoBarriers, reader } from "./cast";
import { commission, layOut, saved, submit, type, verdict } from "./river";

const margin = (page: Page) => page.getByRole("complementary", { name: "Beside the text" });
const figures = (page: Page, surface = "Your answer") => page.getByRole("textbox", { name: surface, exact: true }).locator("figure");
const chooser = (page: Page) => page.getByLabel("Choose a picture");

/** A photograph with a camera's notes and the place it was taken at. */
const photograph = (width: number, height: number, red = 90) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 120, b: 140 } } })
    .withExif({ IFD0: { Make: "Askdesk test camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "54/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "3/1 15/1 0/1" } })
    .jpeg()
    .toBuffer();

test("a picture goes from a historian’s folder to the reader’s page", async ({ browser }) => {
  test.setTimeout(300_000);
  const [editor, chief, historian] = [await at(browser, "editor"), await at(browser, "chief"), await at(browser, "historian")];
  const slugLine = `Lanterns ${Date.now() % 100_000}`;
  const reference = await commission(editor, historian, await reader(browser), { name: "Edel Krogh", slugLine, question: "What did a stern lantern look like?" });
  await type(historian, "Your answer", "It was as tall as a man, and glazed with talc.");
  await saved(historian);

  await test.step("what is no picture, too large or too small is refused in words, and the text stands as it did", async () => {
    const refused = async (file: { name: string; mimeType: string; buffer: Buffer }, sentence: RegExp) => {
      await chooser(historian).setInputFiles(file);
      const alert = historian.getByRole("alert").filter({ hasText: sentence });
      await expect(alert).toBeVisible();
      await expectNoBarriers(historian);
      await alert.getByRole("button", { name: "All right" }).click();
      await expect(alert).toHaveCount(0);
    };
    await refused({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") }, /“notes\.txt” is no JPEG, PNG/);
    await chooser(historian).evaluate((input: HTMLInputElement) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "huge.jpg", { type: "image/jpeg" }));
      input.files = transfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await expect(historian.getByRole("alert").filter({ hasText: "“huge.jpg” is larger than 20 MB" })).toBeVisible();
    await historian.getByRole("button", { name: "All right" }).click();
    await refused({ name: "feigned.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") }, /That is no JPEG, PNG/);
    await refused({ name: "stamp.jpg", mimeType: "image/jpeg", buffer: await photograph(120, 90) }, /120 by 90 pixels: too small to print/);
    await expect(figures(historian)).toHaveCount(0);
  });

  await test.step("by the button, with a bar that shows it is on its way", async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await historian.route(/\/images\?name=/, async (route) => {
      await held;
      await route.continue();
    });
    await chooser(historian).setInputFiles({ name: "lantern.jpg", mimeType: "image/jpeg", buffer: await photograph(1800, 1200) });
    await expect(historian.getByRole("progressbar")).toBeVisible();
    await expectNoBarriers(historian);
    letGo();
    await expect(figures(historian)).toHaveCount(1);
    await expect(historian.getByRole("progressbar")).toHaveCount(0);
    await historian.unroute(/\/images\?name=/);
  });

  await test.step("by dropping it on the text; another kind of file dropped does not take the page away", async () => {
    const drop = async (name: string, kind: string, bytes: Buffer) => {
      const surface = historian.getByRole("textbox", { name: "Your answer", exact: true });
      const box = (await surface.locator("p").first().boundingBox())!;
      const data = await historian.evaluateHandle(
        (file) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(atob(file.bytes), (sign) => sign.charCodeAt(0))], file.name, { type: file.kind }));
          return transfer;
        },
        { name, kind, bytes: bytes.toString("base64") },
      );
      await surface.locator("p").first().dispatchEvent("drop", { dataTransfer: data, clientX: box.x + 5, clientY: box.y + 5 });
    };
    await drop("talc.png", "image/png", await sharp({ create: { width: 400, height: 300, channels: 3, background: "#885500" } }).png().toBuffer());
    await expect(figures(historian)).toHaveCount(2);
    await drop("letter.pdf", "application/pdf", Buffer.from("%PDF-1.4"));
    await expect(historian.getByRole("alert").filter({ hasText: "“letter.pdf” is no JPEG" })).toBeVisible();
    await historian.getByRole("button", { name: "All right" }).click();
    await saved(historian);
  });

  await test.step("one is taken out again", async () => {
    await historian.reload();
    await expect(figures(historian)).toHaveCount(2);
    await margin(historian).getByRole("group").filter({ hasText: "“talc.png”" }).getByRole("button", { name: "Take the picture out" }).press("Enter");
    await expect(figures(historian)).toHaveCount(1);
    await saved(historian);
  });

  const note = margin(historian).getByRole("group").filter({ hasText: "“lantern.jpg”" });
  await test.step("what is said of it stands beside it; what must stay in view is set by mouse and by keys", async () => {
    await expect(note).toContainText("Before it is printed: a description, a credit, by whose leave.");
    await note.getByLabel("Description").fill("A stern lantern as tall as the man beside it.");
    await note.getByLabel("By whose leave").fill("Public domain.");
    await note.getByLabel("By whose leave").press("Tab");
    await expect(note).toContainText("Before it is printed: a credit.");
    const focal = note.getByRole("button", { name: /^What must stay in view: 50 percent from the left, 50 percent from the top/ });
    await focal.scrollIntoViewIfNeeded();
    const box = (await focal.boundingBox())!;
    await focal.click({ position: { x: box.width * 0.25, y: box.height * 0.75 } });
    const moved = note.getByRole("button", { name: /^What must stay in view: 2\d percent from the left, 7\d percent from the top/ });
    await expect(moved).toBeVisible();
    const before = Number(/(\d+) percent from the left/.exec((await moved.getAttribute("aria-label"))!)![1]);
    await moved.press("ArrowRight");
    await expect(note.getByRole("button", { name: new RegExp(`^What must stay in view: ${before + 5} percent from the left`) })).toBeVisible();
    await expectNoBarriers(historian);
    await figures(historian).locator("figcaption").click();
    await historian.keyboard.type("The lantern of the *Hebe*.".replaceAll("*", ""));
    await saved(historian);
  });

  const address = (await figures(historian).locator("img").getAttribute("src"))!;
  await test.step("what is served is a picture and nothing else: no place, no camera", async () => {
    const served = await historian.request.get(address);
    expect(served.headers()["content-type"]).toBe("image/jpeg");
    const { exif, width } = await sharp(await served.body()).metadata();
    expect(exif).toBeUndefined();
    expect(width).toBe(1200);
    expect((await (await reader(browser)).request.get(address)).status()).toBe(404); // not before it is published
  });

  await test.step("without a credit it is not published: the review says so, and the publish page with a link to where it is said", async () => {
    await submit(historian);
    await editor.goto(`/desk/questions/${reference}/review`);
    await expect(editor.getByRole("region", { name: "Before it can go" })).toContainText("The picture lacks its credit.");
    await verdict(editor, reference, "Approve", "");
    await layOut(editor, reference, { headline: `A lantern ${reference}`, deck: "Taller than one thinks.", path: `lantern-${reference.toLowerCase()}`, bio: "Josephine Tarrow served nine years at sea.", issue: "Spring 2027", topics: [] });
    await expect(editor.getByText("The picture lacks its credit.").first()).toBeVisible();
    await expectNoBarriers(editor);
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByRole("alert").filter({ hasText: "The picture lacks its credit." })).toBeVisible();
    await editor.getByRole("link", { name: "Say it beside the text" }).click();
  });

  await test.step("the editor says it, as a new revision, and a reader sees it all", async () => {
    const particulars = margin(editor).getByRole("group").filter({ hasText: "“lantern.jpg”" });
    await particulars.getByLabel("Credit").fill("Royal Museums Greenwich");
    await particulars.getByLabel("Credit").press("Tab");
    await expect(particulars).toContainText("Ready to be printed.");
    await saved(editor);
    await editor.getByRole("button", { name: "Save as new revision" }).click();
    await expect(editor.getByRole("region", { name: "Your verdict" })).toBeVisible();
    await verdict(chief, reference, "Approve", "");
    await layOut(editor, reference, { headline: `A lantern ${reference}`, deck: "Taller than one thinks.", path: `lantern-${reference.toLowerCase()}`, bio: "Josephine Tarrow served nine years at sea.", issue: "Spring 2027", topics: [] });
    await editor.getByRole("button", { name: "Publish now" }).click();
    await expect(editor.getByLabel("Headline")).toHaveCount(0);
    const page = await reader(browser);
    await page.goto(`/wardroom/lantern-${reference.toLowerCase()}`);
    const figure = page.getByRole("figure").filter({ hasText: "The lantern of the Hebe." });
    await expect(figure).toContainText("Royal Museums Greenwich");
    const picture = figure.getByRole("img", { name: "A stern lantern as tall as the man beside it." });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    await expectNoBarriers(page);
    expect((await page.request.get(address)).status()).toBe(200);
  });
});
