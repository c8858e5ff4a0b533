// Begins the upload of a file with an archive, or goes on with one that was broken off.
import { beginImport } from "@/lib/imports/begin-import";
import { beginning as shape } from "@/lib/imports/import";
import { beginning } from "../slices";

export const POST = beginning(shape, (actor, given) => beginImport(actor, given));
