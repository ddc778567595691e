/** What one request carries through the gateway. */
export interface GatewayContext {
  /** Ties the log lines of the gateway and of the departments together. */
  readonly requestId: string;
  /** Plan and shape the answer, but ask no department: how known operations are planned before anyone waits for them. */
  readonly isRehearsal?: boolean;
}
