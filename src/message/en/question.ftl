# The auditor's questions, what was found, and why something cannot be determined.
question-governing-text = Does every decision stand on the text that governed it?
question-drafting = Did two persons put forward and approve each release before it was published?
question-notified-before = Had everybody whom a decision concerns been told of its text before the matter happened?
question-same-result = Does every decision come out again as it was recorded?
question-today-differs = Would today's text give another result?
question-changed-since = Has anything happened since that a decision does not know of?
question-unanchored = Is there a part of the journal that no checkpoint covers?
question-missing-numbers = Are numbers of cases or sheets missing?
question-void-numbers = Are there void cases or sheets?
question-doubled-cases = Was one matter entered twice?
question-backdated-entries = Does any record bear an earlier time than a record before it, or any decision or step a day that was still to come when it was entered?
question-overrides = Were outcomes overridden, and what did that cost?
question-without-evidence = Is there a decision without evidence?
question-late-evidence = Was evidence added after the decision?
question-own-cases = Did anybody judge a case that concerns them, or approve what they had put forward?
question-authority = Was anything done without the authority for it?
question-early-notices = Was a notice given before what it tells of was approved, or a step done before what it waits for?
question-execution-during-appeal = Was a decision carried out during an appeal against it?
question-like-cases = Did like cases come out unlike?
question-warnings = Does a decision warn?
question-late-steps = Was a step late?
question-unused-rules = Are there rules that no decision ever used, or steps that nobody ever did?
question-overridden-rows = Is there a rule whose outcome is mostly overridden?
question-uncovered-cases = Is there a case that no rule covers?
question-provisional-calendars = Does a deadline or a result rest on a provisional calendar?
question-exports = Did anything leave the register as a file?

question-answer-yes = yes
question-answer-no = no
question-answer-no-backdated-entries = no: the times follow one another, and no day lay ahead; whatever was entered later than its day is noted below
question-answer-yes-attention = yes: needs attention
question-answer-no-attention = no: needs attention
question-answer-open = cannot be determined
question-more = and { $count } more; `--all` shows them
question-count = { $count } questions: { $good } in order, { $attention } { $attention ->
    [one] needs
   *[other] need
} attention, { $open } cannot be determined
question-of-register = `{ $id }` is asked of the whole register, not of one case
question-releases = release { $numbers }
question-positions = journal { $numbers }
question-verdict-absent = none
question-verdict-undecided = undecided

