// The interface for programs, described for programs: OpenAPI 3.1, from the same schemas that its answers are checked against.
// https://spec.openapis.org/oas/v3.1.1
import { z } from "zod";
import { apiAnswer, apiAnswers, apiColumn, apiColumns, apiError, apiPage } from "./api";
import { describedHooks, hookMessages } from "./hook";

const schemas = { Column: apiColumn, Columns: apiColumns, Answer: apiAnswer, Answers: apiAnswers, Error: apiError };
type Name = keyof typeof schemas;
const messages = Object.fromEntries(Object.values(hookMessages).map((schema) => [schema.meta()!.id!, schema]));

const called = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const told = (name: Name, description: string) => ({ description, content: { "application/json": { schema: called(name) } } });
const nothing = told("Error", "There is no such thing here");
const inPath = (name: string, description: string) => ({ name, in: "path", required: true, description, schema: { type: "string" } });

/** The parameters of a request behind its question mark. */
function inQuery() {
  const { properties } = z.toJSONSchema(apiPage, { io: "input" }) as { properties: Record<string, { description?: string }> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({ name, in: "query", required: false, description, schema }));
}

/** Definitions that zod lists beside each schema stand once, among the components. */
function components() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries({ ...schemas, ...messages })) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }) as { schemas: Record<string, object> };
  return Object.fromEntries(Object.entries(made.schemas).map(([id, schema]) => [id, Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"))]));
}

/** @param server the installation's address */
export const openApi = (server: string) => ({
  openapi: "3.1.1",
  info: { title: "Askdesk: what has been published", version: "1.0.0", description: "Columns and their answers, as readers may see them. Nobody has to sign in, and nothing can be changed. Webhooks are set up by a chief editor and follow https://www.standardwebhooks.com." },
  servers: [{ url: server }],
  paths: {
    "/api/v1/columns": { get: { operationId: "columns", summary: "All columns", responses: { 200: told("Columns", "Every column of every magazine here") } } },
    "/api/v1/columns/{column}/answers": {
      get: { operationId: "answers", summary: "A column’s answers, newest first", parameters: [inPath("column", "The path of a column"), ...inQuery()], responses: { 200: told("Answers", "So many of its answers"), 400: told("Error", "A parameter is not as it should be"), 404: nothing } },
    },
    "/api/v1/answers/{reference}": {
      get: { operationId: "answer", summary: "One answer", parameters: [inPath("reference", "The reference of an answer, in capitals or not")], responses: { 200: told("Answer", "The answer as it stands"), 404: nothing, 410: told("Error", "It was withdrawn") } },
    },
  },
  webhooks: describedHooks(called),
  components: { schemas: components() },
});
