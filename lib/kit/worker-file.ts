// Where the bundled workers lie: see scripts/workers.mjs, which makes them.
import { join } from "node:path";

const folder = () => process.env.ASKDESK_WORKERS || join(/* turbopackIgnore: true */ process.cwd(), ".next/workers");

/** The file of a small script of readers' pages. */
export const enhancementFile = (name: string): string => join(folder(), "enhance", `${name}.js`);

/** The file of a worker, by the name of its bundle. */
export const workerFile = (name: "read-mail" | "recognise" | "draw-pdf"): string => join(folder(), `${name}.mjs`);
