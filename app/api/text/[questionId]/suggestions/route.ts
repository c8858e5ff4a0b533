// Whose the open suggestions of a text are.
import { suggestersOf } from "@/lib/answers/suggestion-queries";
import { textRead } from "../../door";

export const GET = textRead((actor, questionId) => suggestersOf(actor, questionId));
