// A column gets another path. Whoever has a link of before, or the form open, is led on.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { personsPace } from "./river";

const settings = "/desk/settings/fathom-and-field/columns";

test("every page of a renamed column leads on from all the paths it had, and a form that was open still sends", async ({ browser }) => {
  const [chief, street] = [await at(browser, "chief"), await reader(browser)];
  const n = Date.now().toString(36).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!).slice(-4);
  const [first, second, third] = [`charts-${n}`, `sea-charts-${n}`, `soundings-${n}`] as const;
  const leadsTo = async (path: string) => {
    const answer = await street.request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  const rename = async (from: string, to: string) => {
    await chief.goto(`${settings}/${from}/name`);
    await chief.getByLabel("Path").fill(to);
    await chief.getByRole("button", { name: "Save" }).click();
    await chief.waitForURL(new RegExp(`/${to}/name`));
    await expect(async () => expect(await leadsTo(`/${from}`)).toEqual([308, `/${to}`])).toPass();
  };

  await chief.goto(`${settings}/new`);
  await chief.getByLabel("Name").fill(`Ask the Chart Room ${n}`);
  await chief.getByLabel("Path").fill(first);
  await chief.getByLabel("Prefix of references").fill(`C${n}`);
  await chief.getByRole("button", { name: "Begin the column" }).click();
  await chief.waitForURL(new RegExp(`/${first}/asking`));
  await expect(async () => expect(await leadsTo(`/${first}/ask`)).toEqual([200, undefined])).toPass();
  await street.goto(`/${first}/ask`);

  await rename(first, second);
  await rename(second, third);
  for (const old of [first, second]) for (const rest of ["", "/ask", "/archive", "/feed.xml", "/feed.json", "/corrections", "/search?q=sounding"]) expect(await leadsTo(`/${old}${rest}`), rest).toEqual([308, `/${third}${rest}`]);
  expect(await leadsTo(`/${first}/nothing`)).toEqual([404, undefined]);
  await expect(chief.getByText(`Links to /${first} and /${second} lead here`)).toBeVisible();
  await expectNoBarriers(chief);

  await test.step("what was being typed under the old path arrives", async () => {
    await street.getByLabel("Your question").fill("Who sounded the harbour first?");
    await street.getByLabel("Your name").fill("Nell Harker");
    await street.getByLabel("Town or city").fill("Duluth");
    await street.getByLabel("State or country").fill("Minnesota");
    await street.getByLabel("Email").fill("half an address");
    await street.waitForTimeout(personsPace);
    await street.getByRole("button", { name: "Send question" }).click();
    await expect(street.getByRole("alert")).toContainText("has not been sent yet");
    await street.getByLabel("Email").fill("nell.harker@post.example");
    await street.getByRole("button", { name: "Send question" }).click();
    await expect(street.getByRole("heading", { name: "We have your question" })).toBeVisible();
  });

  await test.step("nobody else gets the path", async () => {
    await chief.goto(`${settings}/new`);
    await chief.getByLabel("Name").fill(`Another column ${n}`);
    await chief.getByLabel("Path").fill(first);
    await chief.getByLabel("Prefix of references").fill(`D${n}`);
    await chief.getByRole("button", { name: "Begin the column" }).click();
    await expect(chief.getByRole("alert").filter({ hasText: `was the path of Ask the Chart Room ${n}` })).toBeVisible();
  });
});
