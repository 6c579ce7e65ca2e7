# 制度手册：一部可读、可印的书。
help-handbook = 把制度写成一部可读可印的手册（HTML）
help-handbook-arg-out = 写入的文件；不给则写到标准输出
help-completions = 生成命令行补全脚本
help-completions-arg-shell = 命令行外壳：bash、zsh、fish、elvish 或 powershell
handbook-written = 已写入 { $path }，所示为 { $on } 的参数值

# 封面与导读
handbook-title = 执行手册
handbook-approved-on = 批准日期
handbook-in-force-from = 施行日期
handbook-governed-by = 适用日期取自
handbook-verdict = 结论项
handbook-cases-in-hand = 在办案件
handbook-cases-in-hand-keep = 仍用受理时所知的版本
handbook-cases-in-hand-follow = 改用新版本
handbook-concerns = 所涉人员
handbook-values-on = 参数值取自
handbook-digest = 文本摘要
handbook-sign-name = 姓名
handbook-sign-signature = 签字
handbook-sign-date = 日期
handbook-sign-prepared = 编制
handbook-sign-reviewed = 审核
handbook-sign-approved = 批准
handbook-contents = 目录
handbook-guide = 怎样读本手册
handbook-guide-about = 本手册由正在执行的规则直接写成，所写即所行。每条规则都标明出处。只有标「原文」的才是制度本身的文字；标「范本」和「自定」的不得当作制度原文引用，须经批准方可施行。
handbook-legend = 规则出处的比例
handbook-rules-count = { $count } 条
handbook-guide-undecided = 事实不明不等于否。缺少事实时结论为「未定」，并列出尚需查明的事项。
handbook-guide-order = 规则的先后次序不影响结果。两条规则给出不同结果而又无优先关系时，结论为「未定」，须由人处理。
handbook-guide-parameters = 规则中的参数后面，方括号内是本手册日期当天的取值；全部取值见「参数」。
handbook-guide-blanks = 理由、职责和提醒中方框内的名称，裁定时换成案件的实际内容。
handbook-guide-places = 每条规则右下角是它在规则文件中的位置；左边的编号用于引用，例如写入裁定书。
handbook-figure-policies = 政策
handbook-figure-rules = 规则
handbook-figure-parameters = 参数
handbook-figure-names = 名称
handbook-figure-examples = 例案
handbook-page-legend = ■ 原文　□ 范本　◇ 自定

# 条款
handbook-clause = 条款
handbook-source = 出处
handbook-rules = 规则
handbook-see-also = 他处涉及 { $clause } 的内容
handbook-other-clauses = 本章其他条款
handbook-other-clauses-where = 见
handbook-in-policy = （{ $policy }）
handbook-for-each = 对象
handbook-for-each-record = 对每一个{ $list }分别适用
handbook-applies = 适用
handbook-when = 当
handbook-gives = 则
handbook-derives = 计算
handbook-otherwise = 其余情形
handbook-otherwise-mark = （其余情形）
handbook-otherwise-gives = 则
handbook-warns = 提醒
handbook-because = 理由
handbook-overrides = 优先
handbook-overrides-rules = 与 { $rules } 同时成立时，以本条为准
handbook-yields = 让位
handbook-yields-to-rules = { $rules } 成立时，本条不计
handbook-shown-in = 例案
handbook-short-offices = 部门
handbook-quoted = 「{ $name }」
handbook-gives-value = { $name }为 { $value }
handbook-gives-entry = { $name }计入 { $value }
handbook-script-gives = { $outputs }由 { $file } 的函数 { $function } 算出
handbook-script-from = 依据
handbook-script-text = 算法
handbook-warnings = 提醒
handbook-duty-when = 条件
handbook-warning-when = 当

# 表
handbook-row = 行
handbook-no-rows = 表中尚无内容，此项由人决定。
handbook-hit-unique = 每一情形至多符合一行。
handbook-hit-any = 可同时符合几行，几行结果须一致。
handbook-hit-first = 自上而下，取第一个符合的行。
handbook-hit-collect = 所有符合的行都计入。

