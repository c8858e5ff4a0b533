// The roles of a magazine, to be ticked, each with what it may do.
import { Tick } from "@/app/ui/form";
import { type Role, roleNames, roles } from "@/lib/words";

const mayDo: Record<Role, string> = {
  chief: "everything, and the settings, people and log",
  editor: "the inbox, assigning, editing, approving, publishing",
  checker: "reads and checks, decides nothing",
  contributor: "own assignments only",
};

export function RoleTicks({ held = [] }: { held?: readonly Role[] }) {
  return (
    <fieldset className="field">
      <legend>Roles</legend>
      {roleNames.map((role) => (
        <Tick key={role} name="roles" value={role} defaultChecked={held.includes(role)} label={<>{roles[role]} <span className="quiet">{mayDo[role]}</span></>} />
      ))}
    </fieldset>
  );
}
