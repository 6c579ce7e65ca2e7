# Event logs
help-import = takes files of other systems into the register
help-import-more = The exact bytes are kept under their SHA-256, and the journal records who brought them in.

    zhidu import xes orders.xes.gz --as Li
    zhidu import list
help-import-xes = keeps an event log in the form XES, and says what it holds
help-import-xes-more = XES (IEEE 1849) is what ProM, pm4py and Disco write. Also packed with gzip; up to 64 MiB, 256 MiB unpacked.
help-import-xes-arg-file = the log: .xes or .xes.gz
help-import-list = what came into the register as a file
import-done = { $what } is kept: SHA-256 { $sha256 }
import-again = these bytes came in already, as { $what } by { $by } on { $moment }; nothing was written
import-none = nothing came into the register as a file
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
