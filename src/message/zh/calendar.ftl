# 工作日历

# 期限怎样算出来
calendar-length-working-days = { $length } 个工作日
calendar-length-days = { $length } 天
calendar-length-months = { $length } 个月
calendar-ends = 自 { $from } 的次日起算 { $length }，到 { $on }（{ $weekday }）为止{ $named ->
    [yes] （依{ $calendar }）
   *[no] { "" }
}
calendar-open = 自 { $from } 的次日起算 { $length }；计时已暂停，恢复之前到期日未定{ $named ->
    [yes] （依{ $calendar }）
   *[no] { "" }
}
calendar-range = { $from } 至 { $to }
calendar-pause = { $days } 暂停计时：{ $because }
calendar-pause-open = 自 { $from } 起暂停计时：{ $because }
calendar-passed-holiday = { $days } 放假：{ $title }
calendar-passed-shutdown = { $days } 停工：{ $title }
calendar-passed-make-up = { $days } 上班：{ $title }
calendar-passed-extra-day = { $days } 上班：{ $title }
calendar-passed-rest-day = { $days } 休息
calendar-moved = 最后一天 { $from }（{ $weekday }）顺延到 { $on }
calendar-unannounced = { $years } 年的放假安排尚未公布，暂按星期推算，公布后重算
calendar-none = 没有工作日历，不能按工作日计算
calendar-out-of-reach = 期限超过一百年，或一年之内没有一天上班，算不出到期日
