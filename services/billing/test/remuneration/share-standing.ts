/** What a payee's share has come to, as the stores and the ledger have it. */
export interface Standing {
  readonly share: bigint;
  readonly issued: bigint;
  readonly drawnUp: bigint;
  readonly added: bigint;
  readonly owedBack: bigint;
  readonly withheld: bigint;
  readonly open: bigint;
  readonly ordered: bigint;
  readonly paid: bigint;
  readonly setOff: bigint;
  readonly noted: bigint;
  readonly due: bigint;
  readonly certified: bigint;
  readonly books: { readonly bank: bigint; readonly receivable: bigint; readonly taxCredit: bigint };
  readonly trialBalance: bigint;
}
