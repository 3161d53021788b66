/** The topics of `help TOPIC` and the words around them, in Chinese. */
import type { TopicWords } from '../en/topics.ts'
import type { Topic } from '../terms.ts'

const keys: Topic = {
  title: '按键',
  parts: [
    '按一个键就是回答；只有用方向键移动后才需要按回车。全角字符也可以，不必关闭中文输入法。',
    { heading: '在问题处' },
    {
      rows: [
        ['1-9', '选答案；是非题 1 是“是”，2 是“否”'],
        ['0', '不确定：会引到判断的办法，或走安全的一边'],
        ['3 x', '没做或做不了：有步骤要做时才有；有选项时是最后一个选项的下一个数字'],
        ['y n u', '是、否、不确定'],
        ['↑ ↓', '移动；回车选定'],
        ['?', '怎么判断'],
        ['b', '回到上一题'],
        ['e', '改之前的回答；不再适用的会去掉并说明'],
        ['t', '写备注；卡号先遮盖再保存'],
        ['k', '查屏幕现在显示的应答码'],
        ['l', '换语言'],
        ['h', '全部按键'],
        ['q', '保存退出（Ctrl-D 也可以）'],
        ['Ctrl-C', '立即停止；每个回答都已保存'],
      ],
    },
    { heading: '在结论处还有' },
    {
      rows: [
        ['r', '交接报告'],
        ['c', '复制报修文字'],
        ['f', '填写对方会问的各种号码'],
        ['d', '设提醒'],
        ['s', '看要先做的步骤'],
        ['m', '在结论处：看其余内容'],
      ],
    },
    { heading: '在故障类型列表里' },
    {
      rows: [
        ['文字', '筛选：中文、拼音、首字母、英文都可以；应答码和接续码也可以'],
        ['↑ ↓', '移动；回车选定，没有相符的就按原文查找'],
        ['Tab', '切换语言'],
        ['Esc', '关闭打开的内容；先清空筛选，再退出'],
      ],
    },
    '有风险的步骤之前会单独显示警告：按回车才显示步骤。',
    '用 --plain 或管道输入时，按键和文字每行一个；也可以用回答的 id，以及 yes、no、skipped、unsure、是、否、做不了、不确定。',
  ],
}

const exitCodes: Topic = {
  title: '退出码',
  parts: [
    {
      rows: [
        ['0', '完成；按 q 离开、搜索没有结果也算'],
        ['1', '发现问题：check 在故障树包里查出错误'],
        ['2', '用法不对：不认识的命令、选项、查询或回答；或没走完标准输入就结束了'],
        ['3', '做不到：故障树包读不了或有错误，报告写不了'],
        ['130', '用 Ctrl-C 中断；不会丢失内容'],
      ],
    },
    '结果写到标准输出，对话和错误写到标准错误。加 --json 只输出一个对象，带 "schema": 1，出错时也是；不提任何问题。',
    '记录无法保存时不会中断：提示一次，继续往下走。',
    '--debug 会显示错误出处。',
  ],
}

const format: Topic = {
  title: '故障树格式',
  parts: [
    '一个故障树是一个 YAML 文件，文件名就是它的 id。里面只有文字、去向和标记，不会执行任何东西。一个文件夹的故障树是一个包。',
    {
      lines: [
        'tree: drawer-stuck',
        'kind: failure',
        'title: 钱箱打不开',
        'summary: 收银时钱箱不弹出',
        'reviewed: 2026-11-22',
        'start: key',
        'nodes:',
        '  key:',
        '    ask: 钥匙能打开吗？',
        '    help: 用钥匙轻转。',
        '    yes: cable',
        '    no: shut',
        '    unsure: shut',
        '  cable:',
        '    verdict: fixed',
        '    title: 接好连线',
        '    cause: 连线松了。',
        '    actions: [插紧连线。]',
        '  shut:',
        '    verdict: escalate',
        '    title: 还是打不开',
        '    cause: 原因还不知道。',
        '    actions: [报修。]',
        '    contacts:',
        '      - to: service-provider',
        '        say: 钱箱打不开。',
        '    asserts: []',
      ],
    },
    '文字可以是一个字符串，也可以是 { zh: ..., en: ... } 两种语言。',
    { heading: '树的种类' },
    {
      rows: [
        ['failure', '一种故障'],
        ['entry', '给“不知道哪里坏了”的人；引到其他树'],
        ['subtree', '供其他树调用；走到出口（由调用者接着走）或结论'],
      ],
    },
    { heading: '节点的种类' },
    {
      rows: [
        ['ask', '问题：help，然后 yes、no、unsure；或 choices（label、goto）和 unsure'],
        ['do', '提问之前的步骤；有风险、有影响的要写 risk、effect；没做或做不了时去 skipped'],
        ['fact', '一次排查只问一遍；已知的回答会带过来'],
        ['call', '走一个子树，再按 exits 回来'],
        ['exit', '以这个名字离开子树'],
        ['tell', '只说步骤，不提问；goto 是接着走的地方'],
        [
          'verdict',
          '结论（fixed、act、wait、escalate、stop）：title、cause、actions、customer、never、contacts、later、prepare、expect、prevent、next、asserts、precaution、deals-with、leaves-fault',
        ],
      ],
    },
    '去向写成 NODE、TREE:（从头走）或 TREE:NODE；后两种不再回来。',
    { heading: '固定的取值' },
    {
      rows: [
        ['risk', 'money 资金、data 数据、tamper 防拆、safety 人身'],
        ['effect', 'charge、void、refund、restart、reset、update、settle、clear-journal'],
        ['money', '节点上写 may-have-moved，出口上写 settled：两者之间不能收款、重启、重置、更新、清流水'],
      ],
    },
    { heading: '故障树之外' },
    'contacts.yaml、codes.yaml、messages.yaml、evidence.yaml、sources.yaml、escalation.yaml 和 pack.yaml。用 --trees 指定的包叠加在自带的包上：同 id 的树被替换，其余按 id 合并。',
    {
      rows: [
        ['pos-triage check FOLDER', '列出所有问题，带行号和列号'],
        ['pos-triage schema', 'JSON Schema，供编辑器补全和检查'],
        ['pos-triage TREE --trees FOLDER', '走一遍'],
      ],
    },
  ],
}

export const topicsZh: TopicWords = {
  all: { format, keys, 'exit-codes': exitCodes },
  title: '主题',
  commandsTitle: '命令',
  more: 'pos-triage help 主题，或 pos-triage help 命令',
  unknownTopic: (given, allowed) => `没有关于“${given}”的帮助。可用：${allowed}`,
}
