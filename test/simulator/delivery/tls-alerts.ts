/** Alerts by their names in the TLS standards: number, and how OpenSSL 3 words them for the receiver. */
const ALERTS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['unexpected_message', [10, 'sslv3 alert unexpected message']],
  ['bad_record_mac', [20, 'sslv3 alert bad record mac']],
  ['decryption_failed', [21, 'tlsv1 alert decryption failed']],
  ['record_overflow', [22, 'tlsv1 alert record overflow']],
  ['decompression_failure', [30, 'sslv3 alert decompression failure']],
  ['handshake_failure', [40, 'sslv3 alert handshake failure']],
  ['no_certificate', [41, 'sslv3 alert no certificate']],
  ['bad_certificate', [42, 'sslv3 alert bad certificate']],
  ['unsupported_certificate', [43, 'sslv3 alert unsupported certificate']],
  ['certificate_revoked', [44, 'sslv3 alert certificate revoked']],
  ['certificate_expired', [45, 'sslv3 alert certificate expired']],
  ['certificate_unknown', [46, 'sslv3 alert certificate unknown']],
  ['illegal_parameter', [47, 'sslv3 alert illegal parameter']],
  ['unknown_ca', [48, 'tlsv1 alert unknown ca']],
  ['access_denied', [49, 'tlsv1 alert access denied']],
  ['decode_error', [50, 'tlsv1 alert decode error']],
  ['decrypt_error', [51, 'tlsv1 alert decrypt error']],
  ['export_restriction', [60, 'tlsv1 alert export restriction']],
  ['protocol_version', [70, 'tlsv1 alert protocol version']],
  ['insufficient_security', [71, 'tlsv1 alert insufficient security']],
  ['internal_error', [80, 'tlsv1 alert internal error']],
  ['inappropriate_fallback', [86, 'tlsv1 alert inappropriate fallback']],
  ['user_canceled', [90, 'tlsv1 alert user cancelled']],
  ['no_renegotiation', [100, 'tlsv1 alert no renegotiation']],
  ['missing_extension', [109, 'tlsv13 alert missing extension']],
  ['unsupported_extension', [110, 'tlsv1 unsupported extension']],
  ['certificate_unobtainable', [111, 'tlsv1 certificate unobtainable']],
  ['unrecognized_name', [112, 'tlsv1 unrecognized name']],
  ['bad_certificate_status_response', [113, 'tlsv1 bad certificate status response']],
  ['bad_certificate_hash_value', [114, 'tlsv1 bad certificate hash value']],
  ['unknown_psk_identity', [115, 'tlsv1 alert unknown psk identity']],
  ['certificate_required', [116, 'tlsv13 alert certificate required']],
  ['no_application_protocol', [120, 'tlsv1 alert no application protocol']],
]);
const ALERT_REASON_BASE = 1000;
const SSL_LIBRARY = 0x0a000000;

/** An OpenSSL 3 error as the server shows it. */
export function sslError(code: string, reason: string): string {
  return `SSL error {error:${code}:SSL routines::${reason}}`;
}

/** The error of a fatal alert; its code is the alert's number counted from 1000. */
export function alertError(name: string): string {
  const [number, reason] = ALERTS.get(name) ?? [0, `tlsv1 alert ${name.replaceAll('_', ' ')}`];
  const code = (SSL_LIBRARY + ALERT_REASON_BASE + number).toString(16).toUpperCase();
  return sslError(code.padStart(8, '0'), reason);
}
