# Event logs
help-import = takes files of other systems into the register
help-import-more = The exact bytes are kept under their SHA-256, and the journal records who brought them in.

    zhidu import xes orders.xes.gz --as Li
    zhidu import list
help-import-xes = keeps an event log in the form XES, and says what it holds
help-import-xes-more = XES (IEEE 1849) is what ProM, pm4py and Disco write. Also packed with gzip; up to 64 MiB, 256 MiB unpacked.
help-import-xes-arg-file = the log: .xes or .xes.gz
help-import-list = what came into the register as a file
file-log = log { $name }
file-release = release { $name }
import-done = { $what } is kept: SHA-256 { $sha256 }
import-again = these bytes came in already, as { $what } by { $by } on { $moment }; nothing was written
import-none = nothing came into the register as a file
import-number = No.
import-on = On
import-by = By
import-what = What
import-sha = SHA-256
log-name = Log
log-traces = Cases
log-events = Events
log-first = First
log-last = Last
log-activity = Activity
log-resource = Done by
log-role = Role
log-more = { $count ->
    [one] and 1 more; `--format json` lists all
   *[other] and { $count } more; `--format json` lists all
}
log-without-activity = { $count ->
    [one] 1 event does not say what happened
   *[other] { $count } events do not say what happened
}
log-without-time = { $count ->
    [one] 1 event does not say when it happened
   *[other] { $count } events do not say when they happened
}
log-without-offset = { $count ->
    [one] 1 event does not say how far its clock is from UTC
   *[other] { $count } events do not say how far their clock is from UTC
}
log-other-clocks = { $count ->
    [one] 1 event does not say how far its clock is from UTC: whether it was before the first or after the last, nobody can tell
   *[other] { $count } events do not say how far their clock is from UTC: whether they were before the first or after the last, nobody can tell
}
log-loose = { $count ->
    [one] 1 event belongs to no case
   *[other] { $count } events belong to no case
}
log-unread = { $count ->
    [one] 1 value is not of the kind that its element says, and is kept as text
   *[other] { $count } values are not of the kind that their element says, and are kept as text
}
log-doubled = { $count ->
    [one] 1 attribute stands twice; the last one counts
   *[other] { $count } attributes stand twice; the last one counts
}
log-strange = { $count ->
    [one] 1 element is none that XES knows there, and is passed over
   *[other] { $count } elements are none that XES knows there, and are passed over
}
log-defaulted = `{ $name }` is taken from the defaults of the log in { $count ->
    [one] 1 place
   *[other] { $count } places
}
# what happened, as entries of logs of ours
log-entry-revised = facts entered
log-entry-decided = decided
log-entry-voided = declared void
log-entry-reopened = opened again
log-entry-overridden = override put forward
log-entry-override-approved = override approved
log-entry-appealed = appealed
log-entry-reexamined = examined again
log-entry-step = step done
log-entry-step-corrected = step corrected
log-entry-printed = sheet printed
log-entry-issued = sheet issued
log-entry-refused = refused
log-entry-release-proposed = release proposed
log-entry-release-approved = release approved
log-entry-release-published = release published
log-entry-release-notified = persons told of a release
log-entry-appointed = appointed to an office
log-entry-relieved = relieved of an office
log-exported = { $cases ->
    [one] 1 case
   *[other] { $cases } cases
} with { $events ->
    [one] 1 event
   *[other] { $events } events
} written to { $file }: SHA-256 { $sha256 }
help-export = writes what happened to the cases as an event log
help-export-more = For process-mining programs: ProM, pm4py, Disco, Celonis. The journal records who took the log out.

    zhidu export xes --out cases.xes --as Li
    zhidu export ocel --month 2014-08 --out august.json --as Li
help-export-xes = a trace for each case, in the form XES
help-export-xes-more = Steps, signatures, corrections, refusals, decisions, overrides, appeals, sheets. Void cases are marked, nothing is left out.
    Names do not change with the language: ids, with labels in both languages beside them. The same register gives the same bytes.
help-export-xes-arg-month = only the cases numbered in this month: 2014-08
help-export-xes-arg-out = the file to write; standard output without it
help-export-ocel = the same events with all objects that they concern, in the form OCEL 2.0
help-export-ocel-more = Cases, procedures, sheets, decisions, persons, offices, releases, what they were over time, and what they have to do with each other.
    With --month releases and persons are told only as far as those cases concern them.
help-export-ocel-arg-month = only the cases numbered in this month: 2014-08
help-export-ocel-arg-out = the file to write; standard output without it
help-export-ocel-arg-xml = as XML rather than as JSON
# conformance
help-conform = holds an event log against a procedure and names each deviation
help-conform-more =
    zhidu conform orders.xes.gz --procedure procedures/paid-repair
    zhidu conform 2 --procedure procedures/paid-repair --map 'Repair done=A5' --role 'Mechanic=technician'

    Activities are steps by their id, as procedure#step, or by their title in either language; roles are offices alike.
    What the log does not say is not guessed: it is told as undetermined. A case with steps in hand goes on, unless the log says that it ended.
    Ends with 1 where anything deviates.
