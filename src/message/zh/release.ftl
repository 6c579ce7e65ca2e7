# 两个制度包的不同，以及版本的一生。
help-release-diff = 用制度的语言说明两个版本或制度包有何不同
help-release-diff-more = 文件次序、排版和注释不算不同。
    没有不同时以 0 退出，有不同时以 1 退出，制度包不能用时以 3 退出。
help-release-diff-arg-before = 修订前：版本编号，或文件夹
help-release-diff-arg-after = 修订后：版本编号，或文件夹
help-release-diff-arg-html = 另把修订对照表写成可打印的网页
release-written = 已写入 { $path }
release-between = 从 { $before } 到 { $after }
release-no-difference = 没有不同
release-no-clause = 条款之外
release-read-by = 用于 { $rules }
release-called-by = 调用者：{ $rules }
release-dated = { $date } 起 { $value }
release-colon = ：
release-counts = 新增 { $added } 项，废止 { $removed } 项，修改 { $changed } 项
release-reach = 涉及 { $policies } 项规定；可能有不同结果的输出：{ $outputs }
release-reach-none = { $policies ->
    [0] { $also ->
        [nothing] 不涉及任何规定
       *[other] 不涉及裁定规则
    }
   *[other] 涉及 { $policies } 项规定
}；所有输出结果不变{ $also ->
    [procedures] ，但步骤或期限有变
    [limits] ，但期限的到期日可能不同
   *[nothing] { "" }
}
release-reach-procedures = 程序已经开始的案件，按开始时所依的版本办理各步骤；尚未开始的，按适用于该案的版本开始。
release-reach-limits = 按这些日历计算的期限，到期日可能不同。
release-page-title = 修订对照表
release-differences = 修订内容
release-clause = 条款
release-subject = 项目
release-before = 修订前
release-after = 修订后
release-change = 类别
release-change-added = 新增
release-change-removed = 废止
release-change-changed = 修改

# 修订的对象
release-subject-regulation = 制度
release-subject-office = 部门岗位
release-subject-group = 名称组
release-subject-fact = 事实
release-subject-output = 结果
release-subject-parameter = 参数
release-subject-calendar = 工作日历
release-subject-policy = 规定
release-subject-rule = 规则
release-subject-row = 表中一行
release-subject-derivation = 计算
release-subject-script = 脚本调用
release-subject-duty = 职责
release-subject-warning = 提醒
release-subject-otherwise = 其余情形
release-subject-procedure = 程序
release-subject-step = 步骤
release-subject-function = 脚本函数
release-subject-form = 表单

# 修订的方面
release-aspect-number = 编号
release-aspect-title = 标题
release-aspect-label = 标签
release-aspect-case-prefix = 案件编号前缀
release-aspect-approved-on = 批准日期
release-aspect-in-force-from = 施行日期
release-aspect-governed-by = 适用日期
release-aspect-verdict = 结论项
release-aspect-occurred-on = 事发日期
release-aspect-received-on = 收到日期
release-aspect-calendar = 工作日历
release-aspect-over = 所依日历
release-aspect-rest-days = 休息日
release-aspect-announced = { $of } 年的发布
release-aspect-days = { $of }
release-aspect-clause = 条款
release-aspect-source = 出处
release-aspect-rank = 级别
release-aspect-within = 所属
release-aspect-many = 可有多条记录
release-aspect-assume-empty = 案件未提及时视为没有
release-aspect-role = 性质
release-aspect-kind = 含义
release-aspect-choice = 选项 { $of }
release-aspect-choice-basis = 选项 { $of } 的出处
release-aspect-choice-order = 选项次序
release-aspect-assume = 案件未提及时
release-aspect-help = 说明
release-aspect-working = 中间结果
release-aspect-value = { $of } 起的取值
release-aspect-from = 取值的起始日期
release-aspect-reason = { $of } 起取值的原因
release-aspect-applies = 适用
release-aspect-for-each = 分别适用于每个
release-aspect-hit = 各行如何取用
release-aspect-column = 列「{ $of }」
release-aspect-row-order = 各行次序
release-aspect-row-number = 行次
release-aspect-when = 条件
release-aspect-cell = { $of }
release-aspect-calls = 脚本
release-aspect-arguments = 依据
release-aspect-gives = { $of }取
release-aspect-who = 由谁负责
release-aspect-text = 内容
release-aspect-overrides = 优先于
release-aspect-because = 理由
release-aspect-body = 算法
release-aspect-first-step = 第一步
release-aspect-step-order = 步骤次序
release-aspect-pauses = 暂停计时所依记录
release-aspect-pause-from = 暂停首日取自
release-aspect-pause-to = 暂停末日取自
release-aspect-pause-because = 暂停事由取自
release-aspect-waits = 等待
release-aspect-waits-until = 等到
release-aspect-waits-since = 等待结束之日取自
release-aspect-joins = 须先办完
release-aspect-needs = 须已查明
release-aspect-needs-sheets = 须已开具
release-aspect-part-source = “{ $of }”的依据
release-aspect-needs-decision = 须已裁定
release-aspect-asks = 办理时填写
release-aspect-sets = 办理后{ $of }为
release-aspect-issues = 开具
release-aspect-approves = 所审批的步骤
release-aspect-limit = 期限
release-aspect-limit-from = 期限起算日
release-aspect-limit-when = 期限适用情形
release-aspect-limit-basis = 期限的出处
release-aspect-agreed = 合同约定之日取自
release-aspect-way = 转到 { $of }
release-aspect-prefix = 编号字头
release-aspect-paper = 纸张
release-aspect-monthly = 逐月列表
release-aspect-copy = 联
release-aspect-copy-order = 各联次序
release-aspect-field = 栏目
release-aspect-column-shown = 表中一栏
release-aspect-words = 第 { $of } 段文字
release-aspect-words-source = 第 { $of } 段文字的出处
release-aspect-signature = 签字栏
release-aspect-rows = { $of }表至少行数
release-aspect-layout = 编排
release-aspect-guard = 含有「{ $of }」时的提醒
release-aspect-guard-basis = 含有「{ $of }」时提醒的出处

