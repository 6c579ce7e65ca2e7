# 事件日志
help-import = 把其他系统的文件收进登记簿
help-import-more = 文件逐字节保存在其 SHA-256 之下，由谁导入，登记簿的日志里有记录。

    zhidu import xes orders.xes.gz --as 李敏
    zhidu import list
help-import-xes = 保存一份 XES 事件日志，并说明其中有什么
help-import-xes-more = XES（IEEE 1849）是 ProM、pm4py、Disco 等软件写出的格式。可用 gzip 压缩；最多 64 MiB，解压后最多 256 MiB。
help-import-xes-arg-file = 事件日志：.xes 或 .xes.gz
help-import-list = 已作为文件导入的内容
import-done = { $what } 已保存：SHA-256 { $sha256 }
import-again = 同样的内容已由{ $by }于 { $moment } 作为 { $what } 导入，这次什么也没有写入
import-none = 没有导入过文件
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
