# What differs between two packs, and the life of a release.
help-release-diff = what differs between two releases or packs, in the terms of the regulation
help-release-diff-more = Order of files, layout and remarks are no difference.
    Ends with 0 where nothing differs, 1 where something does, 3 where a pack cannot be used.
help-release-diff-arg-before = the earlier one: the number of a release, or a folder
help-release-diff-arg-after = the later one: the number of a release, or a folder
help-release-diff-arg-html = write the table of changed clauses as a page to print
release-written = written to { $path }
release-between = from { $before } to { $after }
release-no-difference = nothing differs
release-no-clause = Beside the clauses
release-read-by = read by { $rules }
release-called-by = called by { $rules }
release-dated = { $value } from { $date }
release-colon = { ": " }
release-counts = { $added } added, { $removed } removed, { $changed } changed
release-reach = { $policies ->
    [one] 1 policy is touched
   *[other] { $policies } policies are touched
}; these outputs can come out otherwise: { $outputs }
release-reach-none = { $policies ->
    [0] No policy is touched
    [one] 1 policy is touched
   *[other] { $policies } policies are touched
}; every output comes out as before{ $also ->
    [procedures] , but steps or their time limits change
    [limits] , but time limits can end on another day
   *[nothing] { "" }
}
release-reach-procedures = A case whose procedure has begun keeps the steps of the release with which it began; one whose procedure has not begins under the release that governs it.
release-reach-limits = Lengths of time counted by these calendars can end on another day.
release-page-title = Table of changed clauses
release-differences = Differences
release-clause = Clause
release-subject = Subject
release-before = Before
release-after = After
release-change = Change
release-change-added = added
release-change-removed = removed
release-change-changed = changed

# What a difference speaks of
release-subject-regulation = regulation
release-subject-office = office
release-subject-group = group of names
release-subject-fact = fact
release-subject-output = output
release-subject-parameter = parameter
release-subject-calendar = calendar of working days
release-subject-policy = policy
release-subject-rule = rule
release-subject-row = row
release-subject-derivation = derivation
release-subject-script = call of a script
release-subject-duty = duty
release-subject-warning = warning
release-subject-otherwise = otherwise
release-subject-procedure = procedure
release-subject-step = step
release-subject-function = script function
release-subject-form = form

# What is said of it
release-aspect-number = number
release-aspect-title = title
release-aspect-label = label
release-aspect-case-prefix = prefix of case numbers
release-aspect-approved-on = approved on
release-aspect-in-force-from = in force from
release-aspect-governed-by = governing date
release-aspect-verdict = deciding output
release-aspect-occurred-on = day of the matter
release-aspect-received-on = day of receipt
release-aspect-calendar = calendar of working days
release-aspect-over = laid over
release-aspect-rest-days = days of rest
release-aspect-announced = announcement of { $of }
release-aspect-days = { $of }
release-aspect-clause = clause
release-aspect-source = source
release-aspect-rank = rank
release-aspect-within = belongs to
release-aspect-many = many records
release-aspect-assume-empty = none where the case is silent
release-aspect-role = role
release-aspect-kind = meaning
release-aspect-choice = choice { $of }
release-aspect-choice-basis = source of choice { $of }
release-aspect-choice-order = order of choices
release-aspect-assume = where the case is silent
release-aspect-help = note
release-aspect-working = step on the way
release-aspect-value = value from { $of }
release-aspect-from = first day of the value
release-aspect-reason = reason of the value from { $of }
release-aspect-applies = applies when
release-aspect-for-each = speaks of each
release-aspect-hit = how rows answer
release-aspect-column = column { $of }
release-aspect-row-order = order of rows
release-aspect-row-number = number of the row
release-aspect-when = when
release-aspect-cell = where { $of } is
release-aspect-calls = script
release-aspect-arguments = from
release-aspect-gives = gives { $of }
release-aspect-who = who
release-aspect-text = text
release-aspect-overrides = takes precedence over
release-aspect-because = because
release-aspect-body = text
release-aspect-first-step = first step
release-aspect-step-order = order of the steps
release-aspect-pauses = records that stop the clock
release-aspect-pause-from = first day of a pause
release-aspect-pause-to = last day of a pause
release-aspect-pause-because = why the clock stands
release-aspect-waits = waits for
release-aspect-waits-until = waits until
release-aspect-waits-since = day on which the wait is over
release-aspect-joins = after all of
release-aspect-needs = needs to be known
release-aspect-needs-sheets = needs the sheets
release-aspect-part-source = authority of “{ $of }”
release-aspect-needs-decision = needs a decision
release-aspect-asks = to be stated
release-aspect-sets = sets { $of }
release-aspect-issues = issues
release-aspect-approves = approves
release-aspect-limit = time limit
release-aspect-limit-from = the limit runs from
release-aspect-limit-when = there is a limit when
release-aspect-limit-basis = basis of the limit
release-aspect-agreed = day set by contract
release-aspect-way = leads to { $of }
release-aspect-prefix = prefix of the numbers
release-aspect-paper = paper
release-aspect-monthly = lists the cases of a month
release-aspect-copy = copy
release-aspect-copy-order = order of the copies
release-aspect-field = field
release-aspect-column-shown = column of a table
release-aspect-words = words, part { $of }
release-aspect-words-source = source of the words, part { $of }
release-aspect-signature = signature
release-aspect-rows = least rows of the table { $of }
release-aspect-layout = layout
release-aspect-guard = warning where it holds the { $of }
release-aspect-guard-basis = basis of the warning where it holds the { $of }

