// More pages of a letter that lies in the tray.
import { rowId } from "@/lib/kit/typed";
import { addPages } from "@/lib/paper/put-in";
import { Missing } from "@/lib/refusal";
import { takeFiles } from "../given";

export const POST = (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  takeFiles(request, async (actor, _, files) => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) throw new Missing("This letter");
    return addPages(actor, id.data, files);
  });
