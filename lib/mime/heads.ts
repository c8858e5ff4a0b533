// Looking into the head lines of a reading. Pure.
import type { Reading } from "./reading";

/** The first value of a head line, "" when there is none. */
export const headOf = (reading: Reading, name: string): string => reading.headers.find(([given]) => given === name)?.[1] ?? "";

/** Is there such a head line, whatever it says? */
export const hasHead = (reading: Reading, name: string): boolean => reading.headers.some(([given]) => given === name);
