# 审计问题：问什么，查到什么，为何尚不能确定。
question-governing-text = 每次裁定所依的制度版本，是否正是当时适用的版本？
question-drafting = 每个版本是否都由两人分别提出和批准，然后才发布？
question-notified-before = 裁定所涉人员在事情发生之前是否都已被告知该版本？
question-same-result = 每次裁定重新求出的结果是否与记录相同？
question-today-differs = 按今天的制度，结果是否会不同？
question-changed-since = 裁定之后是否又发生了裁定所不知道的事？
question-unanchored = 日志中是否有检查点未覆盖的部分？
question-missing-numbers = 案件编号和单据编号是否有缺号？
question-void-numbers = 是否有作废的案件或单据？
question-doubled-cases = 同一件事是否登记了两次？
question-backdated-entries = 是否有记录的时间早于它前面的记录，或者有裁定、步骤所写的日期在登记时尚未到来？
question-overrides = 是否有例外裁量，涉及多少金额？
question-without-evidence = 是否有没有证据的裁定？
question-late-evidence = 是否有裁定之后才补的证据？
question-own-cases = 是否有人处理了涉及本人的案件，或批准了自己提出的事项？
question-authority = 是否有人无权而为？
question-early-notices = 是否有未经批准就先发出的通知，或没有等到就先办的步骤？
question-execution-during-appeal = 是否有在申诉期间就执行的裁定？
question-like-cases = 是否有同类案件不同结果？
question-warnings = 是否有带警示的裁定？
question-late-steps = 是否有逾期的步骤？
question-unused-rules = 是否有从未用到的规则、从未办理的步骤？
question-overridden-rows = 是否有多半被例外改掉的规则？
question-uncovered-cases = 是否有规则管不到的案件？
question-provisional-calendars = 是否有依暂定日历算出的期限或结果？
question-exports = 是否有内容导出为文件？

question-answer-yes = 是
question-answer-no = 否
question-answer-no-backdated-entries = 否：记录的时间先后有序，也没有尚未到来的日期；晚于当天补登记的，列在下面
question-answer-yes-attention = 是：需要注意
question-answer-no-attention = 否：需要注意
question-answer-open = 尚不能确定
question-more = 另有 { $count } 项；加 `--all` 全部列出
question-count = 共 { $count } 个问题：{ $good } 个正常，{ $attention } 个需要注意，{ $open } 个尚不能确定
question-of-register = `{ $id }` 只能就整个登记簿来问，不能只问一个案件
question-releases = 版本 { $numbers }
question-positions = 日志 { $numbers }
question-verdict-absent = 无
question-verdict-undecided = 未决

