import { expect, test } from "vitest";
import { isInstalled } from "./install.mjs";
import { environmentFor, settingsFrom } from "./settings.mjs";

const secrets = { NEXTAUTH_SECRET: "s" };
const serverFor = (env, setupToken = null) => environmentFor(settingsFrom(env), { url: env.DATABASE_URL ?? "postgres://own", secrets, setupToken });

test("the demo listens on loopback, whatever HOST says", () => {
  expect(settingsFrom({ HOST: "0.0.0.0" })).toMatchObject({ isDemo: true, host: "127.0.0.1", port: 3000, ignoredHost: "0.0.0.0" });
  expect(serverFor({})).toMatchObject({ ASKDESK_DEMO: "1", ASKDESK_URL: "http://127.0.0.1:3000", NEXTAUTH_URL: "", AUTH_TRUST_HOST: "1" });
});

test("with a database of one's own there is never a demo", () => {
  const env = { DATABASE_URL: "postgres://a:b@db/c", ASKDESK_DEMO: "1", HOST: "0.0.0.0", PORT: "8080", ASKDESK_URL: "https://desk.example.org/" };
  expect(settingsFrom(env)).toMatchObject({ isDemo: false, host: "0.0.0.0", port: 8080 });
  expect(serverFor(env, "token")).toMatchObject({ ASKDESK_DEMO: "", ASKDESK_SETUP_TOKEN: "token", NEXTAUTH_URL: "https://desk.example.org" });
});

test("what cannot be meant is refused with a sentence", () => {
  expect(() => settingsFrom({ PORT: "http" })).toThrow("no port number");
  expect(() => settingsFrom({ PORT: "70000" })).toThrow("no port number");
  expect(() => settingsFrom({ ASKDESK_URL: "desk.example.org" })).toThrow("whole address");
  expect(() => settingsFrom({ ASKDESK_INDEXNOW_URL: "api.indexnow.org" })).toThrow("whole address");
  expect(() => settingsFrom({ DATABASE_URL: "mysql://a" })).toThrow("postgres://");
});

test("packages are installed when npm's record holds what the lock file asks for", () => {
  const lock = { packages: { "": {}, a: { version: "1", integrity: "x" }, b: { version: "1", optional: true }, c: { version: "1", extraneous: true } } };
  expect(isInstalled(lock, { packages: { a: { version: "1", integrity: "x" } } })).toBe(true);
  expect(isInstalled(lock, { packages: { a: { version: "2", integrity: "y" } } })).toBe(false);
  expect(isInstalled(lock, { packages: { a: { version: "1", integrity: "x" }, b: { version: "2" } } })).toBe(false);
  expect(isInstalled(lock, null)).toBe(false);
});