finding-stands-on = { $case } decision { $decision }: release { $release }, governing date { $on } { $fact ->
    [none] chosen by hand
   *[other] from { $fact }
}
finding-release-unrecorded = { $case } decision { $decision } names release { $release }, which the journal does not hold
finding-release-other-texts = { $case } decision { $decision } names release { $release } with other texts than the journal holds
finding-release-did-not-govern = { $case } decision { $decision } stands on release { $release }; by what was published then, { $governed ->
    [none] none governed it
   *[other] release { $governed } governed it
} on { $on }
finding-date-by-hand = { $case } decision { $decision }: { $person } chose the governing date { $on }; it is not from the case
finding-no-clause = { $case } decision { $decision } stands on no clause at all: no rule gave anything
finding-release-life = release { $release }: put forward by { $proposed_by } on { $proposed_on }, approved by { $approved_by ->
    [0] nobody
   *[other] { $approved_by }
}, published by { $published_by ->
    [0] nobody
   *[other] { $published_by }
}
finding-same-hand = release { $release }: { $person } both put it forward and approved it
finding-published-unapproved = release { $release } was published before anybody had approved it
finding-founded = { $person } began the register of persons on { $date }, when nobody held an office that may appoint: { $subject }
finding-founded-again = { $person } appointed on { $date } while nobody held an office that may appoint, as had been done before: { $subject }
finding-told-before = { $case } decision { $decision }: { $person } was told of release { $release } on { $told }, by the day of the matter { $occurred }
finding-told-after = { $case } decision { $decision }: { $person } was told of release { $release } only on { $told }, after the day of the matter { $occurred }
finding-never-told = { $case } decision { $decision }: { $person } was never told of release { $release }; the matter happened on { $occurred }
finding-text-names-nobody-or-no-day = release { $release } does not say which facts name the persons concerned and the day of the matter; `concerns:` and `occurred_on:` in regulation.yaml would
finding-day-of-matter-missing = { $case } decision { $decision }: the case does not hold the day of the matter; it would have to be corrected in
finding-other-result = { $case } decision { $decision } comes out otherwise: { $parts } (decided by engine { $engine })
finding-unreadable = { $case } decision { $decision }: this engine cannot read release { $release }, or the facts by it; the engine that decided can
finding-today-otherwise = { $case } decision { $decision }: { $then } then, { $now } by release { $release } today; differs in { $outputs }
finding-nothing-in-force-today = { $case } decision { $decision }: no release is in force today; one would have to be published
finding-facts-do-not-fit-today = { $case } decision { $decision }: the facts do not fit release { $release }, which is in force today; they would have to be written in its words
finding-corrected-since = { $case }: { $person } corrected { $facts } on { $date }, after decision { $decision }
finding-voided-since = { $case }: { $person } declared it void on { $date }, after decision { $decision }: { $reason }
finding-reopened-since = { $case }: { $person } opened it again on { $date }, after decision { $decision }: { $reason }
finding-text-since = { $case } decision { $decision }: release { $release }, published since by { $person }, also covers its governing date, from { $from }
finding-numbers-missing = { $count ->
    [one] { $first } is missing before { $next }
   *[other] { $first } to { $last } are missing before { $next }
}
finding-void = { $case }: { $person } declared it void on { $date }: { $reason }
finding-doubled = the very same facts within one month: { $cases }
finding-clock-set-back = the record at position { $position }, by { $person }, bears { $at }, earlier than { $before } of a record before it
finding-governing-date-ahead = { $case } decision { $decision }: governing date { $on }, yet decided on { $date }
finding-entered-after = { $case } was entered on { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
} after its governing date { $on }
finding-no-facts = { $case } decision { $decision } was made on no fact but the governing date (revision { $revision })
finding-facts-unrecorded = { $case } decision { $decision } names revision { $revision }, which the journal does not hold
finding-assumed = { $case } decision { $decision } assumes, since the case is silent: { $facts }
finding-facts-after = { $case }: { $person } gave { $facts } on { $date }, after decision { $decision }, and it was not decided again
finding-decided-again = { $case }: { $person } gave { $facts } on { $date }, after decision { $decision }; that decision no longer stands
finding-text-names-nobody = release { $release } does not say which fact names the persons concerned; `concerns:` in regulation.yaml would
finding-without-authority = { $person } held no office that may { $act }, on { $date }: { $subject }
finding-authority-entered-later = { $person } held no office that may { $act } as was known on { $date }; one was entered afterwards: { $subject }
finding-authority-withdrawn-later = { $person } held an office that may { $act } as was known on { $date }; it was withdrawn afterwards for that day: { $subject }
finding-no-text-says-who-may = { $person }, { $date }: no release that this engine can read says who may { $act }: { $subject }; one would have to be put forward
finding-refused = { $person } was refused on { $date } ({ $reason }): { $act }: { $subject }
finding-told-before-approval = persons were told of release { $release } before it was approved
finding-unlike = alike but for texts and dates, yet unlike in result: { $results }; they differ in { $differing }
finding-warned = { $case } decision { $decision }{ $record ->
    [none] {""}
   *[other] , entry { $record }
}: { $text }
finding-unused = release { $release }: never used in { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}
finding-nothing-decided-yet = release { $release } is in force, and nothing was decided under it yet
finding-release-unreadable = this engine cannot read release { $release }; the one that decided under it can
finding-no-verdict = { $case } decision { $decision } is settled without a verdict: no rule gives one
finding-no-release-covers = { $case }: no release covers its governing date
finding-no-rule-settles = { $case } cannot be decided whatever else becomes known: { $problem ->
    [conflict] rules contradict each other
    [not_in_force] the regulation was not in force on its governing date
    [no_parameter] a parameter has no value on its governing date
    [arithmetic] a formula cannot be computed
   *[other] a script fails
}
finding-not-to-be-evaluated = { $case } cannot be evaluated ({ $code }); `zhidu explain { $code }` says what would be needed

finding-uncovered = no checkpoint covers { $count ->
    [one] the record at position { $first }
   *[other] { $count } records, from position { $first } to { $last }
}
finding-checkpoint-unsound = a checkpoint entered by { $person } is none that a recorded key signed of the records before it; `zhidu audit verify` says more
finding-covered = { $person } signed the first { $size } records on { $date }; that anchors them as far as the note is kept elsewhere
finding-exported = { $person } took { $what } out as a file on { $date } (SHA-256 { $sha256 })
finding-appeal = { $case }: appeal of { $person } against decision { $decision }, from { $from } { $until ->
    [none] and still open
   *[other] until { $until }
}
finding-overridden = { $case } decision { $decision }, override { $override }: { $output }{ $record ->
    [none] {""}
   *[other] , entry { $record }
} { $from ->
    [none] none
   *[other] { $from }
} → { $to }{ $money ->
    [none] {""}
   *[other] {" "}({ $money })
}, by { $person }, { $approved_by ->
    [none] not approved
   *[other] approved by { $approved_by }
}: { $reason }
finding-override-same-hand = { $case } override { $override }: { $person } both put it forward and approved it
finding-override-waits = { $case } override { $override } of { $output }, put forward by { $person }, waits for approval
finding-override-total = { $count ->
    [one] 1 approved override of an amount changes
   *[other] { $count } approved overrides of amounts change
} { $total } in all
finding-mostly-overridden = release { $release }: overridden in { $overridden } of { $decisions } decisions
finding-own-judgement = { $case }: { $person } examined again on { $date } what they had taken part in judging
finding-acted-since = { $case }: { $person } did this on { $date }, after decision { $decision }: { $act }
finding-own-case = { $case } concerns { $person }, who did this on { $date }: { $act }

