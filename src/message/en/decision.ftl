# How a decision reads.
decision-on = governed by { $date }
decision-verdict = Verdict
decision-missing = To settle it, find out
decision-problems = What stands in the way
decision-duties = Duties
decision-procedures = Procedures to follow
decision-procedure = begins with { $step }, for { $who }
decision-procedure-unknown = hangs on { $missing }
decision-warnings = Warnings
decision-assumed = Taken for granted, since the case is silent
outcome-absent = none
outcome-undecided = undecided
outcome-still-undecided = still undecided
outcome-no-record = no record
record = record { $number }
missing-settles = settles { $outputs }
basis-parameter = { $name }: { $value } (since { $from }, { $source })
problem-conflict = conflict: { $rules } give { $output } different values
problem-not-in-force = the regulation is in force from { $from }, and so not on { $on }
problem-parameter = parameter `{ $parameter }` has no value on { $on }
problem-arithmetic =
    { $reason ->
        [division-by-zero] a formula divides by zero
        [doubled-key] a name stands twice in a list and cannot be told apart
        [date-range] a formula leaves the range of dates
       *[other] a number becomes too large
    }
problem-script = script `{ $script }` failed: { $text }
source-seed = seed
source-template = template
source-config = config
source-seed-meaning = stands in the regulation's surviving text
source-template-meaning = lost there, restated from the public template family
source-config-meaning = in neither, a setting that the factory must confirm
