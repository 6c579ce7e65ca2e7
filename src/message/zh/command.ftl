# 各命令的用语与帮助。
check-sound = 没有错误：{ $policies } 项规定，{ $rules } 条规则，{ $procedures ->
    [0] { "" }
   *[other] { $procedures } 个程序共 { $steps } 步，
}{ $examples } 个范例
explain-unknown = 没有 `{ $code }` 这个诊断；用 `zhidu explain` 可列出全部
explain-unknown-near = 没有 `{ $code }` 这个诊断；是否指 `{ $name }`？
test-none = 没有路径含`{ $filter }`的范例
test-not-pinned = 尚无预期结果；可用 `zhidu test --accept` 写入
test-uncovered = 没有范例用到 { $rule }：{ $reason }
test-uncovered-applies = 所在规定从未适用
test-uncovered-undecided = 每次都因缺少事实而未定
test-uncovered-when = 条件从未成立
test-same = { $examples } 个范例全部符合预期
test-differs = { $examples } 个范例中有 { $differing } 个不符：减号为预期，加号为实际；用 `zhidu test --accept` 采纳实际结果
test-coverage = { $rules } 条规则中有 { $covered } 条被范例用到{ $steps ->
    [0] { "" }
   *[other] ；{ $steps } 个步骤中有 { $done } 个在范例里办过
}
test-undone = 没有范例办过 { $step }
test-accepted = 已写入：{ $example }
test-accepted-count = { $count ->
    [0] 无需写入，全部符合预期
   *[other] 已写入 { $count } 个范例
}
why-not-already = 「{ $output }」本来就是{ $value }
why-not-no-rule = 没有规则会使「{ $output }」为{ $value }
why-not-heading = 最接近使「{ $output }」为{ $value }的规则
why-not-applied = 所在规定不适用
why-do-not-hold = 不成立的规则：{ $rules }
why-need = 需要 { $need }，实为 { $found }
page-no-json = 这是给人看的图或文本，没有 JSON 格式；不写 `--format json`
why-form = 请写成 `--not 输出=值`，例如 `--not outcome.verdict=penalty`

help = zhidu（制度）让工厂的书面制度运行起来：检查制度，据以裁定案件，并说明理由
help-more = 可从这里开始：
    zhidu check                                        制度写得对不对？
    zhidu evaluate fixtures/cases/交货延迟.yaml         这个案件按制度如何裁定？
    zhidu why 案件 --not outcome.verdict=penalty       为什么不是另一种结果？
    zhidu test                                         范例的结果是否如预期？

    退出码：0 完成，1 答案为否，2 用法有误，3 输入无法读取，4 内部错误。
help-usage = 用法：
help-verbs = 命令
help-options = 选项
help-arguments = 参数
help-arg-pack = 制度包文件夹（不写则为 policies/gs-07；已存案件依登记簿里的版本）
help-arg-db = 登记簿文件
help-arg-lang = 语言：zh 或 en（否则依 ZHIDU_LANG、LC_ALL、LC_MESSAGES、LANG）
help-arg-format = text 给人看，json 给程序用
help-arg-person = 由谁提供事实或裁定（否则依 ZHIDU_AS）
help-arg-on = 适用日期，或办理、查看的日期（YYYY-MM-DD）
help-arg-help = 显示帮助
help-arg-version = 显示版本
help-check = 一次列出制度包的全部错误：名称、类型、表的缺口与重叠、脚本、范例
help-check-more = 警告不妨碍运行。方括号中的代码可用 `zhidu explain 代码` 查看说明。
help-check-arg-strict = 有警告时也以 1 退出
help-explain = 一种诊断的说明：含义、错误写法、正确写法
help-explain-arg-code = 方括号中的代码；不写则列出全部
help-test = 用制度包的范例核对结果与触发的规则
help-test-more = 范例是带有 `expect:` 的案件文件，放在制度包的 examples/ 下。
help-test-arg-filter = 只核对路径含此文字的范例
help-test-arg-accept = 把实际结果写为预期结果；保留之前请先看清改动
help-evaluate = 裁定一个案件并说明理由；不作记录
help-evaluate-more = 未定时以 1 退出，并按用处大小列出尚需查明的事实。
help-evaluate-arg-case = 案件文件，- 表示标准输入，或已登记案件的编号
help-evaluate-arg-all = 中间步骤也显示，并写出每条规则的名称
help-why = 逐条规则、逐项条件说明为何如此裁定
help-why-more = zhidu why 案件                                   全部输出，直到事实
    zhidu why 案件 处罚类别                          只看这一项
    zhidu why 案件 --not outcome.verdict=penalty     最接近的规则，以及未满足的条件
