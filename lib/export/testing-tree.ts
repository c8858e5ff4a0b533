// XML as a strict parser reads it, for tests of what we write: names by namespace, whatever prefix they have.
import { SaxesParser } from "saxes";

export type Tree = { name: string; at: Record<string, string>; in: Tree[]; text: string };

const prefixes: Record<string, string> = {
  "": "",
  "http://www.w3.org/2005/Atom": "atom:",
  "http://purl.org/rss/1.0/modules/content/": "content:",
  "http://purl.org/dc/elements/1.1/": "dc:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
  "http://www.w3.org/2000/xmlns/": "xmlns:",
};

/** Throws at whatever is not well formed, and at a namespace nobody knows. */
export function treeOf(xml: string): Tree {
  const root: Tree = { name: "", at: {}, in: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  const named = (uri: string, local: string) => {
    const prefix = prefixes[uri];
    if (prefix === undefined) throw new Error(`${local} is of no known namespace: ${uri}`);
    return prefix + local;
  };
  parser.on("opentag", ({ uri, local, attributes }) => {
    const made: Tree = { name: named(uri, local), at: Object.fromEntries(Object.values(attributes).map((each) => [named(each.uri, each.local), each.value])), in: [], text: "" };
    open.at(-1)!.in.push(made);
    open.push(made);
  });
  parser.on("text", (text) => void (open.at(-1)!.text += text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.in[0]!;
}

export const all = (tree: Tree, name: string): Tree[] => tree.in.filter((each) => each.name === name);

/** The only child of that name. Throws when there is none, or another. */
export function one(tree: Tree, name: string): Tree {
  const [found, ...more] = all(tree, name);
  if (!found || more.length > 0) throw new Error(`${tree.name} has ${more.length + (found ? 1 : 0)} ${name}`);
  return found;
}

/** Throws at a child that is not among these. */
export function only(tree: Tree, names: readonly string[]): void {
  const strange = tree.in.find(({ name }) => !names.includes(name));
  if (strange) throw new Error(`${strange.name} has no place in ${tree.name}`);
}
