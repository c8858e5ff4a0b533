// An event's sentence; what somebody said in it is set as copy.
export function Said({ sentence }: { sentence: string }) {
  const found = /^([^“]*)“(.*)”(\.?)$/s.exec(sentence);
  return found ? <>{found[1]}<q>{found[2]}</q>{found[3]}</> : sentence;
}
