/** The words of what one can do beside answering, in Chinese. */
import type { ExtraWords } from './extras-en.ts'

export const extrasZh: ExtraWords = {
  change: {
    ask: '要改哪一题的回答？',
    none: '还没有可以改的回答。',
    back: '都不改：返回',
    dropped: (count) => `后面有 ${count} 个回答不再适用，已去掉：`,
  },
  note: { ask: '备注（卡号会自动遮住）：', kept: '已记下。' },
  evidence: {
    intro: '每一项都可以不填，直接按回车。这里从不询问卡号、密码和 CVV。',
    bad: (label, given) => `“${given}”不像是${label}。请重填，或留空。`,
    kept: (count) => `已记下 ${count} 项。`,
  },
  remind: {
    ask: '什么时候提醒（30m、4h、1d、明天 9:00）：',
    bad: (given) => `“${given}”不是将来的时间。例如：30m、4h、1d、2026-11-24 9:00`,
    kept: (due) => `${due} 之后再启动时会提醒。`,
    due: (due, what) => `${due} 到期：${what}`,
    done: '已办完：不用再提醒',
    later: '先留着',
    goOn: '继续这条记录',
  },
  code: {
    ask: '屏幕现在显示什么应答码或文字？',
    unknown: (given) => `没有“${given}”的资料。请记下完整文字、应答码和时间。`,
    walk: '按这个往下查',
    back: '回到刚才的问题',
  },
  report: {
    ask: '报告：',
    show: '在这里显示',
    write: (file) => `写成可打印的一页文件：${file}`,
    back: '返回',
    copied: '已复制：可粘贴到聊天或邮件里。',
    notCopied: '这台电脑没有可用的剪贴板。文字如下：',
    written: (path) => `报告已写到：${path}`,
  },
  resume: {
    nothing: '没有未走完的记录。请看：pos-triage sessions list',
    unknown: (given) => `没有记录或接续码“${given}”。请看：pos-triage sessions list`,
    dropped: '故障树已经改过。下面这些回答不再适用，已去掉：',
    gone: (tree) => `这条记录不能继续：现在的故障树里没有“${tree}”。`,
    malformed: (given) => `“${given}”不是接续码：接续码由字母和数字组成，四个一组，例如 7F3K-9QWM。`,
    check: (given) => `接续码 ${given} 抄错了：校验位不对。请再核对一遍。`,
    otherPack: (given) => `接续码 ${given} 是用另一个版本的故障树生成的。两边要用同一版本。`,
    noSuchWalk: (given) => `接续码 ${given} 在现在的故障树里走不通。`,
  },
  save: {
    full: '磁盘已满：之后的内容无法保存。可以继续走。',
    denied: '文件夹不能写入，内容不会保存。可以继续走。',
    failed: '记录没能保存。可以继续走。',
    forked: '另一个窗口也在用这条记录：本窗口另存为一条新记录。',
    where: (path) => `（${path}）`,
    choice: (path) => `语言和收单机构的选择没有记住：${path} 保持原样。`,
  },
}
