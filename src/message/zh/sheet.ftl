# 单据与打印
sheet-copy = 第 { $number } 联（共 { $count } 联）
sheet-month = 月份
sheet-issued-on = 开单日期
sheet-issued-by = 开单人
sheet-issuer = { $person }{ $office ->
    [none] {""}
   *[other] （{ $office }{ $deputy ->
        [none] {""}
       *[other] ，代{ $deputy }
    }）
}
sheet-void-reason = 作废原因：{ $reason }（{ $by }，{ $on }）
sheet-number = 编号
sheet-case-number = 案件编号
sheet-clause = 依据 { $clause }（{ $source }）
sheet-source = （{ $source }）
sheet-release = 制度版本 { $release }
sheet-release-list = 表单依制度版本 { $release }，各案依其适用的版本
sheet-case = 案件 { $number }
sheet-decision = 第 { $decision } 次裁定
sheet-specimen-note = 样张，不作凭证
sheet-page = 第 { $page } 页
sheet-mark-specimen = 样张
sheet-mark-reprint = 补打 第 { $number } 次
sheet-mark-void = 作废
sheet-warning = 提醒
sheet-capital = 人民币{ $amount }
sheet-sign-date = 　　年　　月　　日
sheet-no-cases = 本月没有应列入的案件
sheet-unsettled = 是否列入尚未确定：{ $numbers }
help-print = 打印表单（HTML，可在浏览器里打印）
help-print-more =
    zhidu print WX-2014-08-001 --out 维修单.html --as 钱
    zhidu print 案件.yaml --form 维修单 --out 样张.html
    zhidu print --month 2014-08 --form 登记簿 --out 登记簿.html

    单据由步骤开出并编号。不论打印几次，内容都以开单时为准。
    打印会登记；第二次起纸上标明“补打”，作废的标明“作废”。
    用 --form 打印案件的样张：没有编号，不作登记，纸上标明“样张”。
    表单在制度包的 forms/ 下。
help-print-arg-what = 单据编号；有 --form 时为案件文件、- 表示标准输入，或已登记案件的编号
help-print-arg-form = 样张或月份列表的表单：代号或标题
help-print-arg-month = 月份（YYYY-MM）：用于按月的表单
help-print-arg-out = 要写的文件；不写则为标准输出
print-written = 《{ $form }》已写入 { $path }
print-again = 《{ $form }》{ $number } 以前打印过：本次为第 { $time } 次补打，纸上已标明
print-void = 《{ $form }》{ $number } 已作废，纸上已标明
print-issued = 这是样张；已开出的单据是 { $number }：`zhidu print { $number }`
print-warned = 《{ $form }》含有“{ $word }”，纸上印有提醒（{ $clause }）
print-unread = 案件 { $number } 无法读取，列在表下
