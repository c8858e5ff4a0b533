import { replying } from "@/lib/intake/reader-page";
import { readerReply } from "@/lib/intake/reader-reply";
import { statusForm, toStatus } from "../../../status";

export const GET = toStatus;
export const POST = statusForm("reply", replying, "replied", readerReply);
