# The handbook: the pack as a book to read and to print.
help-handbook = the regulation as a handbook to read and print (HTML)
help-handbook-arg-out = the file to write; without it, standard output
help-completions = the completion script of a shell
help-completions-arg-shell = the shell: bash, zsh, fish, elvish or powershell
handbook-written = written to { $path }, with the parameter values of { $on }

# Cover and guide
handbook-title = Handbook
handbook-approved-on = Approved on
handbook-in-force-from = In force from
handbook-governed-by = Governing date
handbook-verdict = Deciding output
handbook-cases-in-hand = Cases in hand
handbook-cases-in-hand-keep = keep the release known when they were taken in hand
handbook-cases-in-hand-follow = follow a new release
handbook-concerns = Persons concerned
handbook-values-on = Parameter values of
handbook-digest = Digest of the text
handbook-sign-name = Name
handbook-sign-signature = Signature
handbook-sign-date = Date
handbook-sign-prepared = Prepared by
handbook-sign-reviewed = Reviewed by
handbook-sign-approved = Approved by
handbook-contents = Contents
handbook-guide = How to read this book
handbook-guide-about = This book is written from the rules as they run: what it says is what is done. Every rule says where its words come from. Only what is marked “seed” is the regulation’s own text and may be quoted as such. What is marked “template” or “config” is not, and stands only once it has been approved.
handbook-legend = Where rules and steps come from
handbook-rules-count = { $count ->
    [one] 1 rule or step
   *[other] { $count } rules and steps
}
handbook-guide-undecided = Unknown is not no. Where a fact is missing the outcome is “undecided”, and the missing facts are named.
handbook-guide-order = The order of rules never matters. Where two rules give different results and neither takes precedence, the outcome is undecided and a person settles it.
handbook-guide-parameters = Behind a parameter, in brackets, stands its value on the day of this book; all its values stand under “Parameters”.
handbook-guide-blanks = A name in a box, in a reason, duty or warning, is filled in from the case when it is decided.
handbook-guide-places = At the foot of each rule stands the line of the file it comes from; its id is how other papers refer to it.
handbook-figure-policies = policies
handbook-figure-rules = rules
handbook-figure-parameters = parameters
handbook-figure-names = names
handbook-figure-examples = examples
handbook-page-legend = ■ seed   □ template   ◇ config

# Clauses
handbook-clause = Clause
handbook-source = Source
handbook-rules = Rules
handbook-see-also = Elsewhere on { $clause }
handbook-other-clauses = Other clauses of this chapter
handbook-other-clauses-where = Where it stands
handbook-in-policy = { " " }({ $policy })
handbook-for-each = Speaks of
handbook-for-each-record = each { $list } by itself
handbook-applies = Applies when
handbook-when = When
handbook-gives = Then
handbook-derives = Formula
handbook-otherwise = Otherwise
handbook-otherwise-mark = { " " }(otherwise)
handbook-otherwise-gives = Then
handbook-warns = Warns
handbook-because = Because
handbook-overrides = Precedence
handbook-overrides-rules = where { $rules } holds too, this rule counts
handbook-yields = Gives way
handbook-yields-to-rules = does not count where { $rules } holds
handbook-shown-in = Examples
handbook-short-offices = Offices
handbook-quoted = “{ $name }”
handbook-gives-value = { $name } is { $value }
handbook-gives-entry = { $value } is added to { $name }
handbook-script-gives = { $outputs }, from the function { $function } of { $file }
handbook-script-from = From
handbook-script-text = As computed
handbook-warnings = Warnings
handbook-duty-when = When
handbook-warning-when = When

# Tables
handbook-row = Row
handbook-no-rows = The table is still empty; people decide.
handbook-hit-unique = At most one row holds.
handbook-hit-any = Several rows may hold where they agree.
handbook-hit-first = The first row from the top that holds is taken.
handbook-hit-collect = All rows that hold are taken.

