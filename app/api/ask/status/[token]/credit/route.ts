import { correctCredit } from "@/lib/intake/correct-credit";
import { correcting } from "@/lib/intake/reader-page";
import { statusForm, toStatus } from "../../../status";

export const GET = toStatus;
export const POST = statusForm("credit", correcting, "corrected", correctCredit);
