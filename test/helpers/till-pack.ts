/** A small pack in which everything there is to show stands once, in Chinese; its English words are all alike. */
import type { Code, Outcome, Question, Tell } from '../../src/tree/format/schema.ts'
import type { Text } from '../../src/tree/format/schema-types.ts'
import { EMPTY_PACK, type Pack } from '../../src/tree/pack.ts'
import { tree } from './packs.ts'

export const ENGLISH = 'ENGLISH'
const text = (zh: string): Text => ({ zh, en: ENGLISH })

const light: Question = {
  ask: text('灯亮吗？'),
  help: text('看正面。'),
  do: [{ ...text('先插好电源。'), risk: ['money', 'safety'], who: 'cashier' }],
  fact: 'lit',
  yes: 'which',
  no: 'end',
  unsure: 'end',
  skipped: 'told',
  money: 'may-have-moved',
}
const which: Question = {
  ask: text('哪一种？'),
  help: text('看屏幕。'),
  choices: { card: { label: text('刷卡'), goto: 'end' }, code: { label: text('扫码'), goto: 'end' } },
  unsure: 'end',
}
const told: Tell = { tell: [{ ...text('换个插座。'), who: 'merchant', risk: ['data'] }], goto: 'end' }
const end: Outcome = {
  verdict: 'wait',
  title: text('等一等'),
  cause: text('还没有结果。'),
  actions: [{ ...text('先不要动。'), who: 'merchant', risk: ['data'] }, text('记下时间。')],
  customer: text('请稍等。'),
  never: [text('不要再收一次。')],
  later: [{ ...text('打烊后重启。'), who: 'merchant', risk: ['data'] }],
  contacts: [{ to: 'helper', say: text('请帮忙。') }],
  prepare: ['trace-number', 'screen'],
  expect: [text('一天内有答复。')],
  prevent: [text('先看余额。')],
  next: ['other'],
}
const noAnswer: Code = {
  code: '98',
  channel: 'card',
  display: ['超时'],
  meaning: text('没有应答'),
  result: 'unknown',
  retry: 'no',
  acts: 'acquirer',
  do: [text('查一查。')],
  contact: 'helper',
  enter: 'till:light',
  elsewhere: text('别处一样'),
  table: 'both',
  sources: ['paper'],
}

export const tillPack: Pack = {
  ...EMPTY_PACK,
  trees: {
    till: {
      ...tree('till', 'failure', 'light', { light, which, told, end }),
      ...{ title: text('收款台'), summary: text('不动了') },
    },
    other: { ...tree('other', 'failure', 'end', { end }), title: text('别的'), summary: text('别的事') },
  },
  contacts: {
    helper: {
      name: text('帮手'),
      phone: '95516',
      find: text('看机身。'),
      for: text('查结果'),
      notFor: text('费率'),
      confidence: 'medium',
      checked: '2026-11-22',
      sources: ['paper'],
    },
  },
  evidence: {
    'trace-number': { label: text('凭证号'), find: text('小票'), field: 'trace-number' },
    'merchant-number': { label: text('商户号'), find: text('小票'), field: 'merchant-number' },
    'terminal-number': { label: text('终端号'), find: text('小票'), field: 'terminal-number' },
    'serial-number': { label: text('序列号'), find: text('机身'), field: 'serial-number' },
    screen: { label: text('屏幕文字'), find: text('屏幕') },
  },
  sources: { paper: { title: '《手册》', date: '2026-11-22', confidence: 'high' } },
  escalation: [
    {
      id: 'up',
      title: text('找上一级'),
      when: text('没人理'),
      do: [text('再打。')],
      contacts: [{ to: 'helper', say: text('急。') }],
    },
  ],
  codes: [noAnswer],
  about: {
    id: 'paper',
    name: text('纸面指南'),
    owner: { name: text('小店'), address: '人民路' },
    guidance: '2026-11-20',
  },
}
/** What is no word of a language: names of trees, nodes, answers and contacts. */
export const NAMES = [
  'till',
  'other',
  'light',
  'which',
  'end',
  'card',
  'code',
  'helper',
  'yes',
  'no',
  'unsure',
  'skipped',
  'told',
]