finding-done-late = { $case } { $step }: { $person } did it on { $on }, { $days ->
    [one] 1 day
   *[other] { $days } days
} after { $due }
finding-done-in-time = { $case } { $step }: { $person } did it on { $on }, { $days ->
    [0] on the last day
    [one] 1 day before { $due }
   *[other] { $days } days before { $due }
}
finding-done-while-paused = { $case } { $step }: { $person } did it on { $on }, while its clock stood
finding-done-by-provisional-day = { $case } { $step }: { $person } did it on { $on }; the day { $due } is provisional, so that nobody can say yet whether that was late
finding-deadline-open = { $case } { $step }: { $person } did it on { $on }; by when it had to be done hangs on { $facts }, which the case did not hold
finding-deadline-uncountable = { $case } { $step }: { $person } did it on { $on }; by when it had to be done cannot be counted
finding-deadline-not-found = { $case } { $step }: { $person } did it on { $on }; its deadlines cannot be found ({ $code }); `zhidu explain { $code }` says what would be needed
finding-overdue = { $case } { $step }: in hand, and overdue since { $due }: { $days ->
    [one] 1 day
   *[other] { $days } days
} on { $today }
finding-overdue-ahead = { $case } { $step }: not in hand yet, and overdue since { $due }: { $days ->
    [one] 1 day
   *[other] { $days } days
} on { $today }
finding-overdue-ahead-by-provisional-day = { $case } { $step }: not in hand yet, and overdue since { $due } if that provisional day stays
finding-overdue-by-provisional-day = { $case } { $step }: in hand, and overdue since { $due } if that provisional day stays
finding-due-day-open = { $case } { $step }: in hand; by when it has to be done hangs on { $facts }, which the case does not hold
finding-due-day-uncountable = { $case } { $step }: in hand; by when it has to be done cannot be counted
finding-steps-not-looked-at = { $case }: what of it is in hand cannot be found ({ $code }); `zhidu explain { $code }` says what would be needed
finding-provisional-relied-on = { $case } { $step }: { $person } did it on { $on } by a day that rests on { $years }, for which nothing is announced: { $due ->
    [none] none yet, its clock stands
   *[other] { $due }
}
finding-provisional-due = { $case } { $step }: due on { $due }, a day that rests on { $years }, for which nothing is announced
finding-provisional-ahead = { $case } { $step }: its day rests on { $years }, for which nothing is announced: { $due ->
    [none] none yet, its clock stands
   *[other] { $due }
}
finding-step-entered-after = { $case } { $step }: { $person } did it on { $on } and entered it on { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
} later
finding-step-day-ahead = { $case } { $step }: entered by { $person } on { $date } as done on { $on }, a day yet to come
finding-sheet-before-approval = { $case } { $step }: { $person } issued { $sheet } on { $on } before { $approval }, which { $approved ->
    [none] nobody has done since
   *[other] was done on { $approved }
}
finding-done-before-wait = { $case } { $step }: { $person } did it on { $on }; as the facts stand now, what it waits for came about on { $until }
finding-void-sheet-printed = { $case } { $step }: { $sheet } is void, and had been printed before the step was taken back: { $reason }
finding-sheet-of-unknown-step = { $case } { $step }: whether { $sheet } needed an approval cannot be told, since this engine cannot find the step in release { $release }; the one under which it was done can
finding-executed-during-appeal = { $case } { $step }: { $person } did it on { $on } under decision { $decision }, while appeal { $appeal } of { $from } against that was open
finding-executed-before-appeal = { $case } { $step }: { $person } did it on { $on } under decision { $decision }, and entered it after appeal { $appeal } of { $from }
finding-step-during-appeal = { $case } { $step }: { $person } did it on { $on }, while appeal { $appeal } of { $from } was open, and not under decision { $decision }
finding-own-case-approved = { $case } { $step }: it concerns { $person }, who approved on { $on }
finding-own-proposal-approved = { $case } { $step }: { $person } approved on { $on } what they had done themselves: { $proposal }
finding-step-unknown = { $case } { $step }: this engine cannot find the step in release { $release }; the one under which { $person } did it can
finding-procedure-never-begun = release { $release }: no case ever went through { $procedure }
finding-step-never-done = release { $release }: nobody ever did { $step }
finding-sheet-number-malformed = { $case } { $step }: { $sheet } is no number of a sheet
finding-sheet-number-twice = { $case } { $step }: { $sheet } was issued once before
finding-void-sheet = { $case } { $step }: { $sheet } is void; { $person } took the step back on { $date }: { $reason }
finding-facts-with-step = { $case }: { $person } gave { $facts } on { $date }, after decision { $decision }, with a step that asks for them

help-audit-questions = the auditor's questions, each answered with what was found and where to look
help-audit-questions-more = Ends with 1 where an answer needs attention. What cannot be determined says why, and what would be needed; it is no good answer, but it does not end with 1.
    The id of a question stands in brackets behind it. `--on` asks as on another day.

    zhidu audit questions
    zhidu audit questions like-cases
    zhidu audit questions --case GS07-2014-04-001
help-audit-questions-arg-question = id of one question; without it, all of them
help-audit-questions-arg-case = only what concerns this case
help-audit-questions-arg-all = show all that is merely noted
