# 程序、步骤、期限
standing-head = 进展
standing-procedure = { $title }（{ $clause }）
standing-state = { $procedure }，{ $state ->
    [ended] 已结束
    [going] 依版本 { $release }
    [open] 未开始
    [closed] 不再适用于本案
   *[unknown] 是否适用取决于 { $missing }
}
standing-done = { $on } { $person }（{ $office }）
standing-signed = 已签署：{ $offices }
standing-any = { $offices }之一
standing-all = { $offices }均须签署
step-next = 下一步：{ $step }，由{ $who }办理
step-next-blocked = 下一步：{ $step }，由{ $who }办理；{ $why }
step-was-corrected = { $case } 的第 { $nth } 步 { $step } 不再计入，此前的步骤恢复待办{ $issued ->
    [yes] ；作废单据：{ $sheets }
   *[no] { "" }
}
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