# Conditions
handbook-all-of = all of these hold:
handbook-one-of = one of these holds:
handbook-none-of = none of these holds:
handbook-none-of-terse = not ({ $parts })
handbook-bracketed = ({ $parts })
handbook-test-any = { $name } is anything
handbook-test-known = { $name } is known
handbook-test-unknown = { $name } is not known
handbook-test-is = { $name } is { $value }
handbook-test-is-terse = { $name }: { $value }
handbook-test-is-not = { $name } is not { $value }
handbook-test-is-not-terse = { $name }: not { $value }
handbook-test-less = { $name } is less than { $value }
handbook-test-less-terse = { $name } < { $value }
handbook-test-at-most = { $name } is at most { $value }
handbook-test-at-most-terse = { $name } ≤ { $value }
handbook-test-more = { $name } is more than { $value }
handbook-test-more-terse = { $name } > { $value }
handbook-test-at-least = { $name } is at least { $value }
handbook-test-at-least-terse = { $name } ≥ { $value }
handbook-test-before = { $name } is before { $value }
handbook-test-by = { $name } is on or before { $value }
handbook-test-after = { $name } is after { $value }
handbook-test-from = { $name } is on or after { $value }
handbook-test-within = { $name } lies in { $value }
handbook-test-has = { $name } includes { $value }
handbook-test-has-one-of = { $name } includes { $value }
handbook-test-has-none = { $name } does not include { $value }
handbook-test-has-one = for one entry at least, { $line }
handbook-range = { $low } to { $high }
handbook-end-included = { $value } (included)
handbook-end-left-out = { $value } (not included)
handbook-cell-known = known
handbook-cell-unknown = not known
handbook-cell-not = not { $value }
handbook-comma = { ", " }
handbook-record-comma = { "; " }
handbook-or = { " or " }
handbook-and = { " and " }

# Formulas
handbook-formula-and = { " and " }
handbook-formula-or = { " or " }
handbook-formula-not = not { $formula }
handbook-formula-size = number of entries of { $list }
handbook-formula-first = first entry of { $list }
handbook-formula-choose = { $yes } where { $condition }, else { $no }
handbook-formula-choose-terse = { $yes } if { $condition }, else { $no }
handbook-formula-lookup = what stands in { $values } beside { $key } in { $keys }
handbook-formula-max = greatest of{ " " }
handbook-formula-min = least of{ " " }
handbook-formula-abs = size of{ " " }
handbook-formula-floor = whole part of{ " " }
handbook-formula-round = { $formula } rounded to { $places } decimals
handbook-formula-months = { $count } months after { $formula }
handbook-formula-year = year of { $formula }
handbook-formula-month = month of { $formula }
handbook-formula-value-or = { $formula } (or { $other } where there is none)
handbook-column = { $name } of every { $list }
handbook-fold-records = the number of { $list } records
handbook-fold-count = the number of { $list } records with { $formula }
handbook-fold-sum = the sum over every { $list } of { $formula }
handbook-fold-max = the greatest over every { $list } of { $formula }
handbook-fold-min = the least over every { $list } of { $formula }
handbook-fold-all = for every { $list }: { $formula }
handbook-fold-any = for some { $list }: { $formula }

