/** Asked every few seconds by those who watch the server. */
export const QUIET_ROUTES: readonly (string | undefined)[] = ['/health', '/metrics']
