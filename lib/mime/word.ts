// A Word file in the thread that reads mail: a small file can hold more than a machine has memory or patience for.
import { newKey } from "../kit/key";
import { readWord as read, type WordRead } from "../word/read-word";

/** The text in a Word file with all it carries, or the sentence why it cannot be read. */
export const readWordFile = (file: Buffer): WordRead | { refusal: string } => read(file, newKey);
