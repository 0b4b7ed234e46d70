/** Where a webhook connects to. */
export interface ConnectTarget {
  readonly ip: string;
  readonly port: number;
  /** Name for SNI and the certificate check. */
  readonly host: string;
  readonly tls: boolean;
  /** The uploaded certificate (PEM), which replaces the CA store; undefined for the system's CAs. */
  readonly certificatePem: string | undefined;
}

/** What a connection reports. After `closed` nothing more comes. */
export interface ConnectionEvents {
  readonly data: (bytes: Buffer) => void;
  readonly failed: (text: string) => void;
  readonly closed: () => void;
}

export interface EndpointConnection {
  readonly write: (bytes: Buffer) => void;
  readonly destroy: () => void;
  /** Whether everything written so far has left; decides which time-out text is reported. */
  readonly isFlushed: () => boolean;
}

/** Opens connections to endpoints: to simulated ones or to real ones. */
export interface Connector {
  /** Starts a connection. A kernel that refuses at once gives the reason instead. */
  readonly connect: (
    target: ConnectTarget,
    events: ConnectionEvents,
  ) => EndpointConnection | { readonly refusedAtOnce: string };
}
