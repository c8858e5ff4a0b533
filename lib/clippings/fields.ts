// What is printed of one answer, as it is found in a file and corrected at the desk. Pure.
import type { Document } from "../kit/doc";

/** What is printed of it. `publishedAt`: by the clock where the magazine is, as a datetime-local field has it. */
export type Fields = {
  headline: string;
  deck: string;
  question: string;
  name: string;
  town: string;
  region: string;
  withheld: boolean;
  answer: Document;
  bylines: string[];
  bio: Document | null;
  publishedAt: string;
  issue: string;
  topics: string[];
  path: string;
  /** Where it stood before, as paths. */
  addresses: string[];
};
