// One archive that is brought in: how far it is, and one more slice of its file.
import { putSlice } from "@/lib/imports/put-slice";
import { importFor } from "@/lib/imports/queries";
import { slice } from "@/lib/uploads/upload";
import { slices } from "../../slices";

export const { GET, PUT } = slices({
  async tell(actor, id) {
    const { state, posts, counts } = await importFor(actor, id);
    return { state, posts, counts };
  },
  put: (actor, id, at, bytes) => putSlice(actor, id, at, bytes),
  most: slice,
});
