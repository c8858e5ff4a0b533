// The words shown with a column's form, and the token sealed over them: what a reader agrees to is kept exactly as it stood there.
import { issueToken, type Shown } from "@/lib/intake/form-token";
import type { PublicColumn } from "@/lib/magazine/public";

type Agreed = Pick<PublicColumn, "id" | "consentWording" | "hasBoard" | "boardWording">;

/** What the token is sealed with. @param boardWording of the tick for the board; empty where there is none */
export const sealedWith = (columnId: number, wording: string, boardWording: string): Shown => ({ columnId, wording: boardWording === "" ? wording : `${wording}\nboard ${boardWording}` });

/** Of one showing of the form. */
export function shownWith({ id, consentWording, hasBoard, boardWording }: Agreed, now?: Date) {
  const board = hasBoard ? boardWording : "";
  return { wording: consentWording, boardWording: board, token: issueToken(sealedWith(id, consentWording, board), now) };
}
