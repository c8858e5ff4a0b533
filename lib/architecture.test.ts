// The direction rule, read off every import: a file imports only from its own room and from what stands to its left.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Rooms from left to right; rooms in one entry stand side by side and may not see each other. */
const order: RegExp[][] = [
  [/^lib\/words\.ts$/],
  [/^lib\/kit\//],
  [/^lib\/text\//],
  [/^lib\/word\//, /^lib\/paste\//, /^lib\/copyfit\//, /^lib\/look\//],
  [/^lib\/mime\//],
  [/^lib\/clippings\//],
  [/^db\/(client|planned|shared|all|testing|testing-template)(\.db)?(\.test)?\.ts$|^db\/schema\//],
  [/^lib\/(actor|refusal|may)\.ts$/],
  [/^lib\/uploads\//],
  [/^lib\/jobs\/queue\.ts$/],
  [/^lib\/timeline\//],
  [/^lib\/workflow\//],
  [/^lib\/people\//],
  [/^lib\/magazine\//],
  [/^lib\/contributors\//],
  [/^lib\/questions\//],
  [/^lib\/intake\//],
  [/^lib\/tips\//],
  [/^lib\/fees\//, /^lib\/rights\//],
  [/^lib\/assignments\//],
  [/^lib\/answers\//],
  [/^lib\/images\//],
  [/^lib\/notes\//, /^lib\/facts\//, /^lib\/style\//, /^lib\/checklists\//],
  [/^lib\/reviews\//, /^lib\/manuscripts\//],
  [/^lib\/publishing\//],
  [/^lib\/board\//],
  [/^lib\/line-up\//],
  [/^lib\/search\//, /^lib\/export\//, /^lib\/mail\//],
  [/^lib\/asked\//, /^lib\/reminders\//, /^lib\/calendar\//, /^lib\/replies\//],
  [/^lib\/mailroom\//, /^lib\/paper\//, /^lib\/webhooks\//, /^lib\/wordpress\//, /^lib\/imports\//],
  [/^lib\/backlog\//],
  [/^lib\/readers\//, /^lib\/insight\//],
  [/^lib\/finding\//],
  [/^lib\/jobs\//],
  [/^db\/demo\/|^db\/testing-(rows|tips|archive|backlog|imports|saves|triage|facts|drafts|publishing|mail|mail-server|imap|webhooks|wordpress)\.ts$/],
  [/^(app\/|instrumentation|proxy)/],
  [/^e2e\//, /^scripts\//],
];

const place = (file: string) => {
  for (const [rank, side] of order.entries()) {
    const room = side.findIndex((pattern) => pattern.test(file));
    if (room >= 0) return { rank, room };
  }
  return null;
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ["node_modules", ".next", "migrations"].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && path !== "lib/architecture.test.ts" ? [path] : [];
  });
}

const files = [...["app", "db", "lib", "e2e"].flatMap((folder) => {
  try {
    return sources(folder);
  } catch {
    return [];
  }
}), ...readdirSync(root).filter((name) => /^(instrumentation|proxy).*\.ts$/.test(name))];

function imports(file: string): { name: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+["']([^"']+)["']|(?:^|\n)import\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']/g)].map((m) => ({
    name: (m[2] ?? m[3] ?? m[4])!,
    typeOnly: Boolean(m[1]),
  }));
}

/** The file an import leads to, from the root; null for a package. */
function target(file: string, name: string): string | null {
  const bare = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? relative(root, resolve(root, dirname(file), name)) : null;
  if (bare === null) return null;
  return files.find((f) => f === bare || f === `${bare}.ts` || f === `${bare}.tsx` || f === `${bare}/index.ts`) ?? `${bare}.ts`;
}

test("every source file has a place in the order", () => {
  expect(files.filter((file) => !place(file))).toEqual([]);
});

test("no file looks downstream", () => {
  const wrong = files
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      imports(file).flatMap(({ name }) => {
        const to = target(file, name);
        if (to === null) return [];
        const [here, there] = [place(file), place(to)];
        if (!here || !there) return /\.(css|json|woff2|mjs)(\.ts)?$/.test(to) ? [] : [`${file} -> ${name} (no place)`];
        const ok = there.rank < here.rank || (there.rank === here.rank && there.room === here.room);
        return ok ? [] : [`${file} -> ${name}`];
      }),
    );
  expect(wrong).toEqual([]);
});

test("nouns, and whatever a client component imports, never import the database", () => {
  const clients = files.filter((file) => /^\s*["']use client["']/.test(readFileSync(join(root, file), "utf8")));
  const reaches = (file: string, seen: Set<string>): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return imports(file)
      .filter((i) => !i.typeOnly)
      .flatMap(({ name }) => {
        const to = target(file, name);
        if (!to || !files.includes(to)) return [];
        // What stands behind "use server" is called, not shipped.
        if (/^\s*["']use server["']/.test(readFileSync(join(root, to), "utf8"))) return [];
        return to === "db/client.ts" ? [`${file} -> ${name}`] : reaches(to, seen);
      });
  };
  expect(clients.flatMap((file) => reaches(file, new Set()).map((path) => `${file} reaches ${path}`))).toEqual([]);
});

test("only move.ts sets a stage, only send.ts speaks SMTP, only app knows Next", () => {
  const using = (pattern: RegExp, folders: RegExp) => files.filter((f) => folders.test(f) && !/\.test\.tsx?$/.test(f) && pattern.test(readFileSync(join(root, f), "utf8")));
  expect(using(/\.update\(questions\)[\s\S]{0,80}\bstage[:,\s]/, /^(lib|app)\//)).toEqual(["lib/workflow/move.ts"]);
  expect(using(/from "nodemailer"/, /^(lib|app|db)\//).filter((f) => f !== "lib/mail/send.ts")).toEqual([]);
  expect(using(/from "next(\/|")/, /^(lib|db)\//)).toEqual([]);
});
