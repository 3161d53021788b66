/**
 * What QR screens, tills and English terminals show, written from the tables of WeChat Pay, Alipay and UnionPay and from manuals:
 * where a walk stands once what is known is passed over (as `standing` words it), and what is known of the money. Pure data.
 */

/**
 * `unknown`: paid or not, nobody knows. `verify`: this try failed, and the order is queried once all the same. `unpaid`: not paid
 * by this try. `paid`: the order is paid, which may be another sale's. `closed`: unpaid, or paid and given back. `undone`: a refund
 * or reversal was not done. `device`: says nothing of a payment.
 */
export type Known = 'unknown' | 'verify' | 'unpaid' | 'paid' | 'closed' | 'undone' | 'device'

export interface Shown {
  readonly text: string
  readonly known: Known
  readonly stands: string
}

const each = (known: Known, stands: string, ...texts: string[]): Shown[] =>
  texts.map((text) => ({ text, known, stands }))

export const QR_CODES: readonly Shown[] = [
  ...each(
    'unknown',
    'dropped-transaction:result/order',
    'USERPAYING',
    'WAIT_BUYER_PAY',
    'SYSTEMERROR',
    'SYSTEM_ERROR',
    'FREQUENCY_LIMITED',
  ),
  ...each('unknown', 'dropped-transaction:result/order', 'ACQ.SYSTEM_ERROR', 'BANKERROR', 'PAYERROR', 'NOTPAY'),
  ...each('unknown', 'dropped-transaction:result/order', 'OUT_TRADE_NO_USED', 'ACQ.CONTEXT_INCONSISTENT'),
  ...each('unknown', 'dropped-transaction:result/order', 'ACQ.TRADE_BUYER_NOT_MATCH', 'BUYER_MISMATCH'),
  ...each('unknown', 'dropped-transaction:result/order', 'ORDERNOTEXIST', 'ORDER_NOT_EXIST'),
  ...each('unknown', 'dropped-transaction:result/order', 'ACQ.TRADE_NOT_EXIST', 'TRADE_NOT_EXIST'),
  ...each('verify', 'payment-rejected:result/order', 'TRADE_ERROR', 'ACQ.PAYMENT_FAIL'),
  ...each('verify', 'payment-rejected:result/order', 'PARAM_ERROR', 'SIGNERROR', 'SIGN_ERROR', 'LACK_PARAMS'),
  ...each('verify', 'payment-rejected:result/order', 'XML_FORMAT_ERROR', 'NOT_UTF8', 'REQUIRE_POST_METHOD'),
  ...each('verify', 'payment-rejected:result/order', 'INVALID_REQUEST', 'ACQ.INVALID_PARAMETER'),
  ...each('unpaid', 'payment-rejected:qr-code-used', 'AUTH_CODE_INVALID', 'AUTHCODEEXPIRE', 'AUTH_CODE_ERROR'),
  ...each('unpaid', 'payment-rejected:qr-code-used', 'ACQ.PAYMENT_AUTH_CODE_INVALID'),
  ...each('unpaid', 'payment-rejected:not-enough-money', 'NOTENOUGH', 'ACQ.BUYER_BALANCE_NOT_ENOUGH'),
  ...each('unpaid', 'payment-rejected:not-enough-money', 'ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH'),
  ...each('unpaid', 'payment-rejected:qr-tried', 'NOTSUPORTCARD', 'ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR'),
  ...each('unpaid', 'payment-rejected:qr-tried', 'ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR'),
  ...each('unpaid', 'payment-rejected:qr-tried', 'ACQ.BUYER_ENABLE_STATUS_FORBID', 'ACQ.BUYER_SELLER_EQUAL'),
  ...each('unpaid', 'payment-rejected:qr-tried', 'ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT'),
  ...each('unpaid', 'payment-rejected:qr-tried', 'ACQ.ERROR_BALANCE_PAYMENT_DISABLE'),
  ...each('unpaid', 'payment-rejected:qr-tried', 'ACQ.USER_FACE_PAYMENT_SWITCH_OFF', 'ACQ.MOBILE_PAYMENT_SWITCH_OFF'),
  ...each(
    'unpaid',
    'payment-rejected:qr-tried',
    'ACQ.PULL_MOBILE_CASHIER_FAIL',
    'ACQ.NO_PAYMENT_INSTRUMENTS_AVAILABLE',
  ),
  ...each('unpaid', 'payment-rejected:qr-limit-tried', 'ACQ.BEYOND_PAY_RESTRICTION'),
  ...each('unpaid', 'payment-rejected:qr-limit-tried', 'ACQ.BEYOND_PER_RECEIPT_RESTRICTION'),
  ...each('unpaid', 'payment-rejected:amount-wrong', 'ACQ.TOTAL_FEE_EXCEED'),
  ...each('unpaid', 'payment-rejected:risk-refused', 'ACQ.PAYMENT_REQUEST_HAS_RISK'),
  ...each('unpaid', 'payment-rejected:qr-right', 'NOAUTH', 'NO_AUTH', 'ACQ.ACCESS_FORBIDDEN'),
  ...each('unpaid', 'payment-rejected:qr-right', 'ACQ.MERCHANT_AGREEMENT_INVALID', 'ACQ.SELLER_BEEN_BLOCKED'),
  ...each('unpaid', 'payment-rejected:qr-right', 'ACQ.MERCHANT_AGREEMENT_NOT_EXIST'),
  ...each('unpaid', 'payment-rejected:qr-number', 'MCHID_NOT_EXIST', 'APPID_NOT_EXIST', 'APPID_MCHID_NOT_MATCH'),
  ...each('unpaid', 'payment-rejected:qr-number', 'ACQ.INVALID_STORE_ID', 'ACQ.PARTNER_ERROR'),
  ...each('unpaid', 'payment-rejected:qr-number', 'ACQ.EXIST_FORBIDDEN_WORD'),
  ...each('paid', 'dropped-transaction:order-paid', 'ORDERPAID', 'ACQ.TRADE_HAS_SUCCESS'),
  ...each('paid', 'dropped-transaction:order-paid', 'TRADE_SUCCESS', 'TRADE_FINISHED'),
  ...each('closed', 'dropped-transaction:order-closed', 'ORDERCLOSED', 'ORDERREVERSED'),
  ...each('closed', 'dropped-transaction:order-closed', 'ACQ.TRADE_HAS_CLOSE', 'TRADE_CLOSED'),
  ...each('undone', 'refund-failed:in-progress > reverse-late', 'REVERSE_EXPIRE'),
  ...each('undone', 'refund-failed:short-balance', 'ACQ.SELLER_BALANCE_NOT_ENOUGH'),
  ...each('undone', 'refund-failed:order-frozen', 'ACQ.REASON_TRADE_BEEN_FREEZEN'),
]

