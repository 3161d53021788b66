/** What is wrong with a pack, in Chinese. */
import type { DiagnosticWords } from '../en/diagnostics.ts'

const joinItems = (items: readonly string[]): string => items.join('、')

const REASONS = {
  missing: '没有这个文件或文件夹',
  folder: '这是文件夹，不是文件',
  denied: '没有权限，或者不是普通文件',
  'too-large': '超过 32 MiB，不会是树',
  'not-utf8': '不是 UTF-8 编码的文本',
  empty: '是空的',
  'no-trees': '里面没有 .yaml 或 .yml 文件',
}
const LIVE = {
  anchor: '锚点（&）',
  alias: '引用（*）',
  tag: '标签（!）',
  'second-document': '第二个文档（---）',
  nesting: '这么深的嵌套',
}
const TYPES = {
  text: '双语文本：{ zh: ..., en: ... }',
  string: '一段文字',
  list: '列表：[ ... ] 或以 - 开头的行',
  map: '键和值',
  'true-false': 'true 或 false',
}
const FORMS = {
  id: '标识：小写字母、数字和单个连字符，例如 call-acquirer',
  answer: '回答的标识：要像 yes-both 这样，不能只有数字，数字是回答用的按键',
  target: '去向：node、tree: 或 tree:node',
  date: '日期，例如 2026-11-22',
  duration: '时长，例如 30m、4h、1d',
  version: '程序版本，例如 0.2 或 0.2.1',
  code: '应答码：两位大写字母或数字',
  address: '以 https:// 开头的网址',
  string: '非空白的文字',
  'zh-word': '汉字的词：中间没有空格、字母或数字',
  'en-word': '英文的词或固定说法：字母和数字，词与词之间空一格',
}
const LANGS = { zh: '中文（zh）', en: '英文（en）' }
const NOT_KNOWING = { unsure: '“不确定”', skipped: '“没做或做不了”' }
const ASSERTS = {
  asserts: '把不知道的事说成事实（asserts）',
  stop: '的 verdict 是“stop”',
  police: '让人报警',
  risk: '有带风险的动作（risk）',
}
const UNITS = { characters: '个字', words: '个词', sentences: '句' }

