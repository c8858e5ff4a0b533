// Which words of a text the magazine knows as names, and which of them are one letter away from one. Sent as a body because of their
// number; nothing is changed.
import { namesFor } from "@/lib/style/queries";
import { askingNames } from "@/lib/style/rule";
import { textAct } from "../../../door";

export const POST = textAct(askingNames, (actor, questionId, { words }) => namesFor(actor, questionId, words));
