import { expect, test } from "vitest";
import { siteInput } from "./site";

const given = { address: "https://magazine.example/wp-admin/", username: "desk", password: "abcd efgh", status: "publish", whenWithdrawn: "draft", category: "", tags: "a, b, a,", topicsAs: "tags" };

test("a form that is sent empty is told of everything that is missing, each beside its field", () => {
  const { error } = siteInput.safeParse({ ...given, address: "", username: "", password: "", isFirst: "on" });
  expect(Object.fromEntries(error!.issues.map(({ path, message }) => [path.join("."), message]))).toEqual({ address: expect.stringContaining("Give the site’s address"), username: expect.stringContaining("Whose"), password: expect.stringContaining("application password") });
});

test("an empty password keeps the one there is; only where there is none it is missing", () => {
  expect(siteInput.parse({ ...given, password: " " })).toMatchObject({ address: "https://magazine.example", password: null, tags: ["a", "b"] });
  expect(siteInput.safeParse({ ...given, password: " ", isFirst: "on" }).success).toBe(false);
  expect(siteInput.parse({ ...given, isFirst: "on" })).not.toHaveProperty("isFirst");
});
