// The moment of a request: every part of a page counts from the same one.
import { cache } from "react";

export const requestTime = cache(() => new Date());
