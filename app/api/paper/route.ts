// A letter comes into the tray: its pages as files.
import { rowId } from "@/lib/kit/typed";
import { putIn } from "@/lib/paper/put-in";
import { Refusal } from "@/lib/refusal";
import { takeFiles } from "./given";

export const POST = (request: Request): Promise<Response> =>
  takeFiles(request, (actor, form, files) => {
    const column = rowId.safeParse(form.get("columnId"));
    if (!column.success) throw new Refusal("Choose a column.");
    return putIn(actor, column.data, files);
  });
