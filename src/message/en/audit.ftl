# Keys, and the auditor's verbs.
key-made = key { $key }
    kept in { $file } under the passphrase, which nobody can find again{ $replaces ->
    [none] {""}
   *[other] {"\u000A"}    it takes the place of { $replaces }
}
key-since = Since
key-by = Made by
key-key = Key
key-none = no key yet; `zhidu key new` makes one
key-ask = Passphrase of the key:{" "}
key-ask-again = The same passphrase again:{" "}

audit-signed = { $size ->
    [one] 1 record signed
   *[other] { $size } records signed
}; the note is record { $position }. Keep it where whoever has this file cannot reach it: print it, mail it
audit-signed-nothing-new = nothing new since the checkpoint before but that checkpoint itself; { $size } records signed, the note is record { $position }
audit-proof-unsigned = the journal holds no checkpoint of that size: what follows the hashes is its unsigned text, and `zhidu audit checkpoint` signs the present size

audit-log-revised = { $number }: revision { $revision }{ $reason ->
    [none] {""}
   *[other] , { $reason }
}
audit-log-decided = { $number }: decision { $decision } on revision { $revision }, governed by { $on }{ $verdict ->
    [none] {""}
   *[other] : { $verdict }
}
audit-log-voided = { $number }: void, { $reason }
audit-log-reopened = { $number }: opened again, { $reason }
audit-log-proposed = release { $release } of { $regulation } put forward ({ $digest })
audit-log-approved = release { $release } approved
audit-log-published = release { $release } in force from { $from }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}
audit-log-notified = told of release { $release }: { $persons }
audit-log-appointed = { $person } is { $office } from { $from }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}
audit-log-relieved = { $person } is no longer { $office } from { $on }
audit-log-key = key { $key }{ $replaces ->
    [none] {""}
   *[other] , in the place of { $replaces }
}
audit-log-checkpoint = checkpoint of { $size ->
    [one] 1 record
   *[other] { $size } records
}
audit-log-overridden = { $number }: override { $override } of { $output } put forward, { $reason }
audit-log-override-approved = { $number }: override { $override } approved
audit-log-appealed = { $number }: { $by } appeals against decision { $decision }, { $reason }
audit-log-reexamined = { $number }: re-examined, { $upheld ->
    [yes] upheld
   *[no] opened again
}, { $reason }
audit-log-stepped = { $number }: step { $nth }, { $step }, { $done ->
    [yes] done
   *[no] signed
} by { $office }{ $deputy ->
    [none] { "" }
   *[other] {" "}in the stead of { $deputy }
} on { $on }{ $issued ->
    [yes] : { $sheets }
   *[no] { "" }
}
audit-log-step-corrected = { $number }: step { $step } was entered wrongly: { $reason }
audit-log-printed = { $number }: { $sheet } printed, { $reprint ->
    [0] the original
   *[other] reprint { $reprint }
}
audit-log-exported = { $what } left the register as a file ({ $sha256 })
audit-log-imported = { $what } came into the register as a file ({ $sha256 })
audit-log-refused = refused: { $act } ({ $subject }{ $corrects ->
    [none] {""}
   *[other] , correction of step { $corrects }
}{ $office ->
    [none] {""}
   *[other] , by { $office }
}{ $on ->
    [none] {""}
   *[other] , on { $on }
}), { $reason }

