// One spreadsheet with waiting questions: how far it is, and one more slice of its file.
import { putSlice } from "@/lib/backlog/put-slice";
import { backlogFor } from "@/lib/backlog/queries";
import { slice } from "@/lib/uploads/upload";
import { slices } from "../../slices";

export const { GET, PUT } = slices({
  async tell(actor, id) {
    const { state, rows, taken, known, leftOut, rejected, undone, stayed, lastError } = await backlogFor(actor, id);
    return { state, rows, taken, known, leftOut, rejected, undone, stayed, lastError };
  },
  put: (actor, id, at, bytes) => putSlice(actor, id, at, bytes),
  most: slice,
});