# 用词
release-word-department = 部门
release-word-office = 岗位
release-word-fact = 事实
release-word-output = 结果
release-word-input = 条件
release-word-unique = 每一情形至多符合一行
release-word-any = 可同时符合几行，几行结果须一致
release-word-first = 取第一个符合的行
release-word-collect = 所有符合的行都计入
release-word-always = 直接
release-word-otherwise = 其余情形
release-word-person = 办理人姓名
release-word-day = 办理之日
release-word-month-end = 待办当月的最后一天
release-way-end = 结束

# 草案对已登记案件的影响
help-release-impact = 草案会使已登记的案件有何改变
help-release-impact-more = 把草案对每个已登记案件的结论与现行结论相对照，作废的除外。
    已裁定的案件以最近一次裁定为准，未决的案件以现在适用的版本为准。
    所问的是草案对全部案件会怎么说，不论草案自何日起施行；用 --from 则只看此日以后的案件。
    程序有变的，分别数出已经开始办理和尚未开始办理的案件。
    无人受影响时以 0 退出，有案件结果不同、步骤有变或草案无法适用时以 1 退出，草案或登记簿不能用时以 3 退出。
help-release-impact-arg-draft = 草案：文件夹，或版本编号
help-release-impact-arg-month = 只看编在此月的案件
help-release-impact-arg-from = 只看适用日期在此日或以后的案件
help-release-impact-arg-all = 不变的案件也列出
release-impact-of = { $draft } 会带来的改变
release-impact-count = 查看 { $cases } 件，重新评定 { $evaluated } 件，结果不同 { $changed } 件
release-impact-opened = { $cases } 件由已定变为未定
release-impact-settled = { $cases } 件由未定变为已定
release-impact-lost = { $cases } 件不能适用草案
release-impact-unheld = { $cases } 件尚无现行结论可供对照
release-impact-begun = 程序有变、已经开始办理的 { $cases } 件，仍按开始时所依的版本办理
release-impact-ahead = 程序有变、尚未开始办理的 { $cases } 件，草案适用于该案后按草案办理
release-impact-nobody = 无人受影响
release-impact-number = { $cases } 件
release-impact-open = { $cases }；另有 { $open } 件金额未定，未计入
release-impact-verdict = 现行裁定
release-impact-money = 变动的金额
release-impact-now = 现行
release-impact-draft = 草案
release-impact-difference = 差额
release-impact-cases = 件数
release-impact-basis = 现依版本 { $release }；适用日期 { $on }
release-impact-same = 不变
release-impact-lost-why = 不能适用草案
release-impact-unheld-why = 尚无现行结论可供对照
release-impact-no-longer = 不再成立的规则
release-impact-newly = 新成立的规则
