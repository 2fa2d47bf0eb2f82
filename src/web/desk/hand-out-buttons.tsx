import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useDesk } from "./use-desk";

/** What the round gives: a summary, the notes of all units, the roll-up, the desk's own file, paper. */
export function HandOutMenu() {
  const { desk, state, texts } = useDesk();
  const isReady = state.report !== null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button disabled={!isReady}>{texts.exports}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void desk.handOut("summary")}>{texts.handOuts.summary}</MenuItem>
          <MenuItem onClick={() => void desk.handOut("notes")}>{texts.handOuts.notes}</MenuItem>
          <MenuItem onClick={() => void desk.handOut("roll-up")}>{texts.handOuts.rollUp}</MenuItem>
          <MenuItem onClick={() => window.print()}>{texts.print}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The note of one unit, to be sent back with its files. */
export function NoteButtons({ unit }: { readonly unit: string }) {
  const { desk, texts } = useDesk();
  return (
    <div className="desk-actions">
      <Button size="small" onClick={() => void desk.handOutNote(unit, "xlsx")}>
        {texts.handOuts.note} (.xlsx)
      </Button>
      <Button size="small" onClick={() => void desk.handOutNote(unit, "docx")}>
        {texts.handOuts.note} (.docx)
      </Button>
    </div>
  );
}
