/** Without them, an address that swallows everything is waited for until the system gives up. In ms. */
export const TIMEOUTS = { connectionTimeout: 5_000, socketTimeout: 60_000 }
