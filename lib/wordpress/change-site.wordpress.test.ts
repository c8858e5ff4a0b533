// A chief connects a WordPress, tries it, turns it off and on, and has it forgotten.
import { mkdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { wordpressPosts } from "@/db/schema/wordpress";
import { magazineId, monday, nextMonth, refusal, tuesday } from "@/db/testing-publishing";
import { chief, columnId, connect, passwords, php, plugins, publish, rowOf, settings, statusOf, told, wireAddress, work } from "@/db/testing-wordpress";
import { forgetSite, setSite, turnSiteOff, turnSiteOn } from "./change-site";
import { pushPublished } from "./push-again";
import { pushWaiting } from "./push";
import { trySite } from "./try-site";

test("a chief hears in words what is right, and what is wrong", async () => {
  await connect();
  expect(await trySite(chief, magazineId, columnId)).toEqual([
    "Reached “The Magazine”.",
    "Signed in as The Desk (editor), who may publish posts.",
    "Contributors who have published there before become the authors of their posts.",
    "It has no field for a canonical link that can be written from here; posts say in their text where the answer was first published online.",
  ]);
  await connect({ username: "desk-author", password: passwords.author, pointsHere: undefined });
  expect(await trySite(chief, magazineId, columnId)).toEqual([
    "Reached “The Magazine”.",
    "Signed in as The Desk (author), who may publish posts.",
    "The Desk (author) may not name other authors, so bylines stand in the text.",
    "The Desk (author) may not make categories, so only those are used that are there.",
  ]);
  await connect({ username: "desk-contributor", password: passwords.contributor });
  expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("may write posts there but not publish them");
  await connect({ username: "nobody", password: "abcd efgh" });
  expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("does not let nobody in");
  await connect({ address: `${wireAddress}/wp-includes/js` });
  expect((await refusal(trySite(chief, magazineId, columnId))).message).toMatch(/is no WordPress|closed/);
  await connect({ address: "http://127.0.0.1:1" });
  expect((await refusal(trySite(chief, magazineId, columnId))).message).toBe("Nothing answers at 127.0.0.1, port 1.");
  mkdirSync(plugins, { recursive: true });
  php(`file_put_contents( '${plugins}/off.php', "<?php add_filter( 'wp_is_application_passwords_available', '__return_false' );" );`);
  await connect();
  expect((await refusal(trySite(chief, magazineId, columnId))).message).toContain("takes no application passwords");
});

test("a chief keeps the password to the site and user it was given for, and has it forgotten", async () => {
  await connect();
  expect((await refusal(setSite(chief, magazineId, columnId, settings({ username: "desk-author", password: "" })))).fields.password).toContain("given for another");
  expect((await refusal(setSite(chief, magazineId, columnId, settings({ address: "https://other.example", password: "" })))).fields.password).toContain("given for another");
  await setSite(chief, magazineId, columnId, settings({ password: "", tags: "" }), monday);
  expect(await trySite(chief, magazineId, columnId)).toHaveLength(4);
  const question = await publish();
  await work(nextMonth);
  const first = await rowOf(question.id);
  await forgetSite(chief, magazineId, columnId, nextMonth);
  expect(await rowOf(question.id)).toBeUndefined();
  expect(statusOf(first.remoteId!)).toBe("publish");
  const log = JSON.stringify(await db.select().from(events).where(eq(events.magazineId, magazineId)));
  expect(log).not.toContain(passwords.editor);
});

test("a chief has what was published before sent as well, with its dates; and turns it off and on", async () => {
  const before = await publish();
  expect(await db.select().from(wordpressPosts).where(eq(wordpressPosts.questionId, before.id))).toEqual([]); // there was no site
  await connect();
  await turnSiteOff(chief, magazineId, columnId, tuesday);
  const meanwhile = await publish();
  await work(nextMonth);
  expect(await rowOf(meanwhile.id)).toMatchObject({ state: "waiting", remoteId: null });
  expect((await refusal(pushPublished(chief, magazineId, columnId))).message).toContain("Turn it on");
  await turnSiteOn(chief, magazineId, columnId, nextMonth);
  expect(await pushPublished(chief, magazineId, columnId, nextMonth)).toBe(1);
  expect(await pushPublished(chief, magazineId, columnId, nextMonth)).toBe(0);
  expect(await work(nextMonth)).toBe(2);
  for (const { id } of [before, meanwhile]) expect((await told((await rowOf(id)).remoteId!)).post.date_gmt).toBe("2026-11-24T12:00:00");
  await db.update(wordpressPosts).set({ state: "waiting" }).where(eq(wordpressPosts.questionId, before.id));
  expect(await pushWaiting(nextMonth)).toBe(1); // its job was lost
});
