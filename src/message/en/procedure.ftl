# Procedures, steps, deadlines
standing-head = Where it stands
standing-procedure = { $title } ({ $clause })
standing-state = { $procedure }, { $state ->
    [ended] ended
    [going] under release { $release }
    [open] not begun
    [closed] no longer for this case
    [void] under release { $release }; the case is void, and nothing of it goes on
   *[unknown] hangs on { $missing }
}
standing-done = { $on } { $person } ({ $office }{ $deputy ->
    [none] { "" }
   *[other] {" "}in the stead of { $deputy }
})
standing-signed = signed by { $offices }
standing-any = any of { $offices }
standing-all = each of { $offices }
step-next = next: { $step }, for { $who }
step-next-blocked = next: { $step }, for { $who }; { $why }
step-ended = { $procedure }: ended
step-was-corrected = step { $nth } of { $case }, { $step }, counts no more{ $issued ->
    [yes] ; void: { $sheets }
   *[no] { "" }
}
step-correct-on = `--correct` goes without `--on`: a step is corrected on the day on which that is entered
help-step = a step of a procedure: do it, or correct it
help-step-more =
    zhidu step GS07-2014-08-001 A3 charge.parts=1860 --as Chen
    zhidu step GS07-2014-08-001 --correct 3 --reason 'the wrong case' --as Chen

    STEP is the id of a step, procedure#step, or its title. `zhidu case show NUMBER` shows what is in hand, for whom and by when.
    --on is the day on which it was done, where that was before today.
    What the regulation refuses is recorded too. Nothing is undone: a step that was entered wrongly is corrected, and both stay.
help-step-arg-step = the step
help-step-arg-facts = facts that the step asks for
help-step-arg-office = the office in which it is done, where the person holds several
help-step-arg-correct = the number of a step that was entered wrongly
help-step-arg-reason = why it was wrong
due-overdue = Overdue
due-today = Due today
due-week = Due this week
due-later = Due later
due-open = Without a day
due-unlimited = Without a limit
standing-due-open = no due day yet
due-step = { $day }{ $provisional ->
    [yes] {" "}(provisional)
   *[no] { "" }
}  { $case }  { $step }, for { $who }
due-by-contract = set by contract: { $fact }
due-by-text = { $from ->
    [fact] from the day of `{ $fact }`
    [wait] from the day on which the wait was over
   *[hand] from the day on which it came into hand
} ({ $clause } { $source })
due-ahead = not in hand yet; before it: { $steps }
due-waiting = the clock does not run yet: the step waits
due-missing = hangs on { $missing }
due-count = on { $on }: { $overdue } overdue, { $today } due today, { $week } later this week, { $later } after it, { $open } without a day, { $unlimited } without a limit
due-without = { $count ->
    [one] 1 case was not looked at, or not in whole: no release governs it, or its facts do not fit
   *[other] { $count } cases were not looked at, or not in whole: no release governs them, or their facts do not fit
}
standing-due = { $late ->
    [yes] overdue since { $day }
   *[no] due { $day }
}{ $provisional ->
    [yes] {" "}(provisional)
   *[no] { "" }
}
help-due = what is overdue, due today and due this week, each day with its derivation
help-due-more =
    zhidu due
    zhidu due --office production_office --all

    --on asks of another day. --all lists what is due later, what has no day yet, since it waits, is paused, or hangs on a fact, and what has no limit.
    A step that is not in hand yet is listed once its time runs, with the steps before it.
    A day set by contract and one counted by the text stand side by side. A day is provisional while it hangs on a year not yet announced.
help-due-arg-office = only what this department or office still has to do
help-due-arg-case = only this case
help-due-arg-all = also what is due later, and what has no day yet or no limit

# The picture of a procedure
chart-begin = Begin
chart-end = End
chart-gathers = all
chart-otherwise = otherwise
chart-decision = a decision
chart-applies = for cases with { $condition }
chart-pauses = no time runs during “{ $list }”
chart-parameters = limits by the parameter values of { $date }
chart-basis = where a step says nothing else: { $clause } { $source }
chart-limit-where = { $limit }, if { $condition }
chart-limit-basis = { $limit } ({ $basis })
chart-approves = by nobody who did { $steps }
chart-agreed = by contract: { $fact }
chart-key-step = step
chart-key-done = done
chart-key-current = in hand
chart-key-waiting = waiting
chart-key-blocked = blocked
chart-key-late = overdue
chart-key-skipped = not passed
chart-key-next = what follows
chart-key-taken = way taken
chart-key-open = way ahead
chart-key-not-taken = way not taken
chart-key-choice = one of these ways
chart-key-split = all of these begin
chart-key-join = goes on once all are done
chart-key-basis = basis
chart-key-limit = to be done within
chart-key-wait = waits for
chart-key-need = needs first
chart-key-sheet = issues
chart-key-all = each of them signs
chart-key-any = any one of them
chart-release = release { $release }, on { $on }
chart-due = due { $on }
chart-overdue = overdue since { $on }
chart-signed = signed: { $signed }; still to sign: { $awaited }
chart-corrected = step { $nth } corrected
help-graph = a procedure as a picture (SVG): who does what after what, by when, with which sheet
help-graph-more =
    zhidu graph procedures/paid-repair --out repair.svg
    zhidu case show GS07-2014-08-001 --graph procedures/paid-repair --out where-it-stands.svg

    The lanes are departments. It fills a sheet of A4 and reads without colour. --on takes the values of another day.
help-graph-arg-procedure = the id or title of the procedure
help-graph-arg-out = the file to write; without it, standard output
graph-written = { $title } written to { $path }
