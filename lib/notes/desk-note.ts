// A desk note: what editors and checkers say among themselves about a question. It never changes, and goes neither to readers nor to historians.
import { z } from "zod";
import { neededProse } from "../kit/typed";
import { held } from "../questions/question";
import { bounds } from "./note";

export const notingForDesk = z.object({ questionId: held.questionId, body: neededProse("Write the note first.", bounds.body) });