audit-holds = { $size ->
    [one] 1 record examined
   *[other] { $size } records examined
}: nothing is wrong
audit-found = { $size ->
    [one] 1 record examined
   *[other] { $size } records examined
}: the register is not what it was, { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
audit-root = root { $root }
audit-anchored-outside = { $count ->
    [one] record { $first } is
   *[other] records { $first } to { $last } are
} held fast by { $place }, kept outside, signed with { $key }
audit-anchored-inside = { $count ->
    [one] record { $first } is
   *[other] records { $first } to { $last } are
} held by the checkpoint in record { $place } alone, signed with { $key }
audit-anchored-not = { $count ->
    [one] record { $first } is
   *[other] records { $first } to { $last } are
} under no checkpoint
audit-insider = No checkpoint from outside that holds was given: whoever has this file and the key could have rewritten all of it, and nothing here would show it. Keep checkpoints elsewhere, and give them with `--checkpoint`.
audit-insider-after = What no checkpoint from outside covers, whoever has this file and the key could have rewritten.

audit-found-unreadable = { $table ->
    [file] the file cannot be read: { $said }
   *[other] the table `{ $table }` cannot be read to its end: { $said }
}
audit-found-table-missing = the table `{ $table }` was removed
audit-found-unknown-table = a table `{ $table }` was added that belongs to no register
audit-found-about = the register says of itself { $word } { $found }{ $known ->
    [none] {""}
   *[other] , where it should be { $known }
}: it was edited, or written by another zhidu
audit-found-edited = record { $position } was edited: its bytes are not those of its leaf
audit-found-removed = { $count ->
    [one] record { $first } was removed
   *[other] records { $first } to { $last } were removed
}
audit-found-truncated = the journal was truncated: the tree still has { $count ->
    [one] record { $first }
   *[other] records { $first } to { $last }
}
audit-found-added = { $count ->
    [one] record { $first } was added: the tree knows nothing of it
   *[other] records { $first } to { $last } were added: the tree knows nothing of them
}
audit-found-swapped = records { $first } and { $second } were swapped
audit-found-moved = records were reordered: { $count ->
    [one] the one at { $first } stood at { $from }
   *[other] those at { $first } to { $last } stood at { $from } to { $until }
}
audit-found-undecodable = record { $position } is no record that this zhidu can read
audit-found-node-wrong = node { $level }/{ $index } is not the hash of the two below it: among records { $first } to { $last } one was edited, added or removed together with its leaf, or the node itself was edited
audit-found-node-missing = { $count ->
    [one] node { $level }/{ $first } was removed
   *[other] nodes { $level }/{ $first } to { $level }/{ $last } were removed
}
audit-found-node-added = { $count ->
    [one] node { $level }/{ $first } was added: no record has made it
   *[other] nodes { $level }/{ $first } to { $level }/{ $last } were added: no record has made them
}
audit-found-index-missing = { $table } { $key }: { $after ->
    [yes] the journal has record { $position } as this, and no row leads to it
   *[no] the row was removed that leads to record { $position }
}
audit-found-index-wrong = { $table } { $key }: { $after ->
    [yes] the row leads to record { $found }, and the journal now has { $position } as this
   *[no] the row was edited, it leads to record { $found } and not to { $position }
}
audit-found-index-added = { $table } { $key }: { $after ->
    [yes] the row leads to record { $position }, and the journal now has nothing as this
   *[no] the row was added, it leads to record { $position } which is not of it
}
audit-found-kept-edited = what is kept as { $sha256 } was edited: its bytes have another SHA-256{ $position ->
    [none] {""}
   *[other] ; record { $position } names it
}
audit-found-kept-swapped = what is kept for records { $position } and { $other } was swapped: { $first } and { $second }
audit-found-kept-missing = what record { $position } names was removed: { $sha256 } is not kept
audit-found-kept-orphan = no record names what is kept as { $sha256 }: it was added, or the record was removed that named it
audit-found-implausible = record { $position } cannot have been written after those before it: { $why ->
    [number] the number of its case is malformed
    [first-entry] the case was not there yet
    [void] the case was void
    [revision-count] the revisions do not count up by one
    [decision-count] the decisions do not count up by one
    [overridden-decision] it overrides a decision that is not the last
    [appealed-decision] it appeals against a decision that is not the last
    [decided-revision] it decides a revision that was not there
    [decision-form] the record of the decision that it names is none
    [decision-other] the record of the decision that it names is of another case, number, revision, date or person
    [decision-leaf] the record of the decision that it names speaks of other facts than the revision holds
    [decision-release] the record of the decision that it names stands on a release that was not published, or has other texts
    [release-count] the releases do not count up by one
    [release-digest] the digest of the release is not that of its texts
    [release-unknown] it speaks of a release that was not there
    [release-standing] the release did not stand where it would have had to
    [key-form] the key is none
    [key-replaces] it does not take the place of the newest key
    [overridden-decision] the decision that it overrides was not the latest one
    [appealed-decision] the decision that it appeals against was not the latest one
    [key-name] the key bears another name than the first one
    [step-count] the steps do not count up by one
    [step-revision] the step stands on a revision that was not there
    [step-decision] the step stands on a decision that was not there
    [corrected-step] it corrects a step that was not there
    [sheet-form] it issues a sheet whose number is none
    [sheet-number] the sheets of a series do not count up by one
    [case-count] it bears another number among the records of its case than its own
    [printed-sheet] it prints a sheet that the case does not have
    [printed-count] the printings of a sheet do not count up by one
   *[other] { $why }
}
audit-found-checkpoint-inside = the checkpoint in record { $position } does not hold: { $why ->
    [form] it is no signed checkpoint
    [key] the newest key before it did not sign it
    [signature] its signature is forged
    [origin] it is of another log, { $origin }
    [size] it speaks of { $size } records, and that many were not before it
   *[root] the records before it are not those that were signed; among { $first } to { $last } some were edited, added, removed or reordered
}
audit-found-checkpoint-outside = the checkpoint { $file } does not hold: { $why ->
    [form] it is no signed checkpoint
    [key] no known key has signed it
    [signature] its signature is forged
    [origin] it is of another log, { $origin }
    [short] it speaks of { $size } records, and there are { $found }; the journal was truncated
    [unknown] the root of its { $size } records cannot be computed
   *[root] the first { $size } records are not those that were signed; among { $first } to { $last } some were edited, added, removed or reordered
}
audit-found-key-unrecorded = the key { $key } is not in the journal: either it is of another log, or the keys were rewritten
audit-found-backwards = remark: record { $position } bears an earlier moment than the one before it; a clock was set, or records were made up

help-key = the keys that sign checkpoints of the journal
help-key-more = The passphrase comes from ZHIDU_PASSPHRASE, else it is asked for. The first key's name is the name of the log, and later keys bear it too.

    zhidu key new --as Zhou
    zhidu key new --out zhidu-2.key --as Zhou      takes the place of the first; sign with --key zhidu-2.key
help-key-new = makes an Ed25519 key, keeps it encrypted in a new file and records its public half
help-key-new-arg-name = name of the log, such as factory.example/journal (else made from the database's)
help-key-new-arg-out = file for the key (else zhidu.key beside the database)
help-key-list = the keys of which the journal knows; the last one signs
help-audit = for the auditor: examine the register, read its journal, prove what is in it
help-audit-more = Begin with:
    zhidu audit checkpoint --out 2026-11.txt          sign how far the journal has come; keep the note elsewhere
    zhidu audit verify --checkpoint 2026-11.txt       is the register what it was?
    zhidu audit log GS07-2014-04-001                  what happened to a case?

    docs/journal.md lays down every byte.
help-audit-verify = computes everything anew from the bytes and says what is not what it was
help-audit-verify-more = Ends with 1 on any finding. Only a checkpoint that was kept outside shows a rewriting by someone who has the file and the key.
help-audit-verify-arg-checkpoint = a signed checkpoint that was kept outside; may be given more than once
help-audit-verify-arg-key = a public key that was kept outside, as `zhidu key list` shows it; may be given more than once
help-audit-log = the journal, a line for each record: position, moment, who, what
help-audit-log-arg-number = only what speaks of this case, refusals too
help-audit-log-arg-since = only from this position on
help-audit-proof = proves a record to be in the journal, or the journal only to have been added to
help-audit-proof-more = As text, in the forms that C2SP lays down (tlog-proof, tlog-witness); as JSON with the hashes in both spellings.
help-audit-proof-arg-wanted = position of a record, or number of a case for all its records
help-audit-proof-arg-size = in the journal of this size (else of the last checkpoint that covers it)
help-audit-proof-arg-consistency = that the journal of the old size is the beginning of that of the new one
help-audit-checkpoint = signs the present size and root of the journal, prints the note and records it
help-audit-checkpoint-arg-out = writes the note into a new file too
help-audit-checkpoint-arg-key = file of the newest key (else zhidu.key beside the database)
