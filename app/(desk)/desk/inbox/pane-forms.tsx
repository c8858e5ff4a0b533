// The forms of the reading pane that move nothing: what the question is about, and until when it is put off.
import Link from "next/link";
import { About, type Moved } from "@/app/parts/move-form";
import { ActionForm, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import type { SnoozeChoice } from "@/lib/intake/snoozing";
import { setTopics, snooze } from "./actions";
import { SnoozeFields } from "./snooze-fields";
import { type Topic, TopicChoice } from "./topic-choice";

export function TopicsForm({ of, topics, chosen, cancel }: { of: Moved; topics: Topic[]; chosen: number[]; cancel: string }) {
  return (
    <FocusFirst className="move">
      <ActionForm action={setTopics} label="Topics">
        <About of={of} />
        <TopicChoice topics={topics} chosen={chosen} help="What the question is about." />
        <div className="moves">
          <Send>Save the topics</Send>
          <Link className="b bare" href={cancel} scroll={false} data-key="Escape">Cancel</Link>
        </div>
      </ActionForm>
    </FocusFirst>
  );
}

export function SnoozeForm({ of, choices, cancel }: { of: Moved; choices: SnoozeChoice[]; cancel: string }) {
  return (
    <div className="move">
      <ActionForm action={snooze} label="Snooze">
        <About of={of} />
        <SnoozeFields choices={choices} />
        <div className="moves">
          <Send>Snooze until that day</Send>
          <Link className="b bare" href={cancel} scroll={false} data-key="Escape">Cancel</Link>
        </div>
      </ActionForm>
    </div>
  );
}
