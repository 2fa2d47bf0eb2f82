// Two browsers share two cores: what a busy machine made late is tried once more, and its first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
