/** Sheet and other names are one whatever their case and their form of marks. */
export function comparable(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
