// What systems elsewhere are told when something happens, version 1: nothing that the interface for programs does not say to everybody.
// Fields may be added; none is taken away or changes its meaning within a version.
import { z } from "zod";
import { hookEvents, type HookEvent } from "../words";
import { apiAnswer } from "./api";

const moment = z.iso.datetime();
const column = z.object({ path: z.string(), name: z.string(), address: z.url() });

const about = {
  reference: z.string().describe("Of the question, such as WWQ-1042"),
  column,
};
const answer = apiAnswer.nullable().describe("The answer as it stood when this was first sent; null when it had been withdrawn by then, of which you are told as well");

const message = <T extends HookEvent | "test", S extends z.ZodRawShape>(type: T, data: S, id: string) =>
  z.object({ type: z.literal(type), timestamp: moment.describe("When it happened"), data: z.object(data) }).meta({ id });

/** Every message there is, by its type. */
export const hookMessages = {
  "answer.published": message("answer.published", { ...about, answer }, "AnswerPublished"),
  "answer.corrected": message("answer.corrected", { ...about, correction: z.string().describe("What was wrong, as it is printed"), answer }, "AnswerCorrected"),
  "answer.printed": message("answer.printed", { ...about, issue: z.string(), page: z.number().int(), answer }, "AnswerPrinted"),
  "answer.withdrawn": message("answer.withdrawn", { ...about, withdrawal: z.string().describe("What readers find in its place") }, "AnswerWithdrawn"),
  "question.received": message("question.received", about, "QuestionReceived"),
  test: message("test", { words: z.string() }, "Test"),
} satisfies Record<HookEvent | "test", z.ZodType>;

const heads = [
  ["webhook-id", "Names this message: the same again when it is sent again. Take each once."],
  ["webhook-timestamp", "When it was sent, in seconds since 1970. Refuse what is older than five minutes."],
  ["webhook-signature", "“v1,” and the signature in base64, by HMAC with SHA-256 over id, timestamp and body with points between them; several, parted by spaces, while a secret is changed"],
] as const;

/** The webhooks of the description: https://spec.openapis.org/oas/v3.1.1#openapi-object */
export const describedHooks = (told: (name: string) => object) =>
  Object.fromEntries(
    Object.entries(hookMessages).map(([type, schema]) => [
      type,
      {
        post: {
          operationId: schema.meta()!.id!,
          summary: type === "test" ? "A chief tries the webhook" : hookEvents[type as HookEvent],
          parameters: heads.map(([name, description]) => ({ name, in: "header", required: true, description, schema: { type: "string" } })),
          requestBody: { required: true, content: { "application/json": { schema: told(schema.meta()!.id!) } } },
          responses: { "2XX": { description: "Taken" }, 410: { description: "Gone: nothing is sent there any more" }, default: { description: "Tried again, for some two days. A redirect is not followed" } },
        },
      },
    ]),
  );