/** Words of any language besides codes: heard only beside a word for the state of an order. */
export const STATES: readonly Shown[] = [
  ...each('closed', 'dropped-transaction:order-closed', 'CLOSED', 'REVOKED'),
  ...each('paid', 'refund-failed:refund-record', 'REFUND'),
]

/** Numbers that may be amounts. */
export const NUMBERS: readonly Shown[] = [
  ...each('unknown', 'dropped-transaction:result/order', '10003', '20000', '10000'),
  ...each('verify', 'payment-rejected:result/order', '40004'),
]

export const TERMINAL_TEXTS: readonly Shown[] = [
  ...each('unknown', 'no-response:result/reprint', 'LOST COMMUNICATION WITH HOST', 'COMMS FAILURE'),
  ...each('unpaid', 'payment-rejected:card-side-decline', 'CALL AUTH CENTRE', 'CALL AUTH CENTER', 'REFERRAL'),
  ...each(
    'device',
    'batch-settlement:in-progress > reversal-waits',
    'BATCH FULL',
    'MUST SETTLE BATCH',
    'MUST SETTLE SOON',
  ),
  ...each('device', 'batch-settlement:in-progress > reversal-waits', 'BATCH NEAR MAX', 'MEMORY 90% FULL DO Z BALANCE'),
  ...each('device', 'no-response:in-progress > which-cards', 'LINE BUSY', 'NO LINE', 'CHECK LINE', 'CANNOT CALL HOST'),
  ...each('device', 'terminal-unusable:safety > in-progress > offline-pending', 'DOWNLOAD NEEDED', 'INIT REQUIRED'),
  ...each('device', 'terminal-unusable:safety > in-progress > parts/pin-pad', 'PIN PAD OUT OF ORDER'),
  ...each(
    'device',
    'terminal-unusable:safety > in-progress > parts/pin-pad',
    'CHECK SPED',
    '5903 UNABLE TO LOCATE PINPAD',
  ),
  ...each('device', 'terminal-unusable:tamper-message', 'TAMPER', 'TAMPERED', 'Alert Irruption!', 'PED Tampered'),
  ...each('device', 'terminal-unusable:tamper-message', 'POS Be Attacked', 'All Keys Cleared', 'READER_TAMPERED'),
  ...each('device', 'terminal-unusable:tamper-message', 'Tamper Error', 'TAMPERING DETECTED'),
  ...each(
    'device',
    'terminal-unusable:safety > in-progress > offline-pending',
    'LOCAL_TIME_TAMPERING',
    'DEVELOPER_OPTIONS_ON',
  ),
  ...each('device', 'sign-in-failed:in-progress > screen-locked', '终端已锁定 请输入操作员号'),
]
