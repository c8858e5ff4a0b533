// Bundles what runs beside the pages: the server around them, the threads that read mail and pages, and the mailroom's own process. Node
// runs no TypeScript itself.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { workersFolder } from "./workers-folder.mjs";

/** Name of the bundle, and the file it begins with. */
export const workers = { server: "app/press/server.ts", "read-mail": "lib/mime/worker.ts", mailroom: "lib/jobs/mailroom-process.ts", recognise: "lib/paper/worker.ts", "draw-pdf": "lib/paper/pdf-worker.ts" };

/** The small scripts of readers' pages, by their names in app/enhance. */
export const enhancements = ["answer", "ask", "tell", "framed", "embed", "board"];

const day = 24 * 60 * 60 * 1000;

/** In one step, so that a reader never sees half of one. */
function replaceFile(path, contents) {
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}

/**
 * Bundles every worker whose source is there. Packages stay packages, and what a worker imports when it needs it becomes a
 * piece of its own, so that nothing is in memory before.
 */
export async function bundleWorkers(root) {
  const folder = workersFolder(root);
  mkdirSync(folder, { recursive: true });
  const entryPoints = Object.fromEntries(Object.entries(workers).filter(([, entry]) => existsSync(join(root, entry))).map(([name, entry]) => [name, join(root, entry)]));
  const made = await build({
    entryPoints, outdir: folder, entryNames: "[name]", chunkNames: "piece-[hash]", outExtension: { ".js": ".mjs" }, write: false,
    bundle: true, splitting: true, platform: "node", format: "esm", target: "node20", packages: "external", loader: { ".css": "empty" }, sourcemap: "inline", sourcesContent: false, logLevel: "error", tsconfig: join(root, "tsconfig.json"),
  });
  const enhance = Object.fromEntries(enhancements.map((name) => [`enhance/${name}`, join(root, `app/enhance/${name}.ts`)]));
  const small = await build({ entryPoints: enhance, outdir: folder, write: false, bundle: true, minify: true, platform: "browser", format: "esm", target: "es2022", logLevel: "error", tsconfig: join(root, "tsconfig.json") });
  mkdirSync(join(folder, "enhance"), { recursive: true });
  for (const { path, contents } of small.outputFiles) replaceFile(path, contents);
  // The pieces first: whoever reads a new worker finds what it asks for.
  const isPiece = (path) => basename(path).startsWith("piece-");
  for (const { path, contents } of made.outputFiles.toSorted((a, b) => Number(isPiece(b.path)) - Number(isPiece(a.path)))) {
    replaceFile(path, contents);
  }
  // Pieces of an earlier bundle may still be asked for by a process that runs; a day later by none.
  const kept = new Set(made.outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) if (name.startsWith("piece-") && !kept.has(name) && Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > day) rmSync(join(folder, name), { force: true });
}

if (process.argv[1] === import.meta.filename) await bundleWorkers(join(import.meta.dirname, ".."));
