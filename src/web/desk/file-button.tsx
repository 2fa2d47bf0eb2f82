import { Button } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { pickedFrom } from "./picked-files";
import type { Picked } from "./picked-files";

interface Properties {
  readonly label: string;
  /** What may be chosen: a whole folder, several files, or one of a kind. */
  readonly choose: "folder" | "files" | { readonly accept: string };
  readonly onPicked: (picked: readonly Picked[]) => void;
  readonly appearance?: ButtonProps["appearance"];
  readonly describedBy?: string;
}

/** A button that lets a person choose files or a folder. */
export function FileButton({ label, choose, onPicked, appearance, describedBy }: Properties) {
  const field = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <input
        ref={(element) => {
          field.current = element;
          if (choose === "folder") element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        aria-hidden
        tabIndex={-1}
        data-for={label}
        multiple={typeof choose === "string"}
        {...(typeof choose === "object" ? { accept: choose.accept } : {})}
        onChange={({ target }) => {
          const picked = pickedFrom(target.files ?? new DataTransfer().files);
          // The same folder can be chosen again after it was changed elsewhere.
          target.value = "";
          if (picked.length > 0) onPicked(picked);
        }}
      />
      <Button
        {...(appearance ? { appearance } : {})}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
