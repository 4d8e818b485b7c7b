/** Without them, an address that swallows everything is waited for until the system gives up. In ms. */
export const PATIENCE = { connectionTimeout: 5_000, socketTimeout: 60_000 }
