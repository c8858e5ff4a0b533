// Where the bundled workers lie; ASKDESK_WORKERS names another folder. lib/kit/worker-file.ts says the same to the workers themselves.
import { join } from "node:path";

export const workersFolder = (root) => process.env.ASKDESK_WORKERS || join(root, ".next/workers");
