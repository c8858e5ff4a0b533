import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/** Hashes and texts by chance take their time on a busy machine; no test waits for the limit. */
const patient = { testTimeout: 30_000, hookTimeout: 30_000 };

// Six kinds of test: "rules" are pure and need nothing; "database" run against a real PostgreSQL whose
// address stands in TEST_DATABASE_URL, and each file of them gets a database of its own (db/testing.ts); "imap" need a Dovecot as well; "libreoffice"
// need a LibreOffice (scripts/libreoffice.mjs); "wordpress" a WordPress (scripts/wordpress.mjs); "corpora" need the collections of real mail that scripts/corpora.mjs fetches.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "rules",
          include: ["{app,lib,db,scripts}/**/*.test.{ts,tsx,mjs}"],
          exclude: ["**/*.db.test.ts", "**/*.imap.test.ts", "**/*.libreoffice.test.ts", "**/*.wordpress.test.ts", "**/node_modules/**"],
          globalSetup: ["scripts/testing-workers.mjs"],
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["{app,lib,db,scripts}/**/*.db.test.ts"],
          globalSetup: ["db/testing-template.ts", "scripts/testing-workers.mjs"],
          setupFiles: ["db/testing.ts"],
          pool: "forks",
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "imap",
          include: ["lib/mailroom/**/*.imap.test.ts"],
          globalSetup: ["db/testing-template.ts", "scripts/testing-dovecot.mjs", "scripts/testing-workers.mjs"],
          setupFiles: ["db/testing.ts"],
          pool: "forks",
          ...patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "wordpress",
          include: ["lib/wordpress/**/*.wordpress.test.ts"],
          globalSetup: ["db/testing-template.ts", "scripts/testing-wordpress.mjs"],
          setupFiles: ["db/testing.ts"],
          pool: "forks",
          fileParallelism: false, // they share one WordPress
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: { name: "libreoffice", include: ["{app,lib}/**/*.libreoffice.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
      },
      {
        resolve: { alias },
        test: {
          name: "corpora",
          include: ["scripts/*.corpus.ts"],
          globalSetup: ["db/testing-template.ts", "scripts/testing-workers.mjs"],
          setupFiles: ["db/testing.ts"],
          pool: "forks",
          ...patient,
        },
      },
    ],
  },
});
