// Letters to the reader who asked. They promise no more than the column does, and always carry the way to see how things stand.
import { ofAnswer } from "./reader/answer";
import { ofQuestion } from "./reader/question";

/** In the order of the river. */
export const toReader = { ...ofQuestion, ...ofAnswer };
