// A topic is what answers are filed under, in words a reader would look for.
import { z } from "zod";
import { neededLine } from "../kit/typed";
import { pathInput } from "./paths";

export const topicInput = z.object({ name: neededLine("The topic needs a name.", 60), path: pathInput("topic") });
export type TopicInput = z.output<typeof topicInput>;