# Words in it
release-word-department = department
release-word-office = office
release-word-fact = fact
release-word-output = output
release-word-input = tested
release-word-unique = at most one row holds
release-word-any = several rows may hold where they agree
release-word-first = the first row that holds is taken
release-word-collect = all rows that hold are taken
release-word-always = always
release-word-otherwise = otherwise
release-word-person = the name of whoever does it
release-word-day = the day on which it is done
release-word-month-end = the last day of the month in which the step came into hand
release-way-end = the end

# What a draft would change for the stored cases
help-release-impact = what a draft would change for the stored cases
help-release-impact-more = Holds what the draft says of every stored case against what holds now:
    of a decided case its last decision, of an open one what the release says that governs it.
    Void cases are left out.
    It asks what the draft would say of all cases, from whenever on it is to be in force;
    `--from` asks only of those that a date from then on governs.
    Of procedures that change it counts the cases in which they have begun, and those in which they have not.
    Ends with 0 where nobody is affected, 1 where a case comes out otherwise, takes other steps or
    does not fit the draft, 3 where the draft or the register cannot be used.
help-release-impact-arg-draft = the draft: a folder, or the number of a release
help-release-impact-arg-month = only the cases counted in this month
help-release-impact-arg-from = only the cases that a date from this one on governs
help-release-impact-arg-all = list the cases too that stay as they are
release-impact-of = what { $draft } would change
release-impact-count = cases looked at: { $cases }; evaluated: { $evaluated }; with another outcome: { $changed }
release-impact-opened = { $cases ->
    [one] 1 case is decided now and would be undecided
   *[other] { $cases } cases are decided now and would be undecided
}
release-impact-settled = { $cases ->
    [one] 1 case is undecided now and would be decided
   *[other] { $cases } cases are undecided now and would be decided
}
release-impact-lost = { $cases ->
    [one] 1 case does not fit the draft
   *[other] { $cases } cases do not fit the draft
}
release-impact-unheld = { $cases ->
    [one] 1 case has nothing yet that the draft could be held against
   *[other] { $cases } cases have nothing yet that the draft could be held against
}
release-impact-begun = { $cases ->
    [one] in 1 case a procedure has begun that changes: it keeps the release with which it began
   *[other] in { $cases } cases a procedure has begun that changes: they keep the release with which it began
}
release-impact-ahead = { $cases ->
    [one] in 1 case a procedure has not begun that changes: it follows the draft once that governs the case
   *[other] in { $cases } cases a procedure has not begun that changes: they follow the draft once that governs them
}
release-impact-nobody = nobody is affected
release-impact-number = { $cases ->
    [one] 1 case
   *[other] { $cases } cases
}
release-impact-open = { $cases }; { $open } more undecided and not added up
release-impact-verdict = Verdict now
release-impact-money = Money that changes
release-impact-now = Now
release-impact-draft = Draft
release-impact-difference = Difference
release-impact-cases = Cases
release-impact-basis = now under release { $release }; governed by { $on }
release-impact-same = stays as it is
release-impact-lost-why = does not fit the draft
release-impact-unheld-why = there is nothing yet that the draft could be held against
release-impact-no-longer = no longer hold
release-impact-newly = newly hold