finding-stands-on = { $case } 第 { $decision } 次裁定：依版本 { $release }，适用日期 { $on }，{ $fact ->
    [none] 由人指定
   *[other] 取自“{ $fact }”
}
finding-release-unrecorded = { $case } 第 { $decision } 次裁定所称的版本 { $release }，日志中没有
finding-release-other-texts = { $case } 第 { $decision } 次裁定所称的版本 { $release }，其文件与日志中的不同
finding-release-did-not-govern = { $case } 第 { $decision } 次裁定依的是版本 { $release }；按当时已发布的，{ $on } { $governed ->
    [none] 并无适用的版本
   *[other] 适用的是版本 { $governed }
}
finding-date-by-hand = { $case } 第 { $decision } 次裁定：适用日期 { $on } 由{ $person }指定，不是案件中的日期
finding-no-clause = { $case } 第 { $decision } 次裁定没有依据任何条款：没有规则给出结果
finding-release-life = 版本 { $release }：{ $proposed_by }于 { $proposed_on } 提出，批准人：{ $approved_by ->
    [0] 无
   *[other] { $approved_by }
}，发布人：{ $published_by ->
    [0] 无
   *[other] { $published_by }
}
finding-same-hand = 版本 { $release }：由{ $person }提出，又由{ $person }批准
finding-published-unapproved = 版本 { $release } 未经批准就已发布
finding-founded = { $person }于 { $date } 开始登记人员，当时无人担任有任免权的岗位：{ $subject }
finding-founded-again = { $person }于 { $date } 又在无人担任有任免权的岗位时作了任免：{ $subject }
finding-told-before = { $case } 第 { $decision } 次裁定：{ $person }已于 { $told } 被告知版本 { $release }，不晚于事情发生的 { $occurred }
finding-told-after = { $case } 第 { $decision } 次裁定：{ $person }到 { $told } 才被告知版本 { $release }，晚于事情发生的 { $occurred }
finding-never-told = { $case } 第 { $decision } 次裁定：{ $person }从未被告知版本 { $release }；事情发生于 { $occurred }
finding-text-names-nobody-or-no-day = 版本 { $release } 没有写明哪项事实记载所涉人员和事情发生的日期；需要在 regulation.yaml 中写 `concerns:` 和 `occurred_on:`
finding-day-of-matter-missing = { $case } 第 { $decision } 次裁定：案件中没有事情发生的日期，需要更正补上
finding-other-result = { $case } 第 { $decision } 次裁定重新求出的结果不同：{ $parts }（原由引擎 { $engine } 求出）
finding-unreadable = { $case } 第 { $decision } 次裁定：本引擎读不了版本 { $release }，或读不了其事实；需要用当时的引擎
finding-today-otherwise = { $case } 第 { $decision } 次裁定：当时为{ $then }，按今天的版本 { $release } 为{ $now }；不同之处：{ $outputs }
finding-nothing-in-force-today = { $case } 第 { $decision } 次裁定：今天没有生效的版本，需要先发布
finding-facts-do-not-fit-today = { $case } 第 { $decision } 次裁定：其事实不合今天生效的版本 { $release }，需要按其词表改写
finding-corrected-since = { $case }：第 { $decision } 次裁定之后，{ $person }于 { $date } 更正了{ $facts }
finding-voided-since = { $case }：第 { $decision } 次裁定之后，{ $person }于 { $date } 作废：{ $reason }
finding-reopened-since = { $case }：第 { $decision } 次裁定之后，{ $person }于 { $date } 重新打开：{ $reason }
finding-text-since = { $case } 第 { $decision } 次裁定：此后由{ $person }发布的版本 { $release } 自 { $from } 起生效，也涵盖其适用日期
finding-numbers-missing = { $count ->
    [one] 缺 { $first }，在 { $next } 之前
   *[other] 缺 { $first } 至 { $last }，在 { $next } 之前
}
finding-void = { $case }：{ $person }于 { $date } 作废：{ $reason }
finding-doubled = 同一个月内事实完全相同：{ $cases }
finding-clock-set-back = { $person }所作的记录（位置 { $position }），时间为 { $at }，早于它之前一条记录的 { $before }
finding-governing-date-ahead = { $case } 第 { $decision } 次裁定：适用日期为 { $on }，却在 { $date } 就已裁定
finding-entered-after = { $case } 于 { $date } 登记，距适用日期 { $on } 有 { $days } 天
finding-no-facts = { $case } 第 { $decision } 次裁定除适用日期外没有依据任何事实（第 { $revision } 版）
finding-facts-unrecorded = { $case } 第 { $decision } 次裁定所称的第 { $revision } 版事实，日志中没有
finding-assumed = { $case } 第 { $decision } 次裁定因案件未写明而作了推定：{ $facts }
finding-facts-after = { $case }：第 { $decision } 次裁定之后，{ $person }于 { $date } 才提供{ $facts }，此后没有再裁定
finding-decided-again = { $case }：第 { $decision } 次裁定之后，{ $person }于 { $date } 提供{ $facts }；该次裁定已不再有效
finding-text-names-nobody = 版本 { $release } 没有写明哪项事实记载所涉人员；需要在 regulation.yaml 中写 `concerns:`
finding-without-authority = { $person }在 { $date } 没有担任可以“{ $act }”的岗位：{ $subject }
finding-authority-entered-later = 按 { $date } 当时所知，{ $person }没有担任可以“{ $act }”的岗位，任职是事后补登的：{ $subject }
finding-authority-withdrawn-later = 按 { $date } 当时所知，{ $person }担任可以“{ $act }”的岗位，但事后登记为当天已不任职：{ $subject }
finding-no-text-says-who-may = { $person }，{ $date }：本引擎读得了的版本中，没有一个写明谁可以“{ $act }”：{ $subject }；需要先提出版本
finding-refused = { $person }于 { $date } 被拒绝（{ $reason }）：{ $act }：{ $subject }
finding-told-before-approval = 版本 { $release } 还未批准就已告知人员
finding-unlike = 除文字和日期外事实相同，结果却不同：{ $results }；不同的事实：{ $differing }
finding-warned = { $case } 第 { $decision } 次裁定{ $record ->
    [none] {""}
   *[other] ，第 { $record } 条
}：{ $text }
finding-unused = 版本 { $release }：{ $decisions } 次裁定中从未用到
finding-nothing-decided-yet = 版本 { $release } 已生效，还没有依它作出裁定
finding-release-unreadable = 本引擎读不了版本 { $release }；需要用当时的引擎
finding-no-verdict = { $case } 第 { $decision } 次裁定没有结论：没有规则给出结论
finding-no-release-covers = { $case }：没有哪个版本涵盖其适用日期
finding-no-rule-settles = { $case } 无论再查明什么都不能裁定：{ $problem ->
    [conflict] 规则互相矛盾
    [not_in_force] 适用日期时制度尚未生效
    [no_parameter] 适用日期时参数没有取值
    [arithmetic] 公式算不出来
   *[other] 脚本出错
}
finding-not-to-be-evaluated = { $case } 无法求出（{ $code }）；需要什么，见 `zhidu explain { $code }`

