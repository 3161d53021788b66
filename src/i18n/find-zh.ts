/** The words of look-up and search, in Chinese. */
import type { FindWords } from './find-en.ts'

export const findZh: FindWords = {
  why: {
    code: (code, meaning) => `应答码 ${code}：${meaning}`,
    outcome: (tree, outcome) => `${tree}：${outcome}`,
    unknownCode: (code, note) => `这里的码表没有 ${code}，不要猜它的意思。记下：${note}。从这里开始`,
  },
  kind: { tree: '故障', outcome: '结论', code: '应答码', message: '屏幕提示', contact: '联系人' },
  nothing: (query) => `没有和“${query}”相符的内容。故障类型见：pos-triage list`,
  label: {
    display: '屏幕显示',
    meaning: '意思',
    reported: '据报意思是',
    cause: '怎么来的',
    result: '钱的情况',
    retry: '能否再收这位顾客',
    acts: '先由谁办',
    do: '现在做',
    notice: '注意',
    elsewhere: '别处的意思',
    contact: '联系',
    sources: '出处',
  },
  reportedNote: '只有未公开的出处这样写，请向收单机构核实。',
  result: {
    approved: '已成功',
    'approved-partial': '只批准了一部分金额',
    'approved-verify': '已成功，但要确认是否入账',
    declined: '没有成功',
    'declined-verify': '没有成功，但要先看顾客有没有被扣款',
    unknown: '结果不明，顾客可能已被扣款',
    'n/a': '与付款成败无关',
  },
  retry: {
    no: '不能',
    once: '可以再试一次',
    'once-after-fix': '改正后可以再试一次',
    'once-later': '稍后可以再试一次',
    later: '稍后再试',
    'after-sign-in': '重新签到之后',
    'after-upload': '脱机交易上送之后',
    'after-fix': '原因排除之后',
    'cardholder-retry': '持卡人可以再试',
    'only-after-query': '查到上一笔失败或已冲正，才可以',
    'only-after-query-then-sign-in': '查到上一笔失败或已冲正，并重新签到，才可以',
    'n/a': '不需要',
  },
  acts: {
    cashier: '收银员',
    cardholder: '持卡人',
    merchant: '商户',
    acquirer: '收单机构',
    issuer: '发卡行',
    wait: '等待',
  },
  unknownCode: (code) =>
    `这里的码表没有 ${code}。不要猜它的意思，碰上付款就按结果不明处理。记下应答码、屏幕原文、时间和金额，然后：pos-triage triage`,
  tableHint: '看其中一个怎么办：pos-triage code 应答码',
  unknownContact: (id, near) =>
    near ? `没有联系人“${id}”。是不是：${near}？` : `没有联系人“${id}”。全部见：pos-triage contacts`,
  bankLine: '这里没有发卡行的电话：号码印在银行卡背面，由持卡人本人打。',
}
