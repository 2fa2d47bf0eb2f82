/** An error of the emulated host, with the code that the add-in sees in `error.code`. */
export class HostError extends Error {
  /** The member of the client that failed, "WorksheetCollection.getItem"; set where it is called. */
  location: string | null = null;

  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = statusOf(code),
  ) {
    super(message);
    this.name = "HostError";
  }
}

function statusOf(code: string): number {
  switch (code) {
    case "ItemNotFound":
    case "ApiNotFound":
      return 404;
    case "AccessDenied":
      return 403;
    case "ItemAlreadyExists":
    case "FilteredRangeConflict":
    case "MergedRangeConflict":
      return 409;
    case "ActivityLimitReached":
      return 429;
    case "GeneralException":
      return 500;
    case "NotImplemented":
      return 501;
    default:
      return 400;
  }
}

/** The add-in asked for something this host does not know. It never answers such a question with a guess. */
export function notEmulated(what: string): HostError {
  return new HostError("NotImplemented", `EMULATOR: ${what} is not emulated`);
}

export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError {
  return new HostError("InvalidArgument", message);
}

export function itemNotFound(message = "The requested resource doesn't exist."): HostError {
  return new HostError("ItemNotFound", message);
}

export function accessDenied(message = "You cannot perform the requested operation."): HostError {
  return new HostError("AccessDenied", message);
}

export function apiNotFound(member: string, since: string): HostError {
  return new HostError(
    "ApiNotFound",
    `${member} belongs to ExcelApi ${since}, which this host does not support.`,
  );
}