# 条件
handbook-all-of = 同时满足：
handbook-one-of = 满足其中之一：
handbook-none-of = 以下各项均不成立：
handbook-none-of-terse = 非（{ $parts }）
handbook-bracketed = （{ $parts }）
handbook-test-any = { $name }不论为何
handbook-test-known = { $name }已知
handbook-test-unknown = { $name }未知
handbook-test-is = { $name }为 { $value }
handbook-test-is-terse = { $name }：{ $value }
handbook-test-is-not = { $name }不为 { $value }
handbook-test-is-not-terse = { $name }：非 { $value }
handbook-test-less = { $name }小于 { $value }
handbook-test-less-terse = { $name } < { $value }
handbook-test-at-most = { $name }不超过 { $value }
handbook-test-at-most-terse = { $name } ≤ { $value }
handbook-test-more = { $name }大于 { $value }
handbook-test-more-terse = { $name } > { $value }
handbook-test-at-least = { $name }不少于 { $value }
handbook-test-at-least-terse = { $name } ≥ { $value }
handbook-test-before = { $name }早于 { $value }
handbook-test-by = { $name }不晚于 { $value }
handbook-test-after = { $name }晚于 { $value }
handbook-test-from = { $name }不早于 { $value }
handbook-test-within = { $name }在 { $value } 之间
handbook-test-has = { $name }中有 { $value }
handbook-test-has-one-of = { $name }中有 { $value }
handbook-test-has-none = { $name }中没有 { $value }
handbook-test-has-one = 至少一项：{ $line }
handbook-range = { $low }至 { $high }
handbook-end-included = { $value }（含）
handbook-end-left-out = { $value }（不含）
handbook-cell-known = 已知
handbook-cell-unknown = 未知
handbook-cell-not = 非 { $value }
handbook-comma = 、
handbook-record-comma = ；
handbook-or = { " 或 " }
handbook-and = { " 和 " }

# 公式
handbook-formula-and = { " 且 " }
handbook-formula-or = { " 或 " }
handbook-formula-not = 并非{ $formula }
handbook-formula-size = { $list }的项数
handbook-formula-first = { $list }的第一项
handbook-formula-choose = 若{ $condition }则为{ $yes }，否则为{ $no }
handbook-formula-choose-terse = { $condition } { $yes }，其余 { $no }
handbook-formula-lookup = { $keys }中与{ $key }对应的{ $values }
handbook-formula-max = 最大值
handbook-formula-min = 最小值
handbook-formula-abs = 绝对值
handbook-formula-floor = 取整
handbook-formula-round = { $formula }四舍五入至 { $places } 位小数
handbook-formula-months = { $formula }后 { $count } 个月
handbook-formula-year = { $formula }的年份
handbook-formula-month = { $formula }的月份
handbook-formula-value-or = { $formula }（没有则取 { $other }）
handbook-column = 各{ $list }的{ $name }
handbook-fold-records = { $list }的个数
handbook-fold-count = 符合 { $formula } 的{ $list }的个数
handbook-fold-sum = 各{ $list }的 { $formula } 之和
handbook-fold-max = 各{ $list }中 { $formula } 的最大值
handbook-fold-min = 各{ $list }中 { $formula } 的最小值
handbook-fold-all = 每个{ $list }都满足 { $formula }
handbook-fold-any = 至少一个{ $list }满足 { $formula }

# 程序
handbook-sheet = 《{ $title }》
handbook-length-in-working-days = { $length }（按工作日计）
handbook-length-in-days = { $length }（按日历天计）
handbook-length-in-months = { $length }（按月计）
handbook-length-by = { $length }（{ $parameter }）
handbook-limit-from = 自{ $from }起 { $length }
handbook-limit-from-terse = 自{ $from }起：{ $length }

# 表单
handbook-forms = 表单
handbook-forms-about = 打印的单据。条款和出处说的是原文何处提到这张单；单上有哪些栏目、几联、什么纸，除另有注明外均为本厂所定，须由工厂确认。
handbook-form-numbers = 编号
handbook-form-numbered = { $prefix }，按月连续
handbook-form-lists = 列出
handbook-form-cases = 一个月的案件
handbook-form-where = ，其中
handbook-form-paper = 纸张
handbook-paper-a4 = A4 竖
handbook-paper-a4-landscape = A4 横
handbook-paper-a5 = A5 竖
handbook-paper-a5-landscape = A5 横
handbook-form-copies = { $count } 联
handbook-form-fields = 栏目
handbook-form-table = 表
handbook-form-text = 文字
handbook-form-signatures = 签字
handbook-form-row-for = 每个{ $list }一行
handbook-form-row-for-case = 每个案件一行
handbook-form-blank = 手写
handbook-form-lines = { $count } 行
handbook-form-guard = 单上若写有{ $word }，印出提醒：
handbook-look-capital = 另写大写金额
handbook-look-boxes = 逐项勾选
handbook-index-form = 表单

