// A chief sets mailboxes up on the screen, hears why one cannot be reached, and stops it.
import { expect, test } from "@playwright/test";
import { createTransport } from "nodemailer";
import { at, expectNoBarriers, needed } from "./cast";

const mailboxes = "/desk/settings/fathom-and-field/mailboxes";
/** Told again on one desk, the story is about another mailbox. */
const again = Date.now().toString(36);

test("a chief hears from a mail server why it could not be reached, and keeps what was typed but for the password", async ({ browser }) => {
  const chief = await at(browser, "chief");
  await chief.goto(`${mailboxes}/new`);
  await chief.getByLabel("Address").fill("no address");
  await chief.getByLabel("Server").fill("127.0.0.1");
  await chief.getByRole("button", { name: "Add the mailbox" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "That is not a whole email address." })).toBeVisible();
  await expect(chief.getByLabel("Server")).toHaveValue("127.0.0.1");
  await chief.getByLabel("Address").fill(`unreachable-${again}@magazine.example`);
  await chief.getByLabel("Port").fill("9");
  await chief.getByLabel("User name").fill("somebody");
  await chief.getByLabel("Password").fill("something");
  await chief.getByRole("button", { name: "Add the mailbox" }).click();
  await chief.getByRole("button", { name: "Try it now" }).click();
  await expect(chief.getByRole("alert").filter({ hasText: "Nothing answers at 127.0.0.1, port 9." })).toBeVisible();
  await expect(chief.getByLabel("Password")).toHaveValue("");
  await expectNoBarriers(chief);
});

test("a mailbox that is disabled takes no mail, and takes it again when it is enabled", async ({ browser }) => {
  const chief = await at(browser, "chief");
  const to = `stopped-${again}@magazine.example`;
  await chief.goto(`${mailboxes}/new`);
  await chief.getByLabel("Address").fill(to);
  await chief.getByRole("button", { name: "Add the mailbox" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: to })).toBeVisible();
  const send = () => createTransport({ host: "127.0.0.1", port: Number(needed("E2E_SMTP_PORT")), ignoreTLS: true }).sendMail({ from: "fay@reader.example", to, subject: "Is anybody there?", text: "Who rang the bell of a ship that had been given up?" });
  await chief.getByRole("button", { name: "Disable" }).click();
  await expect(chief.getByRole("button", { name: "Enable again" })).toBeVisible();
  await expect(send()).rejects.toMatchObject({ responseCode: 550 });
  await chief.getByRole("button", { name: "Enable again" }).click();
  await expect(chief.getByRole("button", { name: "Disable" })).toBeVisible();
  await send();
});