export const diagnosticsZh: DiagnosticWords = {
  unreadable: ({ reason }) => `读不了：${REASONS[reason]}`,
  yaml: ({ reason }) => `不是正确的 YAML：${reason}`,
  'not-inert': ({ what }) => `树包只放数据，不能用${LIVE[what]}`,
  'unknown-key': ({ key }) => `不认识的键“${key}”`,
  'missing-key': ({ key, of }) => (of ? `“${of}”缺少“${key}”` : `文件缺少“${key}”`),
  'not-a-node': () => '看不出是哪种节点：没有一个键说明它是什么',
  'wrong-type': ({ expected }) => `这里要写${TYPES[expected]}`,
  'not-allowed': ({ given }) => `这里不能写“${given}”`,
  'bad-form': ({ given, expects }) => `“${given}”不是${FORMS[expects]}`,
  'empty-text': () => '文字是空的',
  'missing-translation': ({ lang }) => `缺少${LANGS[lang]}`,
  'wrong-count': ({ count, min, max }) =>
    count < min ? `只有 ${count} 个，至少要 ${min} 个` : `有 ${count} 个，最多 ${max} 个`,
  'duplicate-key': ({ key, line }) => `“${key}”在第 ${line} 行已经有了`,
  'duplicate-id': ({ id, earlier }) => `“${id}”在 ${earlier} 已经有了`,
  'file-name': ({ tree, file }) => `树叫“${tree}”，文件却叫“${file}”，两者必须相同`,
  'undefined-target': ({ given }) => `“${given}”没有去处：没有这个节点`,
  'undefined-tree': ({ given }) => `没有树“${given}”`,
  'undefined-subtree': ({ given }) => `没有可以调用的子树“${given}”`,
  'undefined-exit': ({ given, subtree }) => `子树“${subtree}”没有出口“${given}”`,
  'unrouted-exit': ({ exit, subtree }) => `子树“${subtree}”的出口“${exit}”在这里没有去处`,
  'undefined-contact': ({ given }) => `没有联系人“${given}”`,
  'undefined-evidence': ({ given }) => `没有备查项“${given}”`,
  'undefined-source': ({ given }) => `没有来源“${given}”`,
  'undefined-concept': ({ given }) => `没有概念“${given}”`,
  'no-words': ({ of }) => `“${of}”没有词：zh 或 en 至少要写一个`,
  'unused-fact': ({ fact, tree }) => `从“${tree}”走，走不到问“${fact}”的问题`,
  'duplicate-word': ({ word, earlier, line }) =>
    word === earlier ? `“${word}”在第 ${line} 行已经有了` : `“${word}”和第 ${line} 行的“${earlier}”是同一个词`,
  'not-walkable': ({ given }) => `“${given}”跳进了子树；子树只能用 call: 调用`,
  'exit-outside-subtree': ({ exit }) => `“${exit}”是子树的出口，但这棵树不是子树（kind: subtree）`,
  unreachable: ({ node }) => `没有任何地方通到“${node}”`,
  loop: ({ walk }) => `走不到头：${walk.join(' > ')} > ${walk[0]?.split('=')[0] ?? ''} ...`,
  'no-action': () => '结果没有动作：至少写一件现在要做的事',
  'no-contact': ({ verdict }) => `结果没有联系人；只有 verdict 为“fixed”时可以不写，“${verdict}”不行`,
  'contact-incomplete': ({ contact, missing }) => `联系人“${contact}”缺少：${joinItems(missing)}`,
  'money-rule': ({ effect, walk }) => `钱可能已动、结果还没查清，就有“${effect}”的步骤；最短走法：${walk.join(' > ')}`,
  'unsafe-entry': ({ given, result }) =>
    `结果是“${result}”，可是按它所设的事实，从“${given}”走可以不经过标有 money: may-have-moved 的节点就结束`,
  'enters-middle': ({ given, use }) => `“${given}”从树的中间进入：改成从开头进（“${use}”），已知的写在 sets 里`,
  'lost-fault': ({ fault, walk }) =>
    `带着“${fault}”走到这里就结束了，路上没有一处处理它：这个结论处理了就写 deals-with，没处理就接着走到那个问题；最短走法：${walk.join(' > ')}`,
  'stale-review': ({ reviewed, days }) => `上次核对是 ${reviewed}，已过 ${days} 天`,
  'too-long': ({ lang, count, limit, unit }) =>
    `太长（${lang}）：${count}${UNITS[unit]}，最好不超过 ${limit}${UNITS[unit]}`,
  'needs-newer': ({ needs, program }) => `这个树包要 pos-triage ${needs} 或更新，现在是 ${program}：请更新 pos-triage`,
  'undefined-fact': ({ given }) => `没有问题询问事实“${given}”`,
  'undefined-answer': ({ given, fact }) => `询问“${fact}”的问题没有“${given}”这个回答`,
  'same-answer': ({ given }) => `有个选项也叫“${given}”，和旁边的回答重名：请换一个名字`,
  'too-many-answers': ({ count, most }) => `“skipped”之外还有 ${count} 个选项：按键最多够 ${most} 个`,
  'nothing-to-skip': () => '这里没有可以不做的：这一题没有步骤（do）',
  'asserts-missing': ({ from, by }) =>
    `“${from}”的${NOT_KNOWING[by]}通到这里：要在 asserts 里写明这个结果断定了什么，没有断定就写 []`,
  'unsure-asserts': ({ outcome, by, what, ids }) =>
    `${NOT_KNOWING[by]}通到“${outcome}”，那里${ASSERTS[what]}${what === 'asserts' ? `：${joinItems(ids)}` : ''}；应当通到查清的办法`,
  precaution: ({ what, verdict, trees }) =>
    what === 'verdict'
      ? `防范性结果（precaution）的 verdict 只能是“act”“wait”“escalate”，不能是“${verdict}”`
      : `防范性结果（precaution）里，${what === 'stop' ? 'verdict 为“stop”' : '报警'}只能用在：${joinItems(trees)}`,
  'too-many': ({ of, count, most }) => `“${of}”有 ${count} 个，一眼最多看 ${most} 个`,
  'too-many-lines': ({ lang, count, most, columns }) =>
    `太长（${lang}）：${columns} 列宽要 ${count} 行，最多 ${most} 行`,
  'too-many-rows': ({ lang, count, most, columns }) =>
    `太高（${lang}）：${columns} 列宽，连同回答、提示和按键共 ${count} 行，最多 ${most} 行`,
  'no-time': ({ lang }) => `请人查却没有问多久（${lang}）：加一句几时答复`,
  'next-why': ({ tree, what }) =>
    what === 'reviewed'
      ? '要在 next-reviewed 里写明几时核对过这些去处'
      : what === 'extra'
        ? `next 里没有“${tree}”`
        : `要在 next-why 里写明什么时候走“${tree}”`,
  term: ({ given, use }) => `术语表写作“${use}”，不是“${given}”`,

  didYouMean: (meant) => `；是不是“${meant}”？`,
  allowed: (items, more) => `（可以写：${joinItems(items)}${more > 0 ? `，另有 ${more} 个` : ''}）`,
  skipped: (count) => `（${count} 步）`,
  precautions: (count) => `防范性结果 ${count} 个：只先止住可能的损害`,
  police: '报警',
  clean: (files) => `已检查 ${files} 个文件，没有发现问题`,
  summary: (errors, warnings) => `错误 ${errors} 个，警告 ${warnings} 个`,
}