help-why-arg-case = 案件文件，- 表示标准输入，或已登记案件的编号
help-why-arg-outputs = 要说明的输出，写名称或标签
help-why-arg-not = 您原以为的结果
help-release = 制度版本：提出、批准、发布
help-release-more = 裁定依据一个版本：内容原样冻结并附摘要，经第二人批准，自某日起生效。

    zhidu release propose --note "宽限三天"
    zhidu release approve 2
    zhidu release publish 2 --from 2027-01-01
help-release-propose = 检查并测试制度包，把全部文件原样冻结，附摘要
help-release-propose-arg-note = 有何改动，为什么
help-release-approve = 批准版本，批准人不得是提出人
help-release-publish = 使已批准的版本生效
help-release-publish-arg-from = 生效的第一天
help-release-publish-arg-until = 生效的最后一天；不写则到被新版本取代为止
help-release-publish-arg-retroactive = 为何自今天以前起生效
help-release-list = 登记簿里的全部版本
help-release-show = 一个版本，或其中一个文件的原文；不写编号则为现行版本
help-release-show-arg-file = 其中一个文件，逐字节原样
help-arg-known-at = 按当时所知：日期（当日终了），或时刻，如 2026-05-04T03:02:01Z
help-arg-release = 版本编号
help-person = 谁任什么岗位，从何时起
help-person-more = 还没有任何人任职时，谁都可以任命一个有权任命他人的人；有权任命的人全都离任之后也是如此。日志里看得见是谁。

    zhidu person appoint 周厂长 plant_director --as 周厂长
    zhidu person appoint 吴工 plant_director --deputy-for 周厂长 --from 2026-12-01 --until 2026-12-14
help-person-appoint = 任命某人担任一个岗位
help-person-appoint-arg-from = 第一天；不写则为今天
help-person-appoint-arg-until = 最后一天；不写则到免职为止
help-person-appoint-arg-deputy-for = 代理的是哪位任职人
help-person-relieve = 免去某人的岗位，自 `--on` 或今天起
help-person-list = 谁任什么岗位；加 `--on` 则为当日
help-arg-name = 姓名
help-arg-office = 岗位：offices.yaml 中的代号或名称
help-arg-reason = 理由
help-backup = 在使用中把登记簿复制成新文件；复制件就是一份完整的登记簿
help-backup-arg-out = 要写的文件；已有的文件从不覆盖
help-restore = 把备份恢复为登记簿；登记簿须尚不存在
help-restore-arg-file = 备份文件
help-restore-arg-verify = 先像 `audit verify` 那样逐条核对整个备份
help-recover = 把损坏的登记簿中还读得出的内容救到新文件，并说明失去了什么
help-recover-arg-out = 要写的文件；已有的文件从不覆盖
help-release-notify = 记录谁已被告知某个版本，日期为 `--on` 或今天
help-release-notify-more = 裁定涉及的人应当在事发之前知道制度；`zhidu decide` 会指出谁不知道。
help-release-notify-arg-persons = 被告知的人
help-release-notify-arg-how = 方式：签收单、会议
help-release-export = 把版本写成一个文件；同一版本写出的文件逐字节相同
help-release-export-arg-out = 要写的文件
help-release-import = 读入版本文件，检查并测试，作为提出的版本
help-release-import-arg-file = `zhidu release export` 写出的文件
help-release-import-arg-note = 有何改动，为什么
help-override = 例外：以人的裁量代替一项结果；规则的结果留在旁边
help-override-more = 例外经第二人批准后才有效，随它所针对的裁定终止。

    zhidu override propose GS07-2014-05-001 outcome.verdict=abnormality_only --reason 客户已书面谅解
    zhidu override approve GS07-2014-05-001 1
help-override-propose = 提出以裁量代替一项结果
help-override-propose-arg-output = 输出=值；标识或中文名都行；名单的一条写作 名单[2].输出=值
help-override-propose-arg-until = 有效的最后一天；不写则随裁定
help-override-approve = 批准例外，批准人不得是提出人
help-override-approve-arg-override = 例外的编号
help-appeal = 登记对案件裁定的申诉
help-appeal-arg-by = 申诉人，若不是 `--as` 本人
help-reexamine = 申诉之后的复核，由没有参与过的人进行
help-reexamine-arg-appeal = 复核哪个申诉；不写则为最早的一个
help-reexamine-arg-upheld = 维持裁定
help-reexamine-arg-reopen = 重新打开案件，待更正后重新裁定
help-arg-number = 案件编号
