/** A request that failed as a whole, before or after its batch was looked at. */
export interface HostFailure {
  readonly code: string;
  readonly message: string;
}

/** The numbers by which Excel on the web tells of such a failure; the library turns them back into codes. */
export const failureNumbers: Readonly<Record<string, number>> = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};
