// The sentence of an event, with what people said in it set as a quotation.

/** Everything from the first opening quote to the last closing one was said by somebody. */
export function Sentence({ text }: { text: string }) {
  const [from, to] = [text.indexOf("“"), text.lastIndexOf("”")];
  if (from < 0 || to < from) return text;
  return <>{text.slice(0, from)}<q>{text.slice(from + 1, to)}</q>{text.slice(to + 1)}</>;
}
