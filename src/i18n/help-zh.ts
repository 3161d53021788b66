/** What `--help` says, in Chinese. */
import type { HelpWords } from './help-en.ts'

export const helpZh: HelpWords = {
  description: '从“POS 机不能用”到现在该做什么、该联系谁。离线运行，不向外发送任何内容。',
  query: '故障类型、应答码或文字：no-response、98、"退款失败"',
  run: '从故障类型、应答码或文字开始（默认命令）',
  list: '故障类型一览',
  check: '检查故障树包',
  code: '应答码的含义和由谁处理',
  contacts: '联系方式，附依据和核对日期',
  search: '搜索故障树、结论、应答码、提示信息和联系方式',
  sessions: '以前走过的记录：list、show ID、remove ID',
  report: '一页纸的交接报告',
  schema: '故障树格式的 JSON Schema',
  options: {
    answers: '按顺序回放这些回答：用逗号分开的 id，可写成 节点=回答',
    json: '输出 JSON，不提问',
    report: '把报告写到 FILE（.md、.txt、.json 或 .html）',
    resume: '继续最近没走完的记录，或用 id、接续码指定的记录',
    plain: '逐行编号显示，不重绘（读屏软件、简单终端）',
    lang: 'zh 或 en',
    trees: '在自带的故障树上叠加一个包（可重复）',
    acquirer: '你的收单机构，id 见：pos-triage contacts',
    noColor: '不用颜色',
    debug: '显示错误出处',
    format: '输出格式',
    output: '写到 FILE，而不是标准输出',
    stats: '本机统计：次数、时长、解决比例',
    version: '显示版本',
    help: '显示帮助',
  },
}
