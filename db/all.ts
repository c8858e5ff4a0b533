// Every table, for the client. Rooms import from their own schema file.
export * from "./schema/people";
export * from "./schema/magazine";
export * from "./schema/questions";
export * from "./schema/intake";
export * from "./schema/assignments";
export * from "./schema/answers";
export * from "./schema/notes";
export * from "./schema/facts";
export * from "./schema/style";
export * from "./schema/images";
export * from "./schema/reviews";
export * from "./schema/publishing";
export * from "./schema/timeline";
export * from "./schema/mail";
export * from "./schema/mailroom";
export * from "./schema/paper";
