# 事件日志
help-import = 把其他系统的文件收进登记簿
help-import-more = 文件逐字节保存在其 SHA-256 之下，由谁导入，登记簿的日志里有记录。

    zhidu import xes orders.xes.gz --as 李敏
    zhidu import list
help-import-xes = 保存一份 XES 事件日志，并说明其中有什么
help-import-xes-more = XES（IEEE 1849）是 ProM、pm4py、Disco 等软件写出的格式。可用 gzip 压缩；最多 64 MiB，解压后最多 256 MiB。
help-import-xes-arg-file = 事件日志：.xes 或 .xes.gz
help-import-list = 已作为文件导入的内容
file-log = 事件日志 { $name }
file-release = 版本 { $name }
import-done = { $what } 已保存：SHA-256 { $sha256 }
import-again = 同样的内容已由{ $by }于 { $moment } 作为 { $what } 导入，这次什么也没有写入
import-none = 没有导入过文件
import-number = 序号
import-on = 日期
import-by = 导入人
import-what = 内容
import-sha = SHA-256
log-name = 事件日志
log-traces = 案例
log-events = 事件
log-first = 最早
log-last = 最晚
log-activity = 活动
log-resource = 执行者
log-role = 角色
log-more = 另有 { $count } 项；用 `--format json` 列出全部
log-without-activity = { $count } 个事件没有写明是什么活动
log-without-time = { $count } 个事件没有写明时间
log-without-offset = { $count } 个事件的时间没有写明时区
log-other-clocks = { $count } 个事件的时间没有写明时区，无法断定是否早于最早、晚于最晚
log-loose = { $count } 个事件不属于任何案例
log-unread = { $count } 个值与其标注的类型不符，按文字保留
log-doubled = { $count } 个属性重名，以最后一个为准
log-strange = { $count } 处不是 XES 规定的内容，未读取
log-defaulted = `{ $name }` 有 { $count } 处取自这份事件日志的默认值
# 本系统导出的事件日志：各类事项
log-entry-revised = 登记事实
log-entry-decided = 裁定
log-entry-voided = 作废
log-entry-reopened = 重新打开
log-entry-overridden = 提出例外
log-entry-override-approved = 批准例外
log-entry-appealed = 申诉
log-entry-reexamined = 复核
log-entry-step = 办理步骤
log-entry-step-corrected = 更正步骤
log-entry-printed = 打印单据
log-entry-issued = 开具单据
log-entry-refused = 不予办理
log-entry-release-proposed = 提出版本
log-entry-release-approved = 批准版本
log-entry-release-published = 发布版本
log-entry-release-notified = 告知版本
log-entry-appointed = 任命
log-entry-relieved = 免职
log-exported = 已将 { $cases } 件案件、{ $events } 个事件写入 { $file }：SHA-256 { $sha256 }
help-export = 把各案经过导出为事件日志
help-export-more = 供流程挖掘软件使用：ProM、pm4py、Disco、Celonis。由谁导出，登记簿的日志里有记录。

    zhidu export xes --out cases.xes --as 李敏
    zhidu export ocel --month 2014-08 --out august.json --as 李敏
help-export-xes = XES 格式，每案一条轨迹
help-export-xes-more = 含步骤、签署、更正、不予办理、裁定、例外、申诉、单据。作废的案件注明作废，无一略去。
    名称不随语言变化：用编号，旁附中英文名称。登记簿相同，导出的字节就相同。
help-export-xes-arg-month = 只导出编入该月的案件：2014-08
help-export-xes-arg-out = 写入的文件；不写则输出到屏幕
help-export-ocel = OCEL 2.0 格式，同样的事件，并列出所涉的各种对象
help-export-ocel-more = 案件、程序、单据、裁定、人员、岗位、版本，各自先后的状况及相互关系。
    指定 --month 时，版本和人员只列与这些案件有关的。
help-export-ocel-arg-month = 只导出编入该月的案件：2014-08
help-export-ocel-arg-out = 写入的文件；不写则输出到屏幕
help-export-ocel-arg-xml = 写成 XML，不写成 JSON
# 符合性检查
help-conform = 用事件日志核对程序，逐条列出偏差
help-conform-more =
    zhidu conform orders.xes.gz --procedure procedures/paid-repair
    zhidu conform 2 --procedure procedures/paid-repair --map '修理完毕=A5' --role '修理工=technician'

    活动按步骤的编号、程序#步骤或中英文名称对应；角色与岗位亦同。
    事件日志没有写明的，不作推测，列为无法判定。尚有待办步骤的案例视为仍在办理，除非日志写明已经结束。
    有偏差时退出码为 1。
