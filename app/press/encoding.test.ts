import { expect, test } from "vitest";
import { encodingFor } from "./encoding";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["GZIP", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["br;q=0, *", "gzip"],
  ["identity, deflate", "identity"],
])("who accepts %s is sent %s", (accepted, coding) => {
  expect(encodingFor(accepted)).toBe(coding);
});
