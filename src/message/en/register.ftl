# The register: what the verbs say, and their help.
case-added = { $number } stored
case-corrected = { $number } is now at revision { $revision }
case-unchanged = nothing changed: { $number } stays at revision { $revision }
case-voided = { $number } is void; its number stays taken
case-reopened = { $number } is open again
case-decided = { $number } decision { $decision }: { $verdict }
    revision { $revision }, release { $release }, governed by { $on }
    { $digest }
case-decided-before = nothing new: { $number } decision { $decision } stands: { $verdict }
    revision { $revision }, release { $release }, governed by { $on }
    { $digest }
case-undecided = not recorded: { $number } is undecided; `zhidu evaluate { $number }` tells all of it

register-status-open = open
register-status-decided = decided
register-status-void = void
register-revision-of = revision { $revision } of { $revisions }
register-records = { $count ->
    [one] 1 record
   *[other] { $count } records
}
register-none = nothing
register-title = Title
register-strange = No longer in the vocabulary
register-sheets = Sheets
register-sheet = { $number } { $form }, step { $nth } ({ $step }), { $on }; { $prints ->
    [0] not printed yet
    [1] printed once
   *[other] printed { $prints } times
}{ $void ->
    [yes] ; void: { $reason }
   *[no] { "" }
}
register-history = History
register-revised = revision { $revision }, { $facts ->
    [one] 1 fact
   *[other] { $facts } facts
}
register-revised-because = revision { $revision }, { $facts ->
    [one] 1 fact
   *[other] { $facts } facts
}: { $reason }
register-decided = decision { $decision } on revision { $revision }, governed by { $on }: { $verdict } ({ $digest })
register-voided = void: { $reason }
register-reopened = opened again: { $reason }
register-override = override { $number } counts: { $output } { $value } in place of { $result }{ $until ->
    [none] {""}
   *[other] , until { $until }
}: { $reason } ({ $by }, approved by { $approved })
register-override-waits = override { $number } waits for approval: { $output } { $value } in place of { $result }{ $until ->
    [none] {""}
   *[other] , until { $until }
}: { $reason } ({ $by })
register-override-mark = {" "}(override { $numbers })
register-overridden = override { $number } put forward: { $output } { $value } in place of { $result }{ $until ->
    [none] {""}
   *[other] , until { $until }
}: { $reason }
register-override-approved = override { $number } approved
register-appeal-open = appeal { $number } of { $by } is open: { $reason }
register-appeals = { $count ->
    [one] , 1 open appeal
   *[other] , { $count } open appeals
}
register-appealed = appeal { $number } of { $by }: { $reason }
register-upheld = appeal { $number } examined, the decision stands: { $reason }
register-appeal-reopened = appeal { $number } examined, opened again: { $reason }
register-stepped = step { $nth }: { $step }{ $done ->
    [yes] { "" }
   *[no] , signed; others still have to
} ({ $office }{ $deputy ->
    [none] { "" }
   *[other] {" "}in the stead of { $deputy }
}, { $on }){ $issued ->
    [yes] ; issued { $sheets }
   *[no] { "" }
}
register-step-corrected = step { $nth } was entered wrongly: { $reason }
register-printed = { $sheet } printed, { $reprint ->
    [0] the original
   *[other] reprint { $reprint }
}
register-problems = { $count ->
    [one] 1 problem stands in the way
   *[other] { $count } problems stand in the way
}
register-empty = no case
register-column-number = Number
register-column-verdict = Verdict
register-column-status = Status
register-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}

help-case = the register: store, correct, show, list, void and reopen cases
help-case-more = Nothing is deleted: a correction is a new revision, and a void case keeps its number.
help-case-add = stores a case and gives it a number
help-case-add-more = The number counts in the month of the governing date, or in this month where that date is not known yet.
help-case-add-arg-file = case file, or - for standard input
help-case-set = corrects a case, as a new revision: all corrections or none
help-case-set-more = Examples:
    zhidu case set GS07-2014-05-001 delivery.due_on=2014-04-10
    zhidu case set GS07-2014-05-001 约定交期=                      takes the fact away
    zhidu case set GS07-2014-05-001 responsible[1].points=2       first record of a list
    zhidu case set GS07-2014-05-001 responsible[+].name=王五       adds one record; all [+] of a command are the same one
    zhidu case set GS07-2014-05-001 responsible[2]=               takes the record away; the later ones move up
    zhidu case set GS07-2014-05-001 responsible=[]                there is no record; responsible= means that nobody knows
help-case-set-arg-number = number of the case
help-case-set-arg-facts = name=value; id or Chinese label; an empty value takes the fact away
help-case-set-arg-file = case file, laid over what the case holds; a list in it replaces the case's
help-case-set-arg-reason = why it is corrected
help-case-show = the facts of a case with who gave each and when, and all that has happened to it
help-case-show-arg-number = number of the case
help-case-show-arg-graph = draw where it stands in this procedure, as a picture (SVG)
help-case-show-arg-out = the file for the picture; without it, standard output
help-case-show-arg-revision = facts of this revision (else the latest)
help-case-list = the cases of the register
help-case-list-arg-month = only cases counted in this month
help-case-list-arg-status = only cases that are open, decided or void
help-case-void = declares a case void; its number stays taken, and all that was written stays
help-case-void-arg-number = number of the case
help-case-void-arg-reason = why
help-case-reopen = opens a void or decided case again
help-case-reopen-arg-number = number of the case
help-case-reopen-arg-reason = why
help-decide = evaluates a stored case and records the decision
help-decide-more = An undecided case is not recorded: the command ends with 1 and lists the facts to find out.
help-decide-arg-number = number of the case
backup-done = { $size ->
    [one] 1 record
   *[other] { $size } records
} copied to { $path }
backup-restored = { $size ->
    [one] 1 record
   *[other] { $size } records
} restored to { $path }
backup-recovered = { $rest } of { $size } records recovered into { $path }
backup-whole = nothing is lost
backup-lost = lost: record { $position }{ $spot ->
    [none] {""}
   *[other] , which was { $spot }
}
backup-lost-kept = lost: what was kept under { $sha256 }
backup-lost-leaf = lost with its hash: record { $position }; the tree cannot be made whole