# Procedures
handbook-steps = Steps
handbook-procedure-applies = Applies when
handbook-procedure-pauses = Clock
handbook-procedure-paused = No time runs between the days of each record of { $list }: { $from } and { $to }, both included; without a last day the clock stands still. The reason: { $because }.
handbook-own-parts = { $parts }: config
handbook-step-text = What
handbook-step-who = Who
handbook-who-any = any of { $offices }
handbook-who-all = each of { $offices } has to sign
handbook-step-joins = After
handbook-step-joined = all of { $steps } have been done
handbook-step-when = Only when
handbook-step-waits = Waits for
handbook-step-month-end = until the last day of the month in which it came into hand
handbook-step-until = until { $condition }
handbook-step-since = the day on which the wait was over is { $fact }; while that is not entered, the wait goes on
handbook-step-needs = Needs
handbook-step-decision = a decision
handbook-step-asks = To be stated
handbook-step-sets = Settles
handbook-step-person = the name of whoever does it
handbook-step-day = the day on which it is done
handbook-step-issues = Issues
handbook-step-approves = Approves
handbook-step-approved = { $steps }; whoever did one of them may not do it
handbook-step-limit = Within
handbook-step-limit-when = there is a limit when { $condition }
handbook-step-agreed = By contract
handbook-step-agreed-on = on the day that { $fact } holds, beside any limit
handbook-step-then = Leads to
handbook-way-end = the end
handbook-way-all = all of { $steps }
handbook-way-when = { $to }: { $condition }
handbook-way-otherwise = { $to }: otherwise
handbook-happened = What was done
handbook-happened-people = Offices: { $people }
handbook-happened-person = { $person } ({ $office })
handbook-happened-on = Day
handbook-happened-who = Who
handbook-happened-what = What
handbook-happened-came = What came of it
handbook-happened-correct = step { $number } is corrected
handbook-happened-decide = the case is decided
handbook-happened-facts = facts are entered
handbook-came-done = done
handbook-came-signed = signed, others still have to
handbook-came-refused = refused: { $reason }
handbook-refused-step-office = not of that office
handbook-refused-step-needs = something needed is not there
handbook-refused-step-waits = still to be waited for
handbook-refused-step-blocked = its condition does not hold
handbook-refused-step-changed = it is not what was approved or signed for
handbook-refused-step-not-open = the step is not in hand
handbook-refused-step-undecided = what follows is not settled
handbook-refused-step-stated = the step does not ask for it
handbook-refused-step-followed = what follows has been done
handbook-refused-step-number-unknown = no step of that number was done
handbook-refused-no-release = no text governs its date
handbook-refused-step-unknown = there is no such step
handbook-refused-procedure-closed = the procedure is not for this case
handbook-refused-own-proposal = nobody approves what they did themselves
handbook-refused-own-case = nobody approves what concerns them
handbook-refused-wrong-day = wrong day
handbook-in-hand = Still in hand
handbook-in-hand-colon = { ": " }
handbook-in-hand-due = due { $day }
handbook-in-hand-provisional = due { $day } (provisional)
handbook-in-hand-agreed = { $day } by contract
handbook-in-hand-open = no day yet
handbook-office-steps = { ": " }
handbook-office-any = { " " }(or others)
handbook-office-all = { " " }(with others)
handbook-stated-at = stated at{ " " }
handbook-form-issued = Issued at
handbook-form-needed = Needed for
handbook-calendar-steps = Steps whose limit is counted in working days: { $steps }.
handbook-figure-procedures = procedures
handbook-figure-steps = steps
handbook-index-procedure = procedure
handbook-index-step = step
handbook-sheet = { $title }
handbook-length-in-working-days = { $length } (in working days)
handbook-length-in-days = { $length } (in calendar days)
handbook-length-in-months = { $length } (in months)
handbook-length-by = { $length } ({ $parameter })
handbook-limit-from = { $length } from { $from }
handbook-limit-from-terse = from { $from }: { $length }

# Forms
handbook-forms = Forms
handbook-forms-about = The sheets that are printed. Clause and source say where the text names a sheet; its fields, copies and paper are, unless it is said otherwise, a choice that the factory must confirm.
handbook-form-numbers = Numbers
handbook-form-numbered = { $prefix }, counted by the month
handbook-form-lists = Lists
handbook-form-cases = the cases of a month
handbook-form-where = { " " }where{ " " }
handbook-form-paper = Paper
handbook-paper-a4 = A4 portrait
handbook-paper-a4-landscape = A4 landscape
handbook-paper-a5 = A5 portrait
handbook-paper-a5-landscape = A5 landscape
handbook-form-copies = { $count ->
    [one] One copy
   *[other] { $count } copies
}
handbook-form-fields = Fields
handbook-form-table = Table
handbook-form-text = Words
handbook-form-signatures = Signatures
handbook-form-row-for = a row for each { $list }
handbook-form-row-for-case = a row for each case
handbook-form-blank = written by hand
handbook-form-lines = { $count ->
    [one] on 1 line of its own
   *[other] on { $count } lines of its own
}
handbook-form-guard = Where the sheet holds the { $word }, it warns:{ " " }
handbook-look-capital = with capital numerals in Chinese
handbook-look-boxes = each with a box to tick
handbook-index-form = form

