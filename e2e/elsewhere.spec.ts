// What is published reaches other systems: a chief has one told, it verifies what it gets, and the log says what it answered.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { at, expectNoBarriers, needed } from "./cast";

const settings = "/desk/settings/penny-almanac";
const reference = "ALM-1002";

/** A system elsewhere, on this machine: the desk has been told that it may speak to it. */
async function listen() {
  const got: { heads: Record<string, string>; body: string }[] = [];
  const answers = { status: 204, said: "" };
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => (body += piece)).on("end", () => {
      got.push({ heads: request.headers as Record<string, string>, body });
      response.writeHead(answers.status).end(answers.status === 204 ? undefined : answers.said);
    });
  });
  server.listen(0, needed("E2E_PRIVATE_HOSTS"));
  await once(server, "listening");
  return { got, answers, url: `http://${needed("E2E_PRIVATE_HOSTS")}:${(server.address() as AddressInfo).port}/askdesk`, close: () => (server.closeAllConnections(), server.close()) };
}

test("a chief says to which WordPress site a column goes, and hears why it cannot be reached", async ({ browser }) => {
  const chief = await at(browser, "chief");
  const column = "/desk/settings/fathom-and-field/columns/map-room";
  await chief.goto(`${column}/name`);
  await chief.getByRole("link", { name: "WordPress" }).click();
  await expect(chief.getByRole("form", { name: "WordPress" })).toBeVisible();
  await expect(chief.getByRole("button", { name: "Try the connection" })).toHaveCount(0);
  await chief.getByRole("textbox", { name: "Address" }).fill("https://10.0.0.7/wp-admin/profile.php");
  await chief.getByLabel("User name").fill("desk");
  await chief.getByLabel("Application password").fill("abcd efgh ijkl mnop");
  await chief.getByRole("button", { name: "Save" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "own network" })).toBeVisible();
  await chief.getByRole("textbox", { name: "Address" }).fill(`http://${needed("E2E_PRIVATE_HOSTS")}:1/`);
  await chief.getByLabel("Tags").fill("maps, maps, askdesk");
  await chief.getByRole("button", { name: "Save" }).click();
  await chief.getByRole("button", { name: "Try the connection" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: /Nothing answers at .*, port 1\./ })).toBeVisible();
  await chief.reload();
  await expect(chief.getByLabel("Tags")).toHaveValue("maps, askdesk");
  await expect(chief.getByLabel("Application password")).toHaveValue(""); // shown to nobody
  await expect(chief.getByLabel("Category")).toHaveValue("Ask the Map Room");
  await expect(chief.getByText("Nothing has been sent yet.")).toBeVisible();
  await expectNoBarriers(chief);
  await chief.getByRole("button", { name: "Forget the site" }).click();
  await expect(chief.getByRole("button", { name: "Try the connection" })).toHaveCount(0);
});

test("a chief has another system told of what is published, and it knows who speaks", async ({ browser }) => {
  const other = await listen();
  /** What it was told of this answer; other stories go on at the same desk. */
  const told = () => other.got.filter(({ body }) => body.includes(reference));
  const chief = await at(browser, "chief");
  await chief.goto(`${settings}/name`);
  await chief.getByRole("link", { name: "Webhooks" }).click();
  await expect(chief.getByText("No webhook yet.")).toBeVisible();
  await chief.getByRole("link", { name: "Add a webhook" }).click();
  await chief.getByLabel("Name").fill("The members’ site");
  await chief.getByLabel("Address").fill("https://192.168.0.10/askdesk");
  for (const event of ["An answer is published", "An answer is corrected", "An answer is withdrawn"]) await chief.getByLabel(event).uncheck();
  await chief.getByRole("button", { name: "Add the webhook" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "Choose at least one." })).toBeVisible();
  await chief.getByLabel("A published answer is marked as printed").check();
  await chief.getByRole("button", { name: "Add the webhook" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "own network" })).toBeVisible();
  await chief.getByLabel("Address").fill(other.url);
  await chief.getByRole("button", { name: "Add the webhook" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: "The members’ site" })).toBeVisible();
  await expect(chief.getByText("Waits for its secret.")).toBeVisible();
  await expectNoBarriers(chief);

  await chief.getByRole("button", { name: "Make its secret" }).click();
  const secret = await chief.getByText(/^whsec_/).innerText();
  await chief.reload();
  await expect(chief.getByText(/^whsec_/)).toHaveCount(0); // shown once
  await chief.getByRole("button", { name: "Send a test" }).click();
  await expect(chief.getByText(/^Taken: it answered 204/)).toBeVisible();
  const tested = other.got.find(({ body }) => body.includes('"test"'))!;
  expect(new Webhook(secret).verify(tested.body, tested.heads)).toMatchObject({ type: "test" });

  other.answers.status = 500;
  other.answers.said = "We are moving house.";
  await chief.goto(`/desk/questions/${reference}/publish`);
  const printed = chief.getByRole("form", { name: "Mark as printed" });
  await printed.getByLabel("Issue").selectOption({ index: 1 });
  await printed.getByLabel("Page").fill("33");
  await printed.getByRole("button", { name: "Mark as printed" }).click();
  await expect(chief.getByText(/page 33/)).toBeVisible();
  await expect.poll(() => told().length, { timeout: 20_000 }).toBeGreaterThan(0);

  await chief.goto(`${settings}/webhooks`);
  await chief.getByRole("link", { name: "The members’ site" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: "The members’ site" })).toBeVisible();
  const log = chief.getByRole("region", { name: "What was sent" });
  const row = log.getByRole("listitem").filter({ hasText: reference });
  await expect(async () => {
    await chief.reload();
    await expect(row.getByText("We are moving house.")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(chief.getByText(/^Failing since/)).toBeVisible();
  await expectNoBarriers(chief);
  other.answers.status = 200;
  other.answers.said = "Thank you.";
  await row.getByRole("button", { name: /^Send again/ }).click();
  await expect(async () => {
    await chief.reload();
    await expect(row.getByText("Thank you.")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  const [first, last] = [told()[0]!, told().at(-1)!];
  expect(last.heads["webhook-id"]).toBe(first.heads["webhook-id"]);
  expect(new Webhook(secret).verify(last.body, last.heads)).toMatchObject({ type: "answer.printed", data: { reference, page: 33, answer: { reference } } });

  await chief.getByRole("button", { name: "Take this webhook away" }).click();
  await expect(chief.getByText("No webhook yet.")).toBeVisible();
  await expectNoBarriers(chief);
  other.close();
});
