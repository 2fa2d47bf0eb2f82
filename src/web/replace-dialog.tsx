import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { PageTexts } from "./texts";

interface Properties {
  readonly texts: PageTexts;
  /** The name of the file whose changes would be lost. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another file takes the place of one with changes. */
export function ReplaceDialog({ texts, name, isOpen, onSave, onDiscard, onCancel }: Properties) {
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => open || onCancel()} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.replaceTitle}</DialogTitle>
          <DialogContent>{texts.replaceText(name)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onSave}>
              {texts.replaceSave}
            </Button>
            <Button onClick={onDiscard}>{texts.replaceDiscard}</Button>
            <Button onClick={onCancel}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
