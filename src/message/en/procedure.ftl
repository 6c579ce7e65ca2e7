# Procedures, steps, deadlines
standing-head = Where it stands
standing-procedure = { $title } ({ $clause })
standing-state = { $procedure }, { $state ->
    [ended] ended
    [going] under release { $release }
    [open] not begun
    [closed] no longer for this case
   *[unknown] hangs on { $missing }
}
standing-done = { $on } { $person } ({ $office })
standing-signed = signed by { $offices }
standing-any = any of { $offices }
standing-all = each of { $offices }
step-next = next: { $step }, for { $who }
step-next-blocked = next: { $step }, for { $who }; { $why }
step-was-corrected = step { $nth } of { $case }, { $step }, counts no more; what stood before it is in hand again{ $issued ->
    [yes] ; void: { $sheets }
   *[no] { "" }
}
help-step = Does a step of a procedure, or corrects one
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
