# Calendars of working days

# How the last day of a length of time came about
calendar-length-working-days =
    { $length ->
         [one] 1 working day
        *[other] { $length } working days
    }
calendar-length-days =
    { $length ->
         [one] 1 day
        *[other] { $length } days
    }
calendar-length-months =
    { $length ->
         [one] 1 month
        *[other] { $length } months
    }
calendar-ends = { $length } from the day after { $from }: up to { $on }, a { $weekday }{ $named ->
    [yes] {" "}(calendar: { $calendar })
   *[no] { "" }
}
calendar-open = { $length } from the day after { $from }; the clock stands, and the last day is open until it runs again{ $named ->
    [yes] {" "}(calendar: { $calendar })
   *[no] { "" }
}
calendar-range = { $from } to { $to }
calendar-pause = { $days } the clock stands: { $because }
calendar-pause-open = from { $from } on the clock stands: { $because }
calendar-passed-holiday = { $days } not worked: { $title }
calendar-passed-shutdown = { $days } shut down: { $title }
calendar-passed-make-up = { $days } worked: { $title }
calendar-passed-extra-day = { $days } worked: { $title }
calendar-passed-rest-day = { $days } of rest
calendar-moved = the last day, { $weekday } { $from }, gives way to { $on }
calendar-unannounced = nothing has been announced for { $years } yet: reckoned by the day of the week, and to be reckoned anew
calendar-none = without a calendar working days cannot be counted
calendar-out-of-reach = more than a hundred years, or not a day of a year is worked: no last day can be found
