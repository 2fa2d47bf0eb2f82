/** Names of sheets, and defined names, are one whatever their case and their form of marks. */
export function comparableName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
