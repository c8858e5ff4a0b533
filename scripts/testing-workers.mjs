// Before the tests: the workers they run, bundled from the sources as they are.
import { join } from "node:path";
import { bundleWorkers } from "./workers.mjs";

export const setup = () => bundleWorkers(join(import.meta.dirname, ".."));
