// At the foot of the reading pane: the keys one needs first.
import { memo } from "react";

/** It says the same of every question, and is not drawn anew with each. */
export const KeyHints = memo(function Hints() {
  return <p className="keys" aria-hidden="true"><span><kbd>J</kbd> <kbd>K</kbd> next, previous</span><span><kbd>Enter</kbd> the sheet</span><span><kbd>/</kbd> search</span><span><kbd>?</kbd> all keys</span></p>;
});
