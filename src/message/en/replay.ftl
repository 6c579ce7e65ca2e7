# Replaying decisions, and dossiers.
replay-head = { $number } decision { $decision }, governed by { $on }
replay-difference = { $part }
      recorded  { $expected }
      now       { $found }
replay-nothing = nothing
replay-bytes = the same comes out, but this engine writes it in other bytes
replay-stray = the record of the decision does not belong to its entry: `{ $part }` is another
replay-no-revision = revision { $revision } is not in the journal
replay-no-release = release { $release } is not in the journal
replay-other-release = release { $release } has other texts than those by which it was decided
replay-engine = { $number } decision { $decision } was made by engine { $engine }
replay-same = { $count ->
    [0] no decision is recorded
    [one] 1 decision evaluated again: the same, byte for byte
   *[other] { $count } decisions evaluated again: all the same, byte for byte
}
replay-differs = { $count ->
    [one] 1 decision evaluated again
   *[other] { $count } decisions evaluated again
}: { $differing } not as recorded, { $unread ->
    [0] all records read
    [one] 1 record cannot be read
   *[other] { $unread } records cannot be read
}
replay-step-head = { $act ->
    [done] { $number } step { $nth }, { $step }, done by { $by } (journal { $position })
    [corrected] { $number } step { $nth }, { $step }, corrected by { $by } (journal { $position })
   *[refused] { $number } { $step }, refused to { $by }: { $reason } (journal { $position })
}
replay-refused = as the text and the journal stood, it would have been refused:
replay-part-number = number of the step
replay-part-nth = number among the records of the case: something was left out or added before it
replay-part-release = release
replay-part-revision = revision of the facts
replay-part-facts = facts given with it
replay-part-decision = decision that stood
replay-part-office = office
replay-part-deputy-for = in whose stead
replay-part-done = done, or only signed
replay-part-after = steps that had led to it
replay-part-led-to = steps that it leads to
replay-part-sheets = sheets that it issues
replay-part-reason = reason of the refusal
replay-not-kept = { $number } { $step ->
    [none] correction of a step
   *[other] { $step }
}, refused to { $by }: { $reason } (journal { $position }): it cannot be told whether that was right, since { $what } was not kept
replay-not-kept-facts = what was stated with it
replay-not-kept-day = the day on which it was to be done
replay-not-kept-office = the office that was named
replay-not-kept-correction = which step was to be corrected
replay-and = {", or "}
replay-steps = { $count ->
    [one] 1 step or correction taken again
   *[other] { $count } steps and corrections taken again
}: { $differing ->
    [0] all as recorded
   *[other] { $differing } not as recorded
}
replay-refusals = { $count ->
    [one] 1 refused step
   *[other] { $count } refused steps
} tried again: { $same } refused for the same reason{ $differing ->
    [0] {""}
   *[other] , { $differing } not
}{ $open ->
    [0] {""}
   *[other] , { $open } cannot be told
}

dossier-made = dossier of { $number } written to { $path }: { $entries } of { $size } entries of the journal
    root { $root }
