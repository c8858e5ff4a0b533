import { z } from "zod";
import { takeBack } from "@/lib/intake/take-back";
import { statusForm, toStatus } from "../../../status";

export const GET = toStatus;
export const POST = statusForm("takeBack", z.object({}), "taken-back", (actor) => takeBack(actor));
