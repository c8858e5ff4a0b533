// Why a file cannot be brought in: a sentence for whoever chose it.

/** Thrown while a file is read; its message is the sentence people read. */
export class Unreadable extends Error {}
