// What the list can be narrowed to: the historians who have questions of these magazines on their desks.
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { atDesk } from "./at-desk";

/** Those with a standing assignment at the desks of the actor, by name. */
export function historiansAtWork(actor: Person, magazine?: string) {
  return db
    .selectDistinct({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(assignments, and(eq(assignments.contributorId, people.id), offerStands))
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(atDesk(actor, magazine))
    .orderBy(asc(people.name));
}
