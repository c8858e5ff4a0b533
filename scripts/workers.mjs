// Bundles what runs beside the pages: the thread that reads mail, and the mailroom's own process. Node runs no TypeScript itself.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Name of the bundle, and the file it begins with. */
export const workers = { "read-mail": "lib/mime/worker.ts", mailroom: "lib/jobs/mailroom-process.ts", recognise: "lib/paper/worker.ts" };

/** Where the bundles lie; ASKDESK_WORKERS names another folder. */
export const workersFolder = (root) => process.env.ASKDESK_WORKERS || join(root, ".next/workers");

/** Bundles every worker whose source is there. Packages stay packages. Each file is replaced in one step, so that a reader never sees half of one. */
export async function bundleWorkers(root) {
  const folder = workersFolder(root);
  mkdirSync(folder, { recursive: true });
  await Promise.all(
    Object.entries(workers)
      .filter(([, entry]) => existsSync(join(root, entry)))
      .map(async ([name, entry]) => {
        const made = join(folder, `${name}.${process.pid}.mjs`);
        await build({ entryPoints: [join(root, entry)], outfile: made, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", sourcemap: "inline", sourcesContent: false, logLevel: "error", tsconfig: join(root, "tsconfig.json") });
        renameSync(made, join(folder, `${name}.mjs`));
      }),
  );
}

if (process.argv[1] === import.meta.filename) await bundleWorkers(join(import.meta.dirname, ".."));
