/** What meets a rule: looked up by tests/structure/review-rules.test.ts, so that it is there. */
export type Proof =
  /** A test, by its file and its name, or its suite's. */
  | { readonly test: string; readonly named: string }
  /** A screen as it is drawn, by its name in `tests/e2e/pictures/zh`. */
  | { readonly screen: string }
  /** A design that leaves no way to break the rule: the file that makes it so, and why it does. */
  | { readonly design: string; readonly because: string }
  /** What only the merchant can do, in WeChat's console. */
  | { readonly byHand: string }

export interface ReviewRule {
  /** The clause: 运营规范 is prod/, 常见拒绝情形 prod/reject, of developers.weixin.qq.com/miniprogram. */
  readonly clause: string
  readonly rule: string
  readonly proofs: readonly Proof[]
}
