# 登记簿：各命令说的话和帮助。
case-added = 已登记 { $number }
case-corrected = { $number } 现为第 { $revision } 版
case-unchanged = 没有变化：{ $number } 仍是第 { $revision } 版
case-voided = { $number } 已作废，编号保留
case-reopened = { $number } 已重新打开
case-decided = { $number } 第 { $decision } 次裁定：{ $verdict }
    事实第 { $revision } 版，依制度版本 { $release }，适用日期 { $on }
    { $digest }
case-decided-before = 没有新内容：{ $number } 第 { $decision } 次裁定仍然有效：{ $verdict }
    事实第 { $revision } 版，依制度版本 { $release }，适用日期 { $on }
    { $digest }
case-undecided = 未记录：{ $number } 尚不能裁定，详见 `zhidu evaluate { $number }`

register-status-open = 未决
register-status-decided = 已裁定
register-status-void = 作废
register-revision-of = 第 { $revision } 版，共 { $revisions } 版
register-records = { $count } 条
register-none = 无
register-title = 标题
register-strange = 词表中已没有的事实
register-sheets = 单据
register-sheet = { $number } 《{ $form }》，第 { $nth } 步（{ $step }），{ $on }；{ $prints ->
    [0] 尚未打印
   *[other] 已打印 { $prints } 次
}{ $void ->
    [yes] ；作废：{ $reason }
   *[no] { "" }
}
register-history = 经过
register-revised = 第 { $revision } 版，{ $facts } 项事实
register-revised-because = 第 { $revision } 版，{ $facts } 项事实：{ $reason }
register-decided = 第 { $decision } 次裁定，依第 { $revision } 版，适用日期 { $on }：{ $verdict }（{ $digest }）
register-voided = 作废：{ $reason }
register-reopened = 重新打开：{ $reason }
register-override = 例外 { $number } 有效：{ $output }以{ $value }代替{ $result }{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}：{ $reason }（{ $by }提出，{ $approved }批准）
register-override-waits = 例外 { $number } 待批准：{ $output }以{ $value }代替{ $result }{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}：{ $reason }（{ $by }提出）
register-override-mark = （例外 { $numbers }）
register-overridden = 提出例外 { $number }：{ $output }以{ $value }代替{ $result }{ $until ->
    [none] {""}
   *[other] ，至 { $until } 止
}：{ $reason }
register-override-approved = 例外 { $number } 已批准
register-appeal-open = 申诉 { $number }（{ $by }）待复核：{ $reason }
register-appeals = ，{ $count } 件申诉待复核
register-appealed = 申诉 { $number }（{ $by }）：{ $reason }
register-upheld = 申诉 { $number } 已复核，维持裁定：{ $reason }
register-appeal-reopened = 申诉 { $number } 已复核，重新打开：{ $reason }
register-stepped = 第 { $nth } 步：{ $step }{ $done ->
    [yes] { "" }
   *[no] ，已签署，尚待他人签署
}（{ $office }{ $deputy ->
    [none] { "" }
   *[other] ，代{ $deputy }
}，{ $on }）{ $issued ->
    [yes] ；开出 { $sheets }
   *[no] { "" }
}
register-step-corrected = 第 { $nth } 步登记有误：{ $reason }
register-printed = 打印 { $sheet }{ $reprint ->
    [0] （正本）
   *[other] （第 { $reprint } 次补打）
}
register-problems = 另有 { $count } 处问题未解决
register-empty = 没有案件
register-column-number = 编号
register-column-verdict = 裁定
register-column-status = 状态
register-count = 共 { $count } 件

help-case = 登记簿：登记、更正、查看、列出、作废、重新打开案件
help-case-more = 什么都不删除：更正是新的一版，作废的案件保留编号。
help-case-add = 登记一个案件并给出编号
help-case-add-more = 编号按适用日期所在月份排；适用日期还不知道的，按本月排。
help-case-add-arg-file = 案件文件，- 为标准输入
help-case-set = 更正案件，记为新的一版：要么全部生效，要么全不生效
help-case-set-more = 例：
    zhidu case set GS07-2014-05-001 delivery.due_on=2014-04-10
    zhidu case set GS07-2014-05-001 约定交期=                      撤回这项事实
    zhidu case set GS07-2014-05-001 responsible[1].points=2       名单的第一条
    zhidu case set GS07-2014-05-001 responsible[+].name=王五       添一条；一条命令里的 [+] 都指同一条
    zhidu case set GS07-2014-05-001 responsible[2]=               撤去这一条，后面的往前移
    zhidu case set GS07-2014-05-001 responsible=[]                一条也没有；responsible= 是还不知道
help-case-set-arg-number = 案件编号
help-case-set-arg-facts = 名称=值；名称用标识或中文名都行；值为空则撤回
help-case-set-arg-file = 案件文件，盖在案件原有事实之上；其中的名单整份替换
help-case-set-arg-reason = 更正的原因
help-case-show = 案件的事实，每项由谁何时提供，以及全部经过
help-case-show-arg-number = 案件编号
help-case-show-arg-graph = 把在这个程序中的进展画成图（SVG）
help-case-show-arg-out = 图写入的文件；不写则输出到标准输出
help-case-show-arg-revision = 看哪一版的事实（默认最新）
help-case-list = 列出登记簿里的案件
help-case-list-arg-month = 只列这个月编号的案件
help-case-list-arg-status = 只列未决（open）、已裁定（decided）或作废（void）的案件
help-case-void = 作废案件；编号保留，写下的都保留
help-case-void-arg-number = 案件编号
help-case-void-arg-reason = 原因
help-case-reopen = 重新打开已作废或已裁定的案件
help-case-reopen-arg-number = 案件编号
help-case-reopen-arg-reason = 原因
help-decide = 对登记的案件求出结论并记录裁定
help-decide-more = 尚不能裁定的不记录：命令以 1 结束，并列出还要查明的事实。
help-decide-arg-number = 案件编号
backup-done = 已把 { $size } 条记录复制到 { $path }
backup-restored = 已把 { $size } 条记录恢复到 { $path }
backup-recovered = { $size } 条记录中救回 { $rest } 条，存入 { $path }
backup-whole = 没有损失
backup-lost = 已失去：第 { $position } 条记录{ $spot ->
    [none] {""}
   *[other] ，即 { $spot }
}
backup-lost-kept = 已失去：摘要为 { $sha256 } 的内容
backup-lost-leaf = 连同摘要一起失去：第 { $position } 条记录；哈希树无法补全
