// Begins the upload of a file of mails, or goes on with one that was broken off.
import { beginImport } from "@/lib/mailroom/begin-import";
import { beginning as shape } from "@/lib/mailroom/import";
import { beginning } from "../slices";

export const POST = beginning(shape, (actor, given) => beginImport(actor, given));
