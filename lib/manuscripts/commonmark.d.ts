// What the tests use of commonmark, which brings no types.
declare module "commonmark" {
  export type Node = { type: string; literal: string | null; destination: string | null; walker(): Walker };
  type Walker = { next(): { node: Node; entering: boolean } | null };
  export class Parser {
    parse(text: string): Node;
  }
}
