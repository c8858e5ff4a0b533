// Where the bundled workers lie: see scripts/workers.mjs, which makes them.
import { join } from "node:path";

/** The file of a worker, by the name of its bundle. */
export const workerFile = (name: "read-mail" | "recognise" | "draw-pdf"): string => join(process.env.ASKDESK_WORKERS || join(/* turbopackIgnore: true */ process.cwd(), ".next/workers"), `${name}.mjs`);
