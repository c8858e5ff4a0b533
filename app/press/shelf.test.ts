import { expect, test } from "vitest";
import type { Printed } from "./printed";
import { lay, lying, nextImpression, onNextImpression, theImpression } from "./shelf";

const printed = (bytes: number): Printed => ({ status: 200, head: { contentType: "text/html", etag: "", lastModified: "", more: {} }, bodies: { br: Buffer.alloc(bytes) } });

test("what was printed is fresh until an impression begins, also when it was begun before and is ready after", () => {
  lay("/a", printed(1), theImpression());
  expect(lying("/a")).toMatchObject({ isFresh: true });
  const began = theImpression();
  nextImpression();
  expect(lying("/a")).toMatchObject({ isFresh: false });
  lay("/a", printed(1), began);
  expect(lying("/a")).toMatchObject({ isFresh: false });
  lay("/a", printed(1), theImpression());
  expect(lying("/a")).toMatchObject({ isFresh: true });
  expect(lying("/b")).toBeNull();
});

test("who asked to be told hears of each impression", () => {
  let heard = 0;
  onNextImpression(() => (heard += 1));
  nextImpression();
  nextImpression();
  expect(heard).toBe(2);
});

test("when room runs out, what was longest not asked for goes", () => {
  const megabyte = 1024 * 1024;
  for (let n = 0; n < 60; n += 1) lay(`/${n}`, printed(megabyte), theImpression());
  expect(lying("/0")).not.toBeNull();
  for (let n = 60; n < 70; n += 1) lay(`/${n}`, printed(megabyte), theImpression());
  expect(lying("/0")).not.toBeNull();
  expect(lying("/1")).toBeNull();
  expect(lying("/69")).not.toBeNull();
});
