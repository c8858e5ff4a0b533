import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { hookEventNames } from "../words";
import { openApi } from "./openapi";

/** Every reference in a tree. */
const references = (tree: unknown): string[] => (typeof tree !== "object" || tree === null ? [] : Object.entries(tree).flatMap(([key, value]) => (key === "$ref" ? [String(value)] : references(value))));

test("the description names its version, its server, and nothing that is not in it", () => {
  const description = openApi("https://desk.example");
  expect(description).toMatchObject({ openapi: "3.1.1", servers: [{ url: "https://desk.example" }] });
  const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`);
  const named = references(description);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  expect(description.paths["/api/v1/columns/{column}/answers"].get.parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual(["path column", "query limit", "query after"]);
});

test("a validator of OpenAPI takes it, and takes no description that is wrong", async () => {
  const faults = async (description: Record<string, unknown>) => (await new Validator().validate(structuredClone(description))).errors;
  const description = openApi("https://desk.example");
  expect(await faults(description)).toBeUndefined();
  expect(await faults({ ...description, info: {} })).not.toBeUndefined();
  expect(await faults({ ...description, paths: { "/api/v1/columns": { get: { responses: [] } } } })).not.toBeUndefined();
});

test("an answer is described field by field", () => {
  const { Answer } = openApi("https://desk.example").components.schemas as Record<string, { properties: object; required: string[] }>;
  expect(Answer!.required).toEqual(expect.arrayContaining(["id", "reference", "question", "answer", "authors", "corrections"]));
  expect(Object.keys(Answer!.properties)).toContain("sources");
});

test("every message to systems elsewhere is described, with its head lines", () => {
  const { webhooks, components } = openApi("https://desk.example");
  expect(Object.keys(webhooks)).toEqual([...hookEventNames, "test"]);
  for (const { post } of Object.values(webhooks)) {
    expect(post.parameters.map(({ name }) => name)).toEqual(["webhook-id", "webhook-timestamp", "webhook-signature"]);
    expect(Object.keys(components.schemas)).toContain(post.operationId);
  }
  // An answer is described once, and pointed to.
  const { AnswerPublished } = components.schemas as Record<string, { properties: { data: { properties: { answer: unknown } } } }>;
  expect(references(AnswerPublished!.properties.data.properties.answer)).toEqual(["#/components/schemas/Answer"]);
  expect(JSON.stringify(components.schemas.QuestionReceived)).not.toMatch(/text|email|credit|name withheld/);
});
