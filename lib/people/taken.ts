// What must be unique is a constraint of the database. Here its refusal becomes a sentence beside the field.
import { lookAgain, Refusal } from "../refusal";

/** The name of the unique constraint an error is about, or null (23505: PostgreSQL, appendix A). */
export function takenBy(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, constraint_name } = at as { code?: string; constraint_name?: string };
    if (code === "23505") return constraint_name ?? "";
  }
  return null;
}

/**
 * Does the work; what is taken already is refused.
 * @param fields the field and the sentence for each unique constraint
 */
export async function unlessTaken<T>(fields: Record<string, [field: string, sentence: string]>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const found = fields[takenBy(error) ?? ""];
    if (!found) throw error;
    throw new Refusal(lookAgain, { [found[0]]: found[1] });
  }
}
