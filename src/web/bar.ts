/** What surrounds the spreadsheet and the pane, in a chunk of its own: menus and dialogs weigh as much as the pane's parts. */
export { MessageBarOf } from "./message-bar";
export { ReplaceDialog } from "./replace-dialog";
export { TopBar } from "./top-bar";
