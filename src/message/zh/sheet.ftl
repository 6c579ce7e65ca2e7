# 单据与打印
sheet-copy = 第 { $number } 联（共 { $count } 联）
sheet-month = 月份
sheet-issued-on = 开单日期
sheet-issued-by = 开单人
sheet-number = 编号
sheet-case-number = 案件编号
sheet-clause = 依据 { $clause }（{ $source }）
sheet-release = 制度版本 { $release }
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
sheet-unsettled = 是否列入尚未确定：{ $numbers }
help-print = 打印表单（HTML，可在浏览器里打印）
help-print-more = zhidu print 案件.yaml --form 维修单 --out 维修单.html       样张：看看表单填好是什么样
    zhidu print GS07-2014-08-001 --form repair_order           已登记案件的样张
    zhidu print --month 2014-08 --form 登记簿                   一个月的登记簿

    样张没有编号，不作登记，纸上标明“样张”。表单在制度包的 forms/ 下。
help-print-arg-case = 案件文件，- 表示标准输入，或已登记案件的编号
help-print-arg-form = 表单：代号或标题
help-print-arg-month = 月份（YYYY-MM）：用于按月的表单
help-print-arg-out = 要写的文件；不写则为标准输出
help-print-arg-specimen = 样张；目前从案件打印的都是样张
print-written = 《{ $form }》已写入 { $path }
print-warned = 《{ $form }》含有“{ $word }”，纸上印有提醒（{ $clause }）
print-unread = 案件 { $number } 无法读取，列在表下