finding-uncovered = { $count ->
    [one] 位置 { $first } 的记录没有检查点覆盖
   *[other] 位置 { $first } 至 { $last } 之间有 { $count } 条记录没有检查点覆盖
}
finding-checkpoint-unsound = { $person }登记的检查点，不是用登记过的密钥对其之前的记录所签；详见 `zhidu audit verify`
finding-covered = { $person }于 { $date } 签署了前 { $size } 条记录；检查点存放在别处的，才算锚定
finding-exported = { $person }于 { $date } 把 { $what } 导出为文件（SHA-256 { $sha256 }）
finding-appeal = { $case }：{ $person }对第 { $decision } 次裁定的申诉，自 { $from } 起，{ $until ->
    [none] 尚未复核
   *[other] 至 { $until } 止
}
finding-overridden = { $case } 第 { $decision } 次裁定，例外 { $override }：{ $output }{ $record ->
    [none] {""}
   *[other] 第 { $record } 条
} { $from ->
    [none] 无
   *[other] { $from }
} → { $to }{ $money ->
    [none] {""}
   *[other] （{ $money }）
}，由{ $person }提出，{ $approved_by ->
    [none] 未批准
   *[other] 由{ $approved_by }批准
}：{ $reason }
finding-override-same-hand = { $case } 例外 { $override }：由{ $person }提出，又由{ $person }批准
finding-override-waits = { $case } 例外 { $override }（{ $output }）由{ $person }提出，尚待批准
finding-override-total = { $count } 项已批准的金额例外，合计 { $total }
finding-mostly-overridden = 版本 { $release }：{ $decisions } 次裁定中有 { $overridden } 次被例外改掉
finding-own-judgement = { $case }：{ $person }于 { $date } 复核了自己参与裁定的案件
finding-acted-since = { $case }：第 { $decision } 次裁定之后，{ $person }于 { $date } 作了：{ $act }
finding-own-case = { $case } 涉及{ $person }，而 { $date } 正由其本人办理：{ $act }