# 参数
handbook-parameters = 参数
handbook-parameters-about = 每个参数的全部取值及其起始日期。{ $date } 有效的取值已标出。改变参数时另加一行，旧行不动。
handbook-parameter = 参数
handbook-values = 取值
handbook-used-in = 用于
handbook-used-nowhere = 未用于任何规则
handbook-from = { $date } 起
handbook-in-force = 有效
handbook-parameter-now = 〔{ $value }〕
handbook-parameter-none = 〔当日尚无取值〕
handbook-possible = 可取：

# 工作日历
handbook-counted-by = 工作日依据
handbook-calendars = 工作日历
handbook-calendars-about = 期限按这里的日历计算。逐年列出放假和调休上班的日子，以及发布的文件；其余的日子按星期。未列出的年份尚未公布或尚未收录，暂按星期推算，公布后重算。
handbook-calendar-used = 本制度的工作日按此日历计算。
handbook-calendar-over = 以{ $calendar }为底：放假和调休上班的日子依之，这里另定的日子优先。
handbook-calendar-rest-days = 每周休息：{ $days }。
handbook-calendar-no-rest-days = 每周不休息。
handbook-calendar-days = 日期
handbook-calendar-weekdays = 星期
handbook-calendar-set = 安排
handbook-day-rest = 放假：{ $title }
handbook-day-worked = 上班：{ $title }
handbook-announced = { $notice }，{ $date } 发布
handbook-announced-on = { $date } 发布
handbook-announced-nowhere = 自行安排

# 词汇
handbook-vocabulary = 词汇
handbook-vocabulary-about = 规则中出现的每个名称。「事实」由办案人填写，「结果」由规则给出。
handbook-group-many = 一个案件可有多条记录。
handbook-group-assume-empty = 案件未提及时，视为没有记录。
handbook-facts = 事实
handbook-outputs = 结果
handbook-meaning = 含义
handbook-given-by = 由何给出
handbook-working = 中间结果
handbook-assume = 案件未提及时取 { $value }
handbook-governs = 决定适用日期
handbook-kind-text = 文字
handbook-kind-yes-no = 是或否
handbook-kind-integer = 整数
handbook-kind-decimal = 小数
handbook-kind-money = 金额，元，至多两位小数
handbook-kind-percent = 百分比
handbook-kind-date = 日期
handbook-kind-days = 天数，日历天
handbook-kind-choice = 选择其一
handbook-kind-list = 可多项，每项：{ $entry }

# 部门
handbook-offices = 部门与岗位
handbook-offices-about = 先列各项权限归谁，再列每个部门和岗位的全部职责，条款号指向正文。权限由规则文件指定，未必出自原文；岗位旁标的出处只指该岗位的条款。
handbook-kind-department = 部门。
handbook-kind-office = 岗位。
handbook-within = 属{ $office }。
handbook-act = 权限
handbook-act-whose = 归谁
handbook-act-nobody = 未指定岗位，谁也不能做
handbook-act-everybody = 人人可做
handbook-may = 权限：{ $acts }。
handbook-no-duties = 规则中未列职责。

# 例案
handbook-examples = 例案
handbook-examples-about = 每个例案都由系统逐项核对：给出左边的事实，须得到右边的结果。
handbook-example-number = 例 { $count }
handbook-example-facts = 事实
handbook-example-expect = 结果
handbook-example-rules = 起作用的规则
handbook-missing = 尚需查明
handbook-undecided = 未定
handbook-empty-list = 无

# 脚本
handbook-scripts = 脚本
handbook-scripts-about = 条文式规则写不出的算法。脚本只看到交给它的数值，看不到案件和日期。

# 索引
handbook-index = 名称索引
handbook-index-other = 其他
handbook-index-group = 组
handbook-index-fact = 事实
handbook-index-output = 结果
handbook-index-parameter = 参数
handbook-index-office = 部门岗位
handbook-index-policy = 政策
handbook-index-rule = 规则
