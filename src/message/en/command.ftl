# What the verbs say, and the help.
check-sound = no errors: { $policies ->
    [one] 1 policy
   *[other] { $policies } policies
} with { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
}, { $procedures ->
    [0] { "" }
   *[other] { $procedures ->
        [one] 1 procedure
       *[other] { $procedures } procedures
    } with { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    },{" "}
}{ $examples ->
    [one] 1 example
   *[other] { $examples } examples
}
explain-unknown = there is no diagnostic `{ $code }`; `zhidu explain` lists them all
explain-unknown-near = there is no diagnostic `{ $code }`; did you mean `{ $name }`?
test-none = no example has `{ $filter }` in its path
test-not-pinned = no expected outcome yet; `zhidu test --accept` writes it
test-uncovered = no example reaches { $rule }: { $reason }
test-uncovered-applies = its policy never applied
test-uncovered-undecided = it hung on missing facts each time
test-uncovered-when = its condition never held
test-same = { $examples ->
    [one] 1 example, as expected
   *[other] all { $examples } examples as expected
}
test-differs = { $differing } of { $examples } examples differ: minus is expected, plus is what came out; `zhidu test --accept` takes what came out
test-coverage = { $covered } of { $rules } rules reached by an example{ $steps ->
    [0] { "" }
   *[other] , { $done } of { $steps } steps done in one
}
test-undone = no example does { $step }
test-accepted = written: { $example }
test-accepted-count = { $count ->
    [0] nothing to write, every outcome is as expected
    [one] 1 example written
   *[other] { $count } examples written
}
why-not-already = `{ $output }` is { $value } already
why-not-no-rule = no rule gives `{ $output }` the value { $value }
why-not-heading = Nearest rules that would give { $output } { $value }
why-not-applied = its policy does not apply
why-do-not-hold = do not hold: { $rules }
why-need = need { $need }, found { $found }
page-no-json = this is a page or a picture for people, of which there is no JSON: leave out `--format json`
why-form = write `--not output=value`, for example `--not outcome.verdict=penalty`

help = zhidu runs a factory's written regulation: it checks it, decides cases by it, and says why
help-more = Begin with:
    zhidu check                                        is the pack sound?
    zhidu evaluate fixtures/cases/late-delivery.yaml   what does the regulation say of this case?
    zhidu why CASE --not outcome.verdict=penalty       why not otherwise?
    zhidu test                                         do the examples still come out as pinned?

    Ends with 0 done, 1 the answer is no, 2 wrong usage, 3 input unreadable, 4 internal.
help-usage = Usage:
help-verbs = Verbs
help-options = Options
help-arguments = Arguments
help-arg-pack = folder of the pack (else policies/gs-07; for stored cases, the releases of the register)
help-arg-db = file of the register
help-arg-lang = language: zh or en (else ZHIDU_LANG, LC_ALL, LC_MESSAGES, LANG)
help-arg-format = text for people, json for programs
help-arg-person = who gives facts or decides (else ZHIDU_AS)
help-arg-on = governing date, or the day of an act (YYYY-MM-DD)
help-arg-help = show help
help-arg-version = show the version
help-check = all mistakes of a pack at once: names, kinds, tables with gaps or overlaps, scripts, examples
help-check-more = Warnings do not stop a pack from running. `zhidu explain CODE` tells more about each code in brackets.
help-check-arg-strict = ends with 1 for warnings too
help-explain = the page of a diagnostic: what it means, wrong and right
help-explain-arg-code = the code in brackets; without it, all codes
help-test = the pack's examples against their pinned outcomes and fired rules
help-test-more = An example is a case file with an `expect:` block, under examples/ in the pack.
help-test-arg-filter = only examples whose path holds this text
help-test-arg-accept = write what came out as the expected outcome; read the change before you keep it
help-evaluate = the decision of a case, with its reasons; nothing is recorded
help-evaluate-more = Ends with 1 where the decision is undecided; it then names the facts that would settle it, most useful first.
help-evaluate-arg-case = case file, - for standard input, or the number of a stored case
help-evaluate-arg-all = show steps on the way too, and name every rule
help-why = why a case came out as it did, rule by rule and test by test
help-why-more = zhidu why CASE                                   every output, down to the facts
    zhidu why CASE penalty.categories                that output
    zhidu why CASE --not outcome.verdict=penalty     the nearest rules, and the tests they failed