finding-done-late = { $case } { $step }：{ $person }于 { $on } 办理，比期限 { $due } 晚 { $days } 天
finding-done-in-time = { $case } { $step }：{ $person }于 { $on } 办理，{ $days ->
    [0] 正是期限最后一天
   *[other] 比期限 { $due } 早 { $days } 天
}
finding-done-while-paused = { $case } { $step }：{ $person }于 { $on } 办理，当时期限暂停计算
finding-done-by-provisional-day = { $case } { $step }：{ $person }于 { $on } 办理；期限 { $due } 是暂定的，是否逾期尚不能断定
finding-deadline-open = { $case } { $step }：{ $person }于 { $on } 办理；期限取决于{ $facts }，案件当时没有记载
finding-deadline-uncountable = { $case } { $step }：{ $person }于 { $on } 办理；期限无法计算
finding-deadline-not-found = { $case } { $step }：{ $person }于 { $on } 办理；查不出期限（{ $code }），所需条件见 `zhidu explain { $code }`
finding-overdue = { $case } { $step }：在办，期限 { $due }，到 { $today } 已逾期 { $days } 天
finding-overdue-ahead = { $case } { $step }：尚未轮到，期限 { $due }，到 { $today } 已逾期 { $days } 天
finding-overdue-ahead-by-provisional-day = { $case } { $step }：尚未轮到；期限 { $due } 是暂定的，如不变则已逾期
finding-overdue-by-provisional-day = { $case } { $step }：在办；期限 { $due } 是暂定的，如不变则已逾期
finding-due-day-open = { $case } { $step }：在办；期限取决于{ $facts }，案件没有记载
finding-due-day-uncountable = { $case } { $step }：在办；期限无法计算
finding-steps-not-looked-at = { $case }：查不出在办步骤（{ $code }），所需条件见 `zhidu explain { $code }`
finding-provisional-relied-on = { $case } { $step }：{ $person }于 { $on } 办理，所依期限涉及尚未公布放假安排的 { $years } 年：{ $due ->
    [none] 暂停计算，尚无期限
   *[other] { $due }
}
finding-provisional-due = { $case } { $step }：期限 { $due } 已到，该日涉及尚未公布放假安排的 { $years } 年
finding-provisional-ahead = { $case } { $step }：期限涉及尚未公布放假安排的 { $years } 年：{ $due ->
    [none] 暂停计算，尚无期限
   *[other] { $due }
}
finding-step-entered-after = { $case } { $step }：{ $person }于 { $on } 办理，{ $date } 登记，晚 { $days } 天
finding-step-day-ahead = { $case } { $step }：{ $person }于 { $date } 登记，所填办理日期 { $on } 尚未到来
finding-sheet-before-approval = { $case } { $step }：{ $person }于 { $on } 开出 { $sheet }，而应先办的 { $approval } { $approved ->
    [none] 至今没有办理
   *[other] 到 { $approved } 才办理
}
finding-done-before-wait = { $case } { $step }：{ $person }于 { $on } 办理；而按现在的记载，所等的事到 { $until } 才成
finding-void-sheet-printed = { $case } { $step }：{ $sheet } 已作废，而在步骤更正之前已经打印：{ $reason }
finding-sheet-of-unknown-step = { $case } { $step }：本引擎在版本 { $release } 中找不到该步骤，无法判断 { $sheet } 是否须先批准；需要用当时的引擎
finding-executed-during-appeal = { $case } { $step }：{ $person }于 { $on } 按第 { $decision } 次裁定办理，而 { $from } 对该裁定的申诉 { $appeal } 尚未复核
finding-executed-before-appeal = { $case } { $step }：{ $person }于 { $on } 按第 { $decision } 次裁定办理，在 { $from } 的申诉 { $appeal } 之后才登记
finding-step-during-appeal = { $case } { $step }：{ $person }于 { $on } 在 { $from } 的申诉 { $appeal } 期间办理，不是按第 { $decision } 次裁定
finding-own-case-approved = { $case } { $step }：案件涉及{ $person }，由其本人于 { $on } 审批
finding-own-proposal-approved = { $case } { $step }：{ $person }于 { $on } 审批了本人办理的 { $proposal }
finding-step-unknown = { $case } { $step }：本引擎在版本 { $release } 中找不到该步骤；需要用{ $person }办理时的引擎
finding-procedure-never-begun = 版本 { $release }：从未有案件走过“{ $procedure }”
finding-step-never-done = 版本 { $release }：从未有人办理 { $step }
finding-sheet-number-malformed = { $case } { $step }：{ $sheet } 不是单据编号
finding-sheet-number-twice = { $case } { $step }：{ $sheet } 此前已开出过
finding-void-sheet = { $case } { $step }：{ $sheet } 已作废；{ $person }于 { $date } 更正该步骤：{ $reason }
finding-facts-with-step = { $case }：{ $person }于 { $date } 在第 { $decision } 次裁定之后，随步骤按其要求填报 { $facts }

help-audit-questions = 审计问题，逐个回答，并列出查到的内容和出处
help-audit-questions-more = 有需要注意的则以 1 结束。尚不能确定的会说明原因和所需；它不算正常，但也不以 1 结束。
    问题的标识写在问题后面的括号里。`--on` 指定以哪一天为今天。

    zhidu audit questions
    zhidu audit questions like-cases
    zhidu audit questions --case GS07-2014-04-001
help-audit-questions-arg-question = 一个问题的标识；不写则全部
help-audit-questions-arg-case = 只问这个案件
help-audit-questions-arg-all = 列出全部备注
