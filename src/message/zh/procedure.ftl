# 程序、步骤、期限
standing-head = 进展
standing-procedure = { $title }（{ $clause }）
standing-state = { $procedure }，{ $state ->
    [ended] 已结束
    [going] 依版本 { $release }
    [open] 未开始
    [closed] 不再适用于本案
    [void] 依版本 { $release }；案件已作废，不再办理
   *[unknown] 是否适用取决于 { $missing }
}
standing-done = { $on } { $person }（{ $office }{ $deputy ->
    [none] { "" }
   *[other] ，代{ $deputy }
}）
standing-signed = 已签署：{ $offices }
standing-any = { $offices }之一
standing-all = { $offices }均须签署
step-next = 下一步：{ $step }（{ $who }）
step-next-blocked = 下一步：{ $step }（{ $who }）；{ $why }
step-ended = { $procedure }至此结束
step-was-corrected = { $case } 的第 { $nth } 步（{ $step }）不再计入{ $issued ->
    [yes] ；作废单据：{ $sheets }
   *[no] { "" }
}
step-correct-on = `--correct` 不能与 `--on` 一起用：更正以登记的当天为准
help-step = 办理程序步骤，或更正步骤
help-step-more =
    zhidu step GS07-2014-08-001 A3 零件费=1860 --as 陈
    zhidu step GS07-2014-08-001 --correct 3 --reason '登记到了别的案件' --as 陈

    STEP 写步骤的编号、程序#步骤，或步骤名称。`zhidu case show 编号`列出待办步骤、由谁办理、何时到期。
    步骤在今天以前办理的，用 --on 写明日期。
    制度不予办理的也会记录。没有撤销：登记有误的步骤作更正，两者都保留。
help-step-arg-step = 步骤
help-step-arg-facts = 该步骤要求填写的事实
help-step-arg-office = 兼任几个岗位时，以哪个岗位办理
help-step-arg-correct = 登记有误的步骤序号
help-step-arg-reason = 错在哪里
due-overdue = 已逾期
due-today = 今天到期
due-week = 本周到期
due-later = 以后到期
due-open = 尚无日期
due-unlimited = 无期限
standing-due-open = 尚无到期日
due-step = { $day }{ $provisional ->
    [yes] （暂定）
   *[no] { "" }
}  { $case }  { $step }，由{ $who }办理
due-by-contract = 合同约定：{ $fact }
due-by-text = { $from ->
    [fact] 自{ $fact }起
    [wait] 自等待结束之日起
   *[hand] 自待办之日起
}（{ $clause } { $source }）
due-ahead = 尚未轮到，先要办完：{ $steps }
due-waiting = 尚未起算：步骤在等待
due-missing = 取决于{ $missing }
due-count = { $on }：逾期 { $overdue } 项，今天到期 { $today } 项，本周内 { $week } 项，以后 { $later } 项，尚无日期 { $open } 项，无期限 { $unlimited } 项
due-without = 有 { $count } 件未查或未查全：没有适用的版本，或事实与版本不符
standing-due = { $late ->
    [yes] 已逾期，应于 { $day } 办理
   *[no] { $day } 到期
}{ $provisional ->
    [yes] （暂定）
   *[no] { "" }
}
help-due = 列出逾期、今天到期和本周到期的步骤，日期各附由来
help-due-more =
    zhidu due
    zhidu due --office 生产办公室 --all

    --on 查另一天。--all 也列以后到期的，因等待、暂停或缺事实而尚无日期的，以及没有期限的待办步骤。
    尚未轮到而期限已经起算的步骤也列出，并注明先要办完哪些步骤。
    合同约定的日期和按制度算出的日期并列。所依年份尚未公布放假安排的，日期为暂定。
help-due-arg-office = 只列这个部门或岗位待办的
help-due-arg-case = 只列这个案件
help-due-arg-all = 也列以后到期、尚无日期和无期限的

# 程序图
chart-begin = 开始
chart-end = 结束
chart-gathers = 全部
chart-otherwise = 其余情形
chart-decision = 裁定
chart-applies = 适用于「{ $condition }」的案件
chart-pauses = 「{ $list }」期间不计期限
chart-parameters = 期限取 { $date } 的参数值
chart-basis = 未注出处的步骤均为 { $clause } { $source }
chart-limit-where = { $limit }，仅当 { $condition }
chart-limit-basis = { $limit }（{ $basis }）
chart-approves = { $steps } 的办理人不得办理本步
chart-agreed = 合同约定：{ $fact }
chart-key-step = 步骤
chart-key-done = 已办理
chart-key-current = 待办
chart-key-waiting = 等待中
chart-key-blocked = 受阻
chart-key-late = 已逾期
chart-key-skipped = 未经过
chart-key-next = 下一步
chart-key-taken = 已走的路线
chart-key-open = 尚未走到
chart-key-not-taken = 未走的路线
chart-key-choice = 只走其中一路
chart-key-split = 同时开始
chart-key-join = 全部办完才继续
chart-key-basis = 依据
chart-key-limit = 办理期限
chart-key-wait = 须等待
chart-key-need = 须先具备
chart-key-sheet = 开具单据
chart-key-all = 均须签署
chart-key-any = 其中之一即可
chart-release = 版本 { $release }，{ $on }
chart-due = { $on } 到期
chart-overdue = 已逾期，应于 { $on } 办理
chart-signed = 已签：{ $signed }；未签：{ $awaited }
chart-corrected = 第 { $nth } 步已更正
help-graph = 把程序画成图（SVG）：谁在谁之后办什么，何时到期，用哪张单
help-graph-more =
    zhidu graph procedures/paid-repair --out 收费维修.svg
    zhidu case show GS07-2014-08-001 --graph procedures/paid-repair --out 进展.svg

    每个部门一条泳道。图占一张 A4，黑白也看得清。用 --on 取另一天的取值。
help-graph-arg-procedure = 程序的编号或名称
help-graph-arg-out = 写入的文件；不写则输出到标准输出
graph-written = “{ $title }”的图已写入 { $path }
