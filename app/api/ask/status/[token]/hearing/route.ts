import { chooseHearing } from "@/lib/intake/choose-hearing";
import { choosingHearing } from "@/lib/intake/reader-page";
import { statusForm, toStatus } from "../../../status";

export const GET = toStatus;
export const POST = statusForm("hearing", choosingHearing, "chosen", chooseHearing);
