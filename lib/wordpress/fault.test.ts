import { expect, test } from "vitest";
import { faultOf } from "./fault";
import { siteInput } from "./site";

const fault = (status: number, said: unknown, location?: string) => faultOf(status, said, { address: "https://magazine.example", username: "desk", location });
const code = (name: string, data?: object) => ({ code: name, message: "<strong>Error:</strong> No.", data });

test.each([
  [500, null, "later", "answered 500"],
  [503, code("db_error"), "later", "WordPress says: Error: No."],
  [429, null, "later", "answered 429"],
  [401, code("incorrect_password"), "refused", "does not let desk in"],
  [401, code("rest_not_logged_in"), "refused", "“Authorization”"],
  [401, code("application_passwords_disabled"), "refused", "takes no application passwords"],
  [401, null, "refused", "asks who we are"],
  [403, code("rest_cannot_create"), "refused", "desk may not do that there. WordPress says: Error: No."],
  [403, null, "refused", "Something before WordPress"],
  [404, code("rest_post_invalid_id"), "gone", "not there any more"],
  [410, code("rest_already_trashed"), "gone", "not there any more"],
  [404, code("rest_no_route"), "refused", "does not know posts"],
  [404, null, "refused", "is no WordPress"],
  [200, null, "refused", "is no WordPress"],
  [200, { other: 1 }, "refused", "is no WordPress"],
  [400, code("rest_invalid_param"), "refused", "refused it (400)"],
] as const)("%i with %j is %s", (status, said, kind, words) => {
  expect(fault(status, said)).toMatchObject({ kind, message: expect.stringContaining(words) });
});

test("a redirect says where it leads, without what was asked", () => {
  expect(fault(301, null, "https://www.magazine.example/?rest_route=/wp/v2/posts").message).toBe("https://magazine.example leads on to https://www.magazine.example/. Give the address at which the site itself is.");
});

test("a site's address is found in whatever was copied", () => {
  const address = (typed: string) => siteInput.parse({ address: typed, username: "desk", status: "publish", whenWithdrawn: "draft", category: "", tags: "", topicsAs: "tags" }).address;
  for (const typed of ["https://magazine.example", " https://magazine.example/ ", "https://magazine.example/wp-admin/profile.php?x=1", "https://Magazine.example/wp-login.php", "https://magazine.example/index.php#a"]) expect(address(typed)).toBe("https://magazine.example");
  expect(address("https://magazine.example:8443/blog/")).toBe("https://magazine.example:8443/blog");
  expect(siteInput.safeParse({ address: "magazine.example" }).success).toBe(false);
});
