# 程序图
help-graph = 把程序画成图（SVG）：谁在谁之后办什么，何时到期，用哪张单
help-graph-more =
    zhidu graph procedures/paid-repair --out 收费维修.svg
    zhidu case show GS07-2014-08-001 --graph procedures/paid-repair --out 进展.svg

    每个部门一条泳道。图占一张 A4，黑白也看得清。用 --on 取另一天的取值。
help-graph-arg-procedure = 程序的编号或名称
help-graph-arg-out = 写入的文件；不写则输出到标准输出
graph-written = 《{ $title }》图已写入 { $path }
chart-begin = 开始
chart-end = 结束
chart-all = 全部
chart-and = ，
chart-otherwise = 其他情形
chart-jointly = （均须签署）
chart-decision = 案件已裁定
chart-pair = { $name }：{ $value }
chart-sheet = 《{ $title }》
chart-from = ，自{ $fact }起
chart-where = （{ $clause }启用时）
chart-release = 版本 { $release }，{ $on }
chart-due = { $on } 到期
chart-key-ahead = 尚未办到
chart-key-done = 已办
chart-key-current = 待办
chart-key-waiting = 等待
chart-key-blocked = 待办，尚有障碍
chart-key-late = 待办，已逾期
chart-key-skipped = 本案不经此步
chart-key-way-taken = 已走的路
chart-key-way-open = 前面的路
chart-key-way-skipped = 未走的路
chart-key-choice = 择一
chart-key-split = 同时进行
chart-key-join = 全部到齐
chart-key-clause = 条款与出处
chart-key-limit = 期限，或约定之日
chart-key-wait = 等待事项
chart-key-need = 办理前提
chart-key-sheet = 开具
chart-key-each = 各部门均须
chart-key-any = 其中一个部门
