// Begins the upload of a spreadsheet with waiting questions, or goes on with one that was broken off.
import { beginning as shape } from "@/lib/backlog/backlog";
import { beginBacklog } from "@/lib/backlog/begin-backlog";
import { beginning } from "../slices";

export const POST = beginning(shape, (actor, given) => beginBacklog(actor, given));
