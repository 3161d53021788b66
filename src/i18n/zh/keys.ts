/** The keys of a walk and what they do, in Chinese. */
import type { KeyWords } from '../en/keys.ts'

export const keysZh: KeyWords = {
  hints: {
    rest: '其余内容',
    help: '怎么判断',
    back: '返回',
    report: '报告',
    evidence: '填写信息',
    quit: '保存退出',
    more: '其他按键',
  },
  all: {
    title: '按键',
    digits: '选答案；0 是“不确定”',
    letters: '是、否、不确定',
    skipped: '没做或做不了',
    help: '怎么判断',
    back: '回到上一题',
    change: '改之前的回答',
    note: '写备注',
    code: '查屏幕现在显示的应答码',
    language: '换语言',
    report: '交接报告',
    copy: '复制报修文字',
    evidence: '填写各种号码',
    remind: '设提醒',
    steps: '要先做的步骤',
    rest: '其余：以后再做、要准备的、来源',
    quit: '保存退出',
  },
  wrong: '这个键在这里没有用。',
  press: (keys) => `请按 ${keys}。`,
  nothingOpen: (canGoBack) => (canGoBack ? '没有打开的内容；按 [b] 返回。' : '这里没有打开的内容。'),
  reading: (page, pages) =>
    pages === 1
      ? '[Esc] 关闭'
      : `第 ${page} 页，共 ${pages} 页 [空格] ${page < pages ? '下一页' : '关闭'} [b] 上一页 [Esc] 关闭`,
  stepsMore: (count) => `[s] 还有 ${count} 步要先做`,
  stepsAll: (count) => `[s] 要先做 ${count} 步`,
  cut: '…… 还有内容：[m]',
  noBack: '这已经是第一题。',
}