help-why-arg-case = case file, - for standard input, or the number of a stored case
help-why-arg-outputs = outputs to explain, by id or label
help-why-arg-not = the outcome you expected instead
help-release = the life of a version: put forward, approved, published
help-release-more = A decision stands on a release: exact texts, frozen under a digest, approved by a second person, in force from a date.

    zhidu release propose --note "grace of three days"
    zhidu release approve 2
    zhidu release publish 2 --from 2027-01-01
help-release-propose = checks and tests the pack and freezes its exact texts under a digest
help-release-propose-arg-note = what is new, and why
help-release-approve = approves a release, as another person than the one who put it forward
help-release-publish = puts an approved release into force
help-release-publish-arg-from = first day on which it is in force
help-release-publish-arg-until = last day on which it is in force; without it, until another takes its place
help-release-publish-arg-retroactive = why it is to be in force since before today
help-release-list = all releases of the register
help-release-show = a release, or one of its texts as it was frozen; without a number, the one in force
help-release-show-arg-file = one of its texts, byte for byte
help-arg-known-at = as it was known then: a date (its end), or a moment such as 2026-05-04T03:02:01Z
help-arg-release = number of the release
help-person = who holds which office, and since when
help-person-more = While nobody was ever appointed, anybody may appoint somebody who can appoint the others; and so again once all who could are gone. The journal shows who did.

    zhidu person appoint Zhou plant_director --as Zhou
    zhidu person appoint Wu plant_director --deputy-for Zhou --from 2026-12-01 --until 2026-12-14
help-person-appoint = gives a person an office
help-person-appoint-arg-from = first day; today without it
help-person-appoint-arg-until = last day; without it, until relieved
help-person-appoint-arg-deputy-for = the holder in whose stead the person acts
help-person-relieve = takes an office from a person, from `--on` or today
help-person-list = who holds which office; with `--on`, on that day
help-arg-name = the person
help-arg-office = the office, by its id in offices.yaml or by its name
help-arg-reason = why
help-backup = copies the register into a new file while it is in use; the copy is a register like any other
help-backup-arg-out = the file to write; one that is there is never written over
help-restore = takes a backup for the register, which must not exist yet
help-restore-arg-file = the backup
help-restore-arg-verify = holds the whole backup against its journal first, as `audit verify` does
help-recover = copies what can still be read of a damaged register into a new file, and says what is lost
help-recover-arg-out = the file to write; one that is there is never written over
help-release-notify = records who was told of a release, on `--on` or today
help-release-notify-more = Whoever a decision concerns should know the text before the matter happens; `zhidu decide` tells who did not.
help-release-notify-arg-persons = who was told
help-release-notify-arg-how = how: a signature list, a meeting
help-release-export = writes a release as one file; the same release gives the same bytes
help-release-export-arg-out = the file to write
help-release-import = takes a release from one file, checks and tests it, and puts it forward
help-release-import-arg-file = a file that `zhidu release export` wrote
help-release-import-arg-note = what is new, and why
help-override = a person's judgement in the place of one outcome; what the rules gave stays beside it
help-override-more = An override counts once a second person has approved it, and ends with the decision it speaks of.

    zhidu override propose GS07-2014-05-001 outcome.verdict=abnormality_only --reason "forgiven in writing"
    zhidu override approve GS07-2014-05-001 1
help-override-propose = puts a judgement forward in the place of one outcome
help-override-propose-arg-output = output=value; id or Chinese label; list[2].output=value for one record of a list
help-override-propose-arg-until = the last day on which it counts; without it, as long as the decision stands
help-override-approve = approves an override, as another person than the one who put it forward
help-override-approve-arg-override = number of the override
help-appeal = enters an appeal against the decision of a case
help-appeal-arg-by = whose appeal it is, where it is not that of `--as`
help-reexamine = examines a decision again after an appeal, as somebody who had no part in it
help-reexamine-arg-appeal = which appeal; without it, the oldest open one
help-reexamine-arg-upheld = the decision stands
help-reexamine-arg-reopen = the case is opened again, to be corrected and decided anew
help-arg-number = number of the case
