// The form "On the board of open questions" of the status page leads here.
import { chooseBoard } from "@/lib/board/put-on";
import { choosingBoard } from "@/lib/intake/reader-page";
import { statusForm, toStatus } from "../../../status";

export const POST = statusForm("board", choosingBoard, "board", chooseBoard);
export const GET = toStatus;