dossier-head = Dossier of { $number }: { $entries } of { $size } entries of the journal
dossier-root = root { $root }
dossier-holds = holds
dossier-fails = FAILS
dossier-open = open
dossier-check-entries = every entry can be read, belongs to the case, its releases or its persons, and stands in its order
dossier-check-inclusion = every entry is in the tree of this root
dossier-check-kept = every text and record that an entry names is there, with its SHA-256, and no other
dossier-check-case = revisions, decisions and steps of the case are counted without a gap, and there is a decision or a step
dossier-check-records = the record of each decision belongs to its entry and its revision
dossier-check-releases = the texts give the digest of the release that each decision and each step names
dossier-check-approval = each release was approved by another person than the one who put it forward, then put into force, then decided or acted by
dossier-check-offices = whoever approved or published held an office on that day
dossier-check-again = evaluated again from these texts and facts, each decision comes out the same, byte for byte
dossier-check-readers = the part for readers says what the exact bytes say
dossier-check-checkpoint = the tree continues the checkpoint in the file
dossier-check-signature = the checkpoint bears the signature of the key given
dossier-check-held = the checkpoint that you hold is of this journal
dossier-check-anchor = a checkpoint that you trust vouches for every entry
dossier-open-no-checkpoint = the file holds no checkpoint
dossier-open-no-key = no signature was looked at: no `--key` was given
dossier-open-none-held = no checkpoint kept elsewhere was given with `--checkpoint`
dossier-open-unanchored = nothing from outside the file vouches for its root
dossier-fault-entry-order = entry { $position } does not stand in its order, or lies beyond the journal
dossier-fault-entry-unreadable = entry { $position } cannot be read
dossier-fault-entry-foreign = entry { $position } belongs neither to the case nor to its releases and persons
dossier-fault-not-included = entry { $position } is not in the tree
dossier-fault-kept-other = the bytes under { $sha256 } have another SHA-256
dossier-fault-kept-order = texts and records do not stand in the order of their SHA-256, each once
dossier-fault-kept-missing = { $sha256 } is named by an entry and is not there{ $more ->
    [0] {""}
   *[other] ; and { $more } more like it
}
dossier-fault-kept-foreign = { $sha256 } is there and named by no entry{ $more ->
    [0] {""}
   *[other] ; and { $more } more like it
}
dossier-fault-revisions-gap = the revisions are not counted 1, 2, 3 …: one is missing or out of place
dossier-fault-decisions-gap = the decisions are not counted 1, 2, 3 …: one is missing or out of place
dossier-fault-case-beginning = the case does not begin with its facts
dossier-fault-undecided = there is neither a decision nor a step
dossier-fault-record-unreadable = the record of decision { $decision } is missing or cannot be read
dossier-fault-record-stray = the record of decision { $decision } does not belong to its entry: `{ $part }` is another
dossier-fault-release-missing = release { $release }, by which { $act ->
    [step] step { $decision } was done
   *[other] decision { $decision } was made
}, was not put forward before it
dossier-fault-release-digest = the texts of release { $release } do not give the digest that { $act ->
    [step] step
   *[other] decision
} { $decision } names
dossier-fault-release-regulation = { $act ->
    [step] step
   *[other] decision
} { $decision } and release { $release } are of different regulations
dossier-fault-release-names = the texts of release { $release } do not stand in the order of their names, each once
dossier-fault-release-twice = release { $release } was put forward twice
dossier-fault-not-approved = release { $release } was not approved before { $act ->
    [step] step
   *[other] decision
} { $decision }
dossier-fault-own-approval = release { $release } was approved by { $person }, who had put it forward
dossier-fault-not-in-force = release { $release } had not been put into force for { $on } before { $act ->
    [step] step
   *[other] decision
} { $decision }
dossier-fault-published-before-approval = release { $release } was put into force before it was approved
dossier-fault-no-office = no appointment shows that { $person }, who acted in entry { $position }, held an office on that day
dossier-fault-again-without-record = decision { $decision } cannot be evaluated again: its record or revision is missing
dossier-fault-again-without-release = decision { $decision } cannot be evaluated again: its release is missing
dossier-fault-again-without-texts = decision { $decision } cannot be evaluated again: a text is missing
dossier-fault-again-refused = decision { $decision } cannot be evaluated again: { $said }
dossier-fault-again-differs = decision { $decision } comes out otherwise: { $parts }
dossier-check-steps = taken again by these texts, facts and persons, each step is allowed, leads where it led and issues what it issued
dossier-open-version-1 = a dossier of version 1 holds neither steps nor refusals, and does not say whether there were any
dossier-fault-steps-gap = the steps are not counted 1, 2, 3 …: one is missing or out of place
dossier-fault-records-gap = before entry { $position } something is missing that the journal says of the case, or something was added
dossier-fault-print-unknown = entry { $position } prints { $sheet }, which no step before it issued
dossier-fault-prints-gap = the printings of { $sheet } are not counted 1, 2, 3 … (entry { $position })
dossier-fault-step-without-release = step { $step } cannot be taken again: release { $release } was not put forward before it
dossier-fault-step-without-texts = step { $step } cannot be taken again: a text of release { $release } is missing
dossier-fault-step-refused = step { $step } would have been refused: { $said }
dossier-fault-step-differs = step { $step } comes out otherwise: { $parts }
dossier-fault-step-not-in-force = release { $release } had not been put into force for { $on } before step { $step }
dossier-fault-correction-of-nothing = a correction speaks of step { $step }, which is not there before it
dossier-fault-correction-refused = the correction of step { $step } would have been refused: { $said }
dossier-fault-correction-differs = the correction of step { $step } comes out otherwise: { $parts }
dossier-fault-refusal-differs = the refusal in entry { $position } ({ $reason }) comes out otherwise: { $again ->
    [none] nothing refuses it
   *[other] { $again }
}
dossier-fault-sheet-malformed = step { $step } issued { $sheet }, which is no number of a sheet
dossier-fault-sheet-order = step { $step } issued { $sheet }, though that number, or a later one of its series, had been given before
dossier-fault-readers-differ = the part for readers says something else than the exact bytes; do not read it
dossier-fault-note-form = what stands as the checkpoint is none
dossier-fault-not-continued = the tree of { $tree } entries does not continue the checkpoint of { $size }
dossier-fault-held-form = the file given with `--checkpoint` is no checkpoint
dossier-fault-held-other-size = your checkpoint is of { $size } entries, and this dossier leads to { $tree }; ask for one made with `--checkpoint`
dossier-fault-held-other-root = your checkpoint of { $size } entries has another root: the journal was rewritten, or this is not its dossier
dossier-fault-held-other-origin = your checkpoint is of another journal, `{ $origin }`
dossier-fault-not-signed = the checkpoint in the file is not signed by this key
dossier-fault-held-not-signed = your checkpoint is not signed by this key
dossier-fault-nothing-signed = a key was given, and there is no checkpoint that it could have signed
dossier-fault-nothing-vouches = no checkpoint that holds vouches for the root
dossier-fault-beyond = entry { $position } is newer than the checkpoint of { $size } entries, which says nothing of it
dossier-engine = decision { $decision } was made by engine { $engine }
dossier-end-anchored = it proves what it says, as far as the checkpoint is to be trusted
dossier-end-unanchored = it agrees with itself; but nothing outside it vouches for the root, so trust rests on whoever handed it over. Hold the root against a checkpoint kept elsewhere: `--key`, `--checkpoint`
dossier-end-fails = it does not prove what it says