help-conform-arg-log = 事件日志（.xes、.xes.gz），或已导入日志的序号，见 `zhidu import list`
help-conform-arg-procedure = 程序的编号或名称
help-conform-arg-map = 活动对应的步骤；`end` 表示案例结束，`-` 表示不计；可多次使用
help-conform-arg-role = 角色对应的岗位；可多次使用
help-conform-arg-quiet = 尚有待办步骤的案例，超过这么多天没有动静即视为已结束
help-conform-arg-all = 列出全部有偏差的案例和全部走法
conform-log = 事件日志
conform-procedure = 程序
conform-cases = 案例
conform-cases-are = { $cases } 件，{ $events } 个事件{ $last ->
    [none] {""}
   *[other] ，截至 { $last }
}
conform-states = 其中
conform-states-are = 已结束 { $ended } 件，仍在办理 { $open } 件
conform-fitness = 没有偏差
conform-fitness-is = { $fitting }/{ $cases }{ $share ->
    [none] {""}
   *[other] （{ $share } %）
}
conform-passed = 未计入
conform-between = ；
conform-void = 作废案件 { $count } 件
conform-elsewhere = 没有本程序步骤的案例 { $count } 件
conform-corrected = 已更正的登记 { $count } 条
conform-passed-over = 不属本程序或尚未办完的事件 { $count } 个
conform-deviations = 偏差
conform-times = 次数
conform-in-cases = 案例数
conform-kind-skipped = 漏办步骤
conform-kind-out-of-order = 次序颠倒
conform-kind-repeated = 重复办理
conform-kind-uncalled = 不该办的步骤
conform-kind-wrong-way = 走错分支
conform-kind-unknown-activity = 未知活动
conform-kind-wrong-office = 岗位不符
conform-kind-unsigned = 签署不全
conform-kind-own-proposal = 自提自批
conform-kind-barred = 条件不具备
conform-kind-early = 日期早于前序步骤
conform-kind-late = 逾期
conform-kind-ended-early = 提前结束
conform-by-case = 逐案
conform-at = { $event ->
    [none] { $on ->
        [none] 最后：
       *[other] 最后，{ $on }：
    }
   *[other] { $before ->
        [yes] 第 { $event } 个事件之前
       *[no] 第 { $event } 个事件
    }{ $on ->
        [none] ：
       *[other] ，{ $on }：
    }
}
conform-said-skipped = 漏办 { $step }（{ $offices }）
conform-said-out-of-order = { $step } { $ahead ->
    [yes] 提前办理
   *[no] 过后补办
}
conform-said-repeated = { $step } 并非待办，又办了一次
conform-said-uncalled = 程序没有走到 { $step }，却办了
conform-said-wrong-way = { $step } 之后{ $ends ->
    [yes] 就此结束
   *[no] 走到了 { $others }
}，与事实不符（{ $facts }）
conform-said-unknown-activity = “{ $activity }”不是本程序的步骤
conform-said-wrong-office = { $step } 由{ $office }办理，应由{ $offices }办理
conform-said-unsigned = { $step } 缺{ $offices }签署，即已往下办
conform-said-own-proposal = { $by }以 { $step } 批准了自己办理的 { $others }
conform-said-barred = { $since ->
    [none] 条件不具备{ $known ->
        [yes] （{ $facts }）
       *[no] {""}
    }，却办了 { $step }
   *[other] { $step } 应等到 { $since }，却提前办理
}
conform-said-early = { $step } 的日期早于前序步骤的 { $since }
conform-said-late = { $step } 逾期，最迟应于 { $missed }办完
conform-said-ended-early = 尚待办 { $others }，案例就结束了
conform-missed = { $on }（{ $by ->
    [contract] 合同约定：{ $what }
   *[text] { $what }
}{ $provisional ->
    [yes] ，暂定
   *[no] {""}
}）
conform-fact = { $name }：{ $value }
conform-too-long = 共 { $events } 个事件，太长，无法核对，未作检查
conform-more = 另有 { $count } 项；`--all` 列出全部
conform-more-steps = 另有 { $count } 步
conform-undetermined = 无法判定
conform-doubt-no-day = { $count } 个事件没有写明日期
conform-doubt-no-role = { $count } 次的岗位：没有角色，也没有登记簿可查的人员
conform-doubt-role = { $count } 次的岗位：角色不是制度里的岗位（`--role '角色=岗位'`）
conform-doubt-department = { $count } 次的岗位：角色只写到部门
conform-doubt-person = { $count } 次的岗位：登记簿里没有这个人
conform-doubt-way = { $count } 次应走哪个分支：日志里没有所需的事实，任一分支都不算偏差
conform-doubt-guard = { $count } 次是否可以办理：日志里没有所需的事实
conform-doubt-deadline = { $count } 次的办理期限
conform-doubt-pause = { $count } 次逾期之前是否暂停计时：日志里没有暂停记录
conform-doubt-approver = { $count } 次是否自提自批：日志没有写全人员
conform-unread = `{ $name }` 有 { $count } 个值读不出来
conform-unknown = “{ $name }”（{ $count } 次）不是本程序的步骤：`--map '{ $name }=步骤'`，不计则写 `=-`
conform-ways = 最常见的走法
conform-way = { $cases } 件，其中 { $fitting } 件没有偏差