# Parameters
handbook-parameters = Parameters
handbook-parameters-about = Every parameter with all its values and the day each begins. The one in force on { $date } is marked. To change one, a line is added; old lines stay.
handbook-parameter = Parameter
handbook-values = Values
handbook-used-in = Used in
handbook-used-nowhere = used by no rule
handbook-from = from { $date }
handbook-in-force = in force
handbook-parameter-now = { " " }[{ $value }]
handbook-parameter-none = { " " }[no value yet on this day]
handbook-possible = May be:{ " " }

# Calendars of working days
handbook-counted-by = Working days by
handbook-calendars = Calendars of working days
handbook-calendars-about = Lengths of time are counted by these calendars. Each year lists the days of rest, the days worked in their place, and the notice that announced them; all other days follow the day of the week. A year that is not listed has not been announced or not been taken in: it follows the day of the week for now, and is reckoned anew later.
handbook-calendar-used = The working days of this regulation are counted by this calendar.
handbook-calendar-over = Laid over { $calendar }: its days of rest and make-up workdays hold here too, and the days set here come first.
handbook-calendar-rest-days = Days of rest in each week: { $days }.
handbook-calendar-no-rest-days = No day of the week is of rest.
handbook-calendar-days = Days
handbook-calendar-weekdays = Day of the week
handbook-calendar-set = Set
handbook-day-rest = not worked: { $title }
handbook-day-worked = worked: { $title }
handbook-announced = { $notice }, announced on { $date }
handbook-announced-on = announced on { $date }
handbook-announced-nowhere = set without an announcement

# Vocabulary
handbook-vocabulary = Vocabulary
handbook-vocabulary-about = Every name that a rule speaks of. Facts are filled in by whoever handles the case; outputs are given by rules.
handbook-group-many = A case may hold several records.
handbook-group-assume-empty = { " " }Where a case is silent, it is taken to hold none.
handbook-facts = Facts
handbook-outputs = Outputs
handbook-meaning = Meaning
handbook-given-by = Given by
handbook-working = a step on the way
handbook-assume = where the case is silent: { $value }
handbook-governs = sets the governing date
handbook-kind-text = text
handbook-kind-yes-no = yes or no
handbook-kind-integer = whole number
handbook-kind-decimal = decimal number
handbook-kind-money = money in yuan, at most two decimals
handbook-kind-percent = percentage
handbook-kind-date = date
handbook-kind-days = calendar days
handbook-kind-choice = one of
handbook-kind-list = any number, each: { $entry }

# Offices
handbook-offices = Departments and offices
handbook-offices-about = What may be done, and by whom; then all steps and duties of each department and office. The clause leads back to the text. What an office may do is set by the pack and need not stand in the regulation’s own text: the mark beside an office speaks of its clause alone.
handbook-kind-department = Department.
handbook-kind-office = Office.
handbook-within = { " " }Belongs to { $office }.
handbook-act = Act
handbook-act-whose = Who may do it
handbook-act-nobody = nobody, as no office is named for it
handbook-act-everybody = everybody
handbook-may = May: { $acts }.
handbook-no-duties = { " " }No steps and no duties are listed.

# Examples
handbook-examples = Worked examples
handbook-examples-about = Every example is held against the rules: the facts on the left must lead to the outcome on the right.
handbook-example-number = Example { $count }
handbook-example-facts = Facts
handbook-example-expect = Outcome
handbook-example-rules = Rules at work
handbook-missing = Still to be found out
handbook-undecided = undecided
handbook-empty-list = none

# Scripts
handbook-scripts = Scripts
handbook-scripts-about = What rules cannot say in sentences. A script sees only the values handed to it, never the case or the calendar.

# Index
handbook-index = Index of names
handbook-index-other = Other
handbook-index-group = group
handbook-index-fact = fact
handbook-index-output = output
handbook-index-parameter = parameter
handbook-index-office = office
handbook-index-policy = policy
handbook-index-rule = rule
