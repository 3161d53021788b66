/** Words that say nothing about what is wrong. */
export const STOP_EN: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been am i you he she it we they my your his her our their me him us them this that these those ' +
    'of to in on at for from by with as and or but if so do does did has have had will would can could may be there here just any ' +
    'some very also now got s m re ve ll d t its into than then which who whom whose what up where about like know want need try tell ' +
    'told put even still always ever each every other same such because wants think please back after before only over really'
  ).split(' '),
)
export const STOP_ZH: ReadonlySet<string> = new Set([
  ...'的了吗呢啊呀吧嘛我你他她它您们这那个把被给让是在就都也还很太请和与跟到会能可以要想有来去下着过得地为什么怎样样些点么该着啦哦额嗯自己对从向及其之',
])