help-conform-arg-log = a log (.xes, .xes.gz), or the number of one that came in: `zhidu import list`
help-conform-arg-procedure = the id or title of a procedure
help-conform-arg-map = what an activity means: a step, `end` for the end of the case, `-` for nothing; repeatable
help-conform-arg-role = which office a role is; repeatable
help-conform-arg-quiet = a case with steps in hand ended when it was quiet for longer than this many days
help-conform-arg-all = list all cases that deviate and all ways
conform-log = log
conform-procedure = procedure
conform-cases = cases
conform-cases-are = { $cases } with { $events ->
    [one] 1 event
   *[other] { $events } events
}{ $last ->
    [none] {""}
   *[other] , until { $last }
}
conform-states = of these
conform-states-are = { $ended } ended, { $open } still open
conform-fitness = without deviation
conform-fitness-is = { $fitting }/{ $cases }{ $share ->
    [none] {""}
   *[other] {" "}({ $share } %)
}
conform-passed = passed over
conform-between = {"; "}
conform-void = { $count ->
    [one] 1 void case
   *[other] { $count } void cases
}
conform-elsewhere = { $count ->
    [one] 1 case without a step of the procedure
   *[other] { $count } cases without a step of the procedure
}
conform-corrected = { $count ->
    [one] 1 entry that was corrected
   *[other] { $count } entries that were corrected
}
conform-passed-over = { $count ->
    [one] 1 event that is no step of the procedure, or not done with it
   *[other] { $count } events that are no step of the procedure, or not done with it
}
conform-deviations = Deviation
conform-times = Times
conform-in-cases = Cases
conform-kind-skipped = step left out
conform-kind-out-of-order = out of order
conform-kind-repeated = done again
conform-kind-uncalled = not called for
conform-kind-wrong-way = wrong branch
conform-kind-unknown-activity = unknown activity
conform-kind-wrong-office = wrong office
conform-kind-unsigned = not all signatures
conform-kind-own-proposal = approved their own
conform-kind-barred = condition not met
conform-kind-early = before what led to it
conform-kind-late = late
conform-kind-ended-early = ended early
conform-by-case = By case
conform-at = { $event ->
    [none] { $on ->
        [none] in the end:{" "}
       *[other] in the end, { $on }:{" "}
    }
   *[other] { $before ->
        [yes] before event { $event }
       *[no] event { $event }
    }{ $on ->
        [none] :{" "}
       *[other] , { $on }:{" "}
    }
}
conform-said-skipped = { $step } was left out ({ $offices })
conform-said-out-of-order = { $step } was done { $ahead ->
    [yes] before its turn
   *[no] after its turn
}
conform-said-repeated = { $step } was done again, though it was not in hand
conform-said-uncalled = { $step } was done, though the procedure did not lead to it
conform-said-wrong-way = after { $step } { $ends ->
    [yes] it ended
   *[no] it went on to { $others }
}, though { $facts }
conform-said-unknown-activity = `{ $activity }` is no step of the procedure
conform-said-wrong-office = { $step } was done by { $office }; it is for { $offices }
conform-said-unsigned = { $step } went on without the signature of { $offices }
conform-said-own-proposal = { $by } approved with { $step } what { $by } had done: { $others }
conform-said-barred = { $step } was done { $since ->
    [none] though its condition was not met{ $known ->
        [yes] : { $facts }
       *[no] {""}
    }
   *[other] before { $since }, until when it had to wait
}
conform-said-early = { $step } bears a day before { $since }, that of the step which led to it
conform-said-late = { $step } was done late: due by { $missed }
conform-said-ended-early = the case ended with { $others } in hand
conform-missed = { $on } ({ $by ->
    [contract] contract: { $what }
   *[text] { $what }
}{ $provisional ->
    [yes] , provisional
   *[no] {""}
})
conform-fact = { $name }: { $value }
conform-too-long = { $events } events are too many to be explained: nothing was looked at
conform-more = { $count ->
    [one] and 1 more; `--all` lists all
   *[other] and { $count } more; `--all` lists all
}
conform-more-steps = and { $count } more
conform-undetermined = Could not be determined
conform-doubt-no-day = { $count ->
    [one] 1 event says when it was by no day
   *[other] { $count } events say when they were by no day
}
conform-doubt-no-role = the office, { $count ->
    [one] 1 time
   *[other] { $count } times
}: neither a role, nor a person with a register
conform-doubt-role = the office, { $count ->
    [one] 1 time
   *[other] { $count } times
}: the role is no office of the pack (`--role 'ROLE=OFFICE'`)
conform-doubt-department = the office, { $count ->
    [one] 1 time
   *[other] { $count } times
}: the role is but the department
conform-doubt-person = the office, { $count ->
    [one] 1 time
   *[other] { $count } times
}: the register does not know the person
conform-doubt-way = which branch had to be taken, { $count ->
    [one] 1 time
   *[other] { $count } times
}: the log does not have the facts; any was allowed
conform-doubt-guard = whether a step might be done, { $count ->
    [one] 1 time
   *[other] { $count } times
}: the log does not have the facts
conform-doubt-deadline = by when a step was due, { $count ->
    [one] 1 time
   *[other] { $count } times
}
conform-doubt-pause = whether the clock stood, { $count ->
    [one] 1 time
   *[other] { $count } times
} that a step was late: the log has no pauses
conform-doubt-approver = whether somebody approved their own, { $count ->
    [one] 1 time
   *[other] { $count } times
}: the log does not name all persons
conform-unread = { $count ->
    [one] 1 value
   *[other] { $count } values
} of `{ $name }` could not be read
conform-unknown = `{ $name }` ({ $count }) is no step of the procedure: `--map '{ $name }=STEP'`, or `=-` to pass over it
conform-ways = Most frequent ways
conform-way = { $cases ->
    [one] 1 case
   *[other] { $cases } cases
}, { $fitting } without deviation