help-audit-replay = evaluates every recorded decision again and takes every step again; the same has to come out
help-audit-replay-more = Decisions have to come out byte for byte, from their release, facts and date. Steps have to be allowed, to lead on, and to issue the
    sheets that they did, by what the journal held before them; refused steps have to be refused for the same reason, as far as that can be told.
    Ends with 1 where one does not, or where a text, a release or a record cannot be read any more.
help-audit-replay-arg-number = only this case
help-audit-dossier = puts all that proves how a case was decided and its steps were done into one file, which `zhidu verify-dossier` verifies without a register
help-audit-dossier-more = The file is JSON and holds exact bytes; docs/dossier.md says how to verify it by hand.

    zhidu audit dossier GS07-2014-05-001 --out dossier.json
    zhidu verify-dossier dossier.json --key "factory.example/journal+1a2b3c4d+Ab…"
help-audit-dossier-arg-number = number of the case
help-audit-dossier-arg-out = file to write; without it, standard output
help-audit-dossier-arg-checkpoint = a signed checkpoint that was kept elsewhere, to be proved with it
help-verify-dossier = whether a dossier proves what it says; needs no register
help-verify-dossier-more = Ends with 1 where a check fails. Without `--key` or `--checkpoint` the file can only be held against itself.
help-verify-dossier-arg-file = the dossier
help-verify-dossier-arg-key = public key of the journal, name+id+key, from someone you trust; may stand several times
help-verify-dossier-arg-checkpoint = a checkpoint that you have kept yourself
