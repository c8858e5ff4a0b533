// One import of mails: how far it is, and one more slice of its file.
import { importFor } from "@/lib/mailroom/import-queries";
import { putSlice } from "@/lib/mailroom/put-slice";
import { slice } from "@/lib/uploads/upload";
import { slices } from "../../slices";

export const { GET, PUT } = slices({
  async tell(actor, id) {
    const { state, size, uploaded, takenIn, mails, known, attention, sorting, lastError } = await importFor(actor, id);
    return { state, size, uploaded, takenIn, mails, known, attention, sorting, lastError };
  },
  put: (actor, id, at, bytes) => putSlice(actor, id, at, bytes),
  most: slice,
});
